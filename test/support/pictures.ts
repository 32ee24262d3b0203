import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Page } from 'playwright-core';
import type { Card } from '../../cards/card.ts';

const browserPath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const switches = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** Why cards can't be drawn on this machine; undefined where they can. */
export function picturesMissing(): string | undefined {
  return existsSync(browserPath) ? undefined : `no Chromium at ${browserPath}, so cards are not drawn`;
}

/** A card as the reference renderer shows it, and whether anything written on it is cut off. */
export interface CardPicture {
  readonly png: Buffer;
  /** Texts that are wider or taller than the place they are drawn in. */
  readonly clipped: readonly string[];
  /** Everything that can be read, in order. */
  readonly text: string;
}

/** A card's picture as a PNG, as wide as a Teams message and at twice its size. */
export async function renderCard(card: Card): Promise<Buffer> {
  return (await drawCards([card]))[0]?.png ?? Buffer.alloc(0);
}

/** How cards are drawn. */
interface Drawing {
  readonly widths?: readonly number[];
  readonly scale?: number;
  readonly theme?: 'light' | 'dark';
  /** The title of a button that is pressed before each card is drawn, so that its form stands open. */
  readonly opened?: string;
}

/** Draws cards with the reference renderer at each of the widths, in one page of one browser: first all at the first width. */
export async function drawCards(
  cards: readonly Card[],
  { widths = [560], scale = 2, theme = 'light', opened }: Drawing = {},
): Promise<readonly CardPicture[]> {
  const browser = await chromium.launch({ executablePath: browserPath, args: [...switches, ...quiet] });
  try {
    const page = await browser.newPage({ viewport: { width: 700, height: 400 }, deviceScaleFactor: scale });
    await page.setContent(frame());
    await page.evaluate(`useTheme(${JSON.stringify(theme)})`);
    await page.addScriptTag({ path: createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.js') });
    const pictures: CardPicture[] = [];
    for (const width of widths) for (const card of cards) pictures.push(await drawn(page, card, width, opened));
    return pictures;
  } finally {
    await browser.close();
  }
}

async function drawn(page: Page, card: Card, width: number, opened?: string): Promise<CardPicture> {
  await page.evaluate(`drawCard(${JSON.stringify(card)}, ${width})`);
  if (opened !== undefined) await page.getByRole('button', { name: opened, exact: true }).click();
  await page.evaluate('document.fonts.ready');
  await page.waitForFunction('[...document.images].every((image) => image.complete)');
  const clipped: string[] = await page.evaluate('clippedTexts()');
  const text = await page.locator('#card').innerText();
  return { png: await page.locator('#frame').screenshot(), clipped, text };
}

/** The product's own typeface, so that pictures look the same on every machine. */
function typeface(file: string, weight: string): string {
  const data = readFileSync(new URL(`../../src/charts/fonts/${file}`, import.meta.url)).toString('base64');
  return `@font-face { font-family: 'Source Sans 3'; font-weight: ${weight}; src: url(data:font/ttf;base64,${data}); }`;
}

/** A page in the manner of a Teams message, in its light or dark theme; the card's own texts hold no formatting but backslashes. */
const frame =
  () => `<!doctype html><html lang="en-GB"><style>${typeface('SourceSans3-Regular.ttf', '400')} ${typeface('SourceSans3-SemiBold.ttf', '600')}
    body { margin: 0; --page: #f5f5f5; --card: #fff; --text: #242424; --line: #d1d1d1; --primary: #5b5fc7; }
    body.dark { --page: #1f1f1f; --card: #292929; --text: #fff; --line: #525252; --primary: #7f85f5; color-scheme: dark; }
    #frame { padding: 16px; background: var(--page); }
    #card { background: var(--card); color: var(--text); border: 1px solid var(--line); border-radius: 4px; }
    .ac-pushButton { font: 600 14px 'Source Sans 3', sans-serif; color: var(--text); background: var(--card);
      border: 1px solid var(--line); border-radius: 4px; padding: 6px 12px; margin: 4px 8px 4px 0; white-space: normal; text-align: left; }
    .ac-pushButton.primary { background: var(--primary); color: #fff; border-color: var(--primary); }
    input, select, textarea { font: 14px 'Source Sans 3', sans-serif; max-width: 100%; }
  </style><body><div id="frame"><div id="card"></div></div><script>${drawing}</script></body></html>`;

const drawing = String.raw`
const colour = (strong, subtle) => ({ default: strong, subtle: subtle ?? strong });
const themes = {
  light: { background: '#ffffff', line: '#e0e0e0', colours: { default: colour('#242424', '#616161'), good: colour('#0f6a0f'), warning: colour('#8a4b00'), attention: colour('#b3261e'), accent: colour('#4f52b2') } },
  dark: { background: '#292929', line: '#525252', colours: { default: colour('#ffffff', '#adadad'), good: colour('#92c353'), warning: colour('#f8d22a'), attention: colour('#f9526b'), accent: colour('#a6a7dc') } },
};
let theme = themes.light;
function useTheme(name) {
  theme = themes[name];
  document.body.className = name;
}
const hostConfig = () => ({
  fontFamily: "'Source Sans 3', sans-serif",
  fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  containerStyles: { default: { backgroundColor: theme.background, foregroundColors: theme.colours } },
  actions: { actionsOrientation: 'vertical', actionAlignment: 'left', maxActions: 6, buttonSpacing: 4 },
  factSet: { title: { weight: 'bolder', wrap: true, maxWidth: 190 }, value: { wrap: true }, spacing: 12 },
  separator: { lineThickness: 1, lineColor: theme.line },
});
function drawCard(json, width) {
  document.getElementById('frame').style.width = width + 'px';
  document.getElementById('card').replaceChildren();
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    const plain = text.replace(/\\([\\\u0060*_{}\[\]<>()#+\-.!=~&])/g, '$1');
    const holder = document.createElement('p');
    holder.style.margin = '0';
    holder.textContent = plain;
    result.outputHtml = holder.outerHTML;
    result.didProcess = true;
  };
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = new AdaptiveCards.HostConfig(hostConfig());
  card.parse(json);
  document.getElementById('card').appendChild(card.render());
}
function clippedTexts() {
  const all = [...document.querySelectorAll('#card p, #card button, #card .ac-textBlock')];
  return all.filter((each) => each.offsetParent !== null && (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1)).map((each) => each.textContent);
}`;
