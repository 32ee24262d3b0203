import assert from 'node:assert/strict';
import type { Browser, Locator, Page } from 'playwright-core';
import { hasBrowser, startBrowser } from '../support/browser.ts';
import { startLocalBot, type LocalBot } from '../support/local-bot.ts';

const patience = { timeout: 10_000 };

/** How far a text and what is behind it are apart in brightness, as the accessibility guidelines count it: 1 to 21. */
function contrast(element: Element): number {
  const parts = (colour: string): readonly number[] => (colour.match(/[\d.]+/gu) ?? []).map(Number);
  const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = parts(colour).map((part) => linear(part / 255));
    return red * 0.2126 + green * 0.7152 + blue * 0.0722;
  };
  let back: Element = element;
  while (parts(getComputedStyle(back).backgroundColor)[3] === 0 && back.parentElement) back = back.parentElement;
  const text = light(getComputedStyle(element).color);
  const behind = light(getComputedStyle(back).backgroundColor);
  return (Math.max(text, behind) + 0.05) / (Math.min(text, behind) + 0.05);
}

describe('The local page in a browser', function () {
  let browser: Browser;
  let bot: LocalBot;
  let page: Page;
  let chat: Locator;
  let channel: Locator;
  let complaints: string[];
  let foreign: string[];

  before(async function () {
    if (!hasBrowser) {
      process.stdout.write('    Skipped: there is no Chromium on this machine.\n');
      this.skip();
    }
    browser = await startBrowser();
  });

  after(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    bot = await startLocalBot();
    page = await browser.newPage();
    complaints = [];
    foreign = [];
    page.on('console', (line) => {
      if (['error', 'warning'].includes(line.type())) complaints.push(line.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(bot.url) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    await page.goto(bot.url);
    chat = page.getByRole('log', { name: 'Chat' });
    channel = page.getByRole('log', { name: 'Channel' });
    await chat.getByText('Hello').waitFor(patience);
  });

  afterEach(async () => {
    await page.close();
    await bot.close();
    assert.deepEqual(complaints, []);
    assert.deepEqual(foreign, []);
  });

  it('greets in both places, and can be used by keyboard alone', async () => {
    await channel.getByText('Hello').waitFor(patience);
    assert.equal(await page.evaluate('document.activeElement.id'), 'chat-text');
    await page.keyboard.type('card');
    await page.keyboard.press('Enter');
    const toggle = chat.getByRole('button', { name: 'Show the figures' });
    await toggle.waitFor(patience);
    assert.equal(await page.evaluate('document.activeElement.id'), 'chat-text', 'the typing can go on');
    await page.keyboard.press('Shift+Tab');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Definition of MARAC repeats');
    await page.keyboard.press('Enter');
    await chat.getByText('You said What is MARAC repeats?').waitFor(patience);
  });

  it('gives the bot a file that was chosen in the chat, and lets the same one be chosen again', async () => {
    const file = { name: 'Q1.csv', mimeType: 'text/csv', buffer: Buffer.from('indicator,area') };
    for (const count of [1, 2]) {
      await page.getByLabel('Give it a file').setInputFiles(file);
      await chat
        .getByText('File: Q1.csv')
        .nth(count - 1)
        .waitFor(patience);
    }
    assert.deepEqual(
      bot.conversing.turns.map(({ files = [] }) => files.map(({ name }) => name)),
      [['Q1.csv'], ['Q1.csv']],
    );
  });

  it('renders a card with its heading, picture and alternative text, and figures behind a toggle', async () => {
    await page.keyboard.type('card\n');
    await chat.getByRole('heading', { name: 'MARAC repeats' }).waitFor(patience);
    await chat.getByRole('img', { name: 'MARAC repeats rose from 30% to 49%.' }).waitFor(patience);
    assert.equal(await chat.locator('strong').textContent(), '49%');
    const figures = chat.getByText('2016/17: 30.0%');
    assert.equal(await figures.isVisible(), false);
    await chat.getByRole('button', { name: 'Show the figures' }).click();
    await figures.waitFor(patience);
  });

  it('shows what arrives in the channel unasked, and answers its buttons in the thread below it', async () => {
    await channel.getByText('Hello').waitFor(patience);
    assert.equal((await bot.tellChannel()).kind, 'sent');
    await channel.getByRole('button', { name: 'Definition of MARAC repeats' }).click(patience);
    const thread = channel.locator('.replies').filter({ hasText: 'You said What is MARAC repeats?' });
    await thread.waitFor(patience);
    assert.ok(await thread.getByText('Definition of MARAC repeats', { exact: true }).isVisible());
    assert.equal(await chat.getByText('You said').count(), 0);
  });

  it('posts in the channel and shows the answer in that post’s thread', async () => {
    await page.getByLabel('New post; it mentions the bot for you').fill('burglary & <i>theft</i>');
    await page.keyboard.press('Enter');
    await channel.locator('.replies').getByText('You said burglary & <i>theft</i>').waitFor(patience);
    assert.equal(bot.conversing.turns[0]?.conversation.kind, 'channel');
  });

  it('shows the same again after a reload, each once', async () => {
    await page.keyboard.type('one\n');
    await chat.getByText('You said one').waitFor(patience);
    await page.reload();
    await chat.getByText('You said one').waitFor(patience);
    assert.equal(await chat.getByText('You said one').count(), 1);
    assert.equal(await chat.getByText('Hello').count(), 1);
  });

  it('names every control, starts with links past the page’s head, and loses nothing on a narrow screen', async () => {
    await page.reload();
    const unnamed =
      'return [...document.querySelectorAll("button,input,a")].filter((e) => !(e.textContent.trim() || e.labels?.[0]?.textContent)).length';
    assert.equal(await page.evaluate(`(() => { ${unnamed} })()`), 0);
    const skip = page.getByRole('link', { name: 'Skip to the channel' });
    await skip.focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate('document.activeElement.id'), 'channel-text');
    await page.setViewportSize({ width: 340, height: 700 });
    assert.equal(await page.evaluate('document.documentElement.scrollWidth <= 340'), true);
    await page.getByLabel('Your message').fill('card');
    await page.keyboard.press('Enter');
    const last = await chat.getByRole('button', { name: 'Definition of MARAC repeats' }).boundingBox(patience);
    const within = await chat.boundingBox();
    assert.ok(last && within && last.x + last.width <= within.x + within.width, 'every button is within the card');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`keeps every text readable in ${colorScheme} colours`, async () => {
      await page.emulateMedia({ colorScheme });
      await page.keyboard.type('card\n');
      await chat.getByText('Above the recommended 40%').waitFor(patience);
      const texts = page.locator('h1, h2, p, label, button, .who, .bubble, time, .ac-textBlock, input');
      for (const text of await texts.all()) {
        const ratio = await text.evaluate(contrast);
        assert.ok(ratio >= 4.5, `${String(ratio)}: ${(await text.textContent()) ?? ''}`);
      }
    });
  }
});
