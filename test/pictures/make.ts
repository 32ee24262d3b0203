import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Card } from '../../cards/card.ts';
import { channelId, channelMessage, personalMessage, teamInstalled } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/bot.ts';
import { startBrowser } from '../support/browser.ts';
import { cardOf, textsOf } from '../support/card-text.ts';
import { renderCard } from '../support/pictures.ts';

/*
 * Makes the pictures of the README from the running bot: `npm run pictures`. The cards are the ones that the bot posts,
 * drawn by the reference renderer of Adaptive Cards.
 */

const bot = await startBot();
await bot.send(personalMessage(bot.connector.url, 'violence with injury trend in Hinckley'));
await picture('trend', await next(bot));
await bot.send(teamInstalled(bot.connector.url, channelId));
await bot.connector.waitFor((post) => /A-0001/u.test(textsOf(post.activity)), 60_000);

await importFigures('q1.csv', ['marac repeats,Leicestershire,Q1 2021/22,38%']);
await bot.connector.waitFor((post) => /All clear/u.test(textsOf(post.activity)), 60_000);
await importFigures('q2.csv', [
  'marac repeats,Leicestershire,Q2 2021/22,45%',
  'vehicle crime,Leicestershire,Q2 2021/22,4.1',
]);
await picture('exception', await next(bot));
await bot.send(channelMessage(bot.connector.url, 'send the digest now'));
await picture('digest', await next(bot));
await bot.end();
await localPage();

/** The next new card that comes, when everything before it is forgotten; a reply in words or an edit is none. */
async function next(from: RunningBot): Promise<Card> {
  const post = await from.connector.waitFor(
    (each) => each.route !== 'update' && cardOf(each.activity) !== undefined,
    60_000,
  );
  from.connector.clear();
  return cardOf(post.activity) as Card;
}

async function importFigures(name: string, rows: readonly string[]): Promise<void> {
  bot.connector.clear();
  const file = join(bot.folder, name);
  await writeFile(file, `indicator,area,period,value\n${rows.join('\n')}\n`);
  await bot.cli('import', file);
}

async function picture(name: string, card: Card): Promise<void> {
  await save(name, await renderCard(card));
}

/** The local page of a bot just started, when both places have been greeted and a question was answered. */
async function localPage(): Promise<void> {
  const fresh = await startBot();
  const browser = await startBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
  await page.goto(fresh.url);
  await page.getByRole('log', { name: 'Channel' }).getByText('49% is above 40%').waitFor();
  await page.locator('#chat-text').fill('marac repeats');
  await page.keyboard.press('Enter');
  await page.getByRole('log', { name: 'Chat' }).getByText('What to know about this').waitFor();
  await save('page', await page.screenshot());
  await browser.close();
  await fresh.end();
}

async function save(name: string, png: Uint8Array): Promise<void> {
  const small = await sharp(png).png({ palette: true, colours: 64 }).toBuffer();
  await writeFile(join(import.meta.dirname, `${name}.png`), small);
  process.stdout.write(`${name}.png, ${small.byteLength} bytes\n`);
}
