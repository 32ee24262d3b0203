import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startBot, type RunningBot } from '../support/bot.ts';
import { hasBrowser, startBrowser } from '../support/browser.ts';

describe('the local page with the bot behind it', function () {
  let bot: RunningBot;
  let browser: Browser;
  let page: Page;
  const problems: string[] = [];

  before(async function () {
    if (!hasBrowser) {
      process.stdout.write('      skipped: there is no Chromium on this machine\n');
      this.skip();
    }
    bot = await startBot();
    browser = await startBrowser();
    page = await browser.newPage();
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol === 'http:' && host !== new URL(bot.url).host) problems.push(request.url());
    });
    await page.goto(bot.url);
  });
  after(async () => {
    await browser?.close();
    await bot?.end();
  });

  const chat = () => page.getByRole('log', { name: 'Chat' });
  const channel = () => page.getByRole('log', { name: 'Channel' });

  it('greets in both places and shows in the channel what stands', async () => {
    await chat().getByText('Community safety figures of Leicestershire').waitFor();
    await channel().getByText('49% is above 40%').first().waitFor();
  });

  it('answers a question typed with the keyboard, with its chart, and a button asks the next one', async () => {
    await page.locator('#chat-text').focus();
    await page.keyboard.type('violence with injury trend in Hinckley');
    await page.keyboard.press('Enter');
    await chat()
      .getByRole('img', { name: /Line chart/u })
      .waitFor();
    await chat().getByRole('button', { name: 'Compare Violence with injury by district' }).focus();
    await page.keyboard.press('Enter');
    await chat().getByText('Lowest:').waitFor();
  });

  it('shows an alert in the channel when an import raises one', async () => {
    const file = join(bot.folder, 'clear.csv');
    await writeFile(file, 'indicator,area,period,value\nmarac repeats,Leicestershire,Q1 2021/22,30%\n');
    assert.equal((await bot.cli('import', file)).code, 0);
    await channel().getByText('A-0001 has cleared').first().waitFor();
  });

  it('makes no request to anywhere else and logs no error', () => {
    assert.deepEqual(problems, []);
  });
});
