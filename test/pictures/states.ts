import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newsCards } from '../cards/sample-news.ts';
import { drawCards } from '../support/pictures.ts';

/*
 * Draws the card of every state that an exception can be told in, to be looked at:
 * `npm run pictures:states FOLDER`. Light and dark, as wide as a Teams message and as narrow as a telephone.
 */

const [folder = 'states'] = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const names = [...newsCards.keys()];
for (const theme of ['light', 'dark'] as const) {
  for (const width of [560, 320]) {
    const pictures = await drawCards([...newsCards.values()], { widths: [width], scale: 1, theme });
    for (const [index, { png }] of pictures.entries()) {
      await writeFile(join(folder, `${names[index]}-${theme}-${width}.png`), png);
    }
  }
}
