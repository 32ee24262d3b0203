import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newsCards } from '../cards/sample-news.ts';
import { drawCards } from '../support/pictures.ts';

/*
 * Draws the card of every state that an exception can be told in, and each of its forms standing open, to be looked at:
 * `npm run pictures:states FOLDER`. Light and dark, as wide as a Teams message and as narrow as a telephone.
 */

/** The titles of the buttons of a card that open a form. */
function formsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'Action.ShowCard' && 'title' in value) return [String(value.title)];
  return Object.values(value).flatMap(formsOf);
}

const [folder = 'states'] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const names = [...newsCards.keys()];
/** A form with the same title is the same, whatever state the exception is in. */
const forms = new Map([...newsCards.values()].flatMap((card) => formsOf(card).map((title) => [title, card] as const)));
for (const theme of ['light', 'dark'] as const) {
  for (const width of [560, 320]) {
    const pictures = await drawCards([...newsCards.values()], { widths: [width], scale: 1, theme });
    for (const [index, { png }] of pictures.entries()) {
      await writeFile(join(folder, `${names[index]}-${theme}-${width}.png`), png);
    }
    for (const [opened, card] of forms) {
      const [picture] = await drawCards([card], { widths: [width], scale: 1, theme, opened });
      const file = `form-${opened.toLowerCase().replaceAll(' ', '-')}-${theme}-${width}.png`;
      if (picture !== undefined) await writeFile(join(folder, file), picture.png);
    }
  }
}
