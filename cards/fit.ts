import type { Card } from './card.ts';
import type { Block, Page } from './page.ts';

/** A card's JSON may take this many bytes, its pictures aside. Services refuse cards not far above. */
export const cardLimit = 24_500;

/** What it may take with its pictures; however large they are, the words keep at least the room below. */
const withPictures = 28_000;
const leastRoom = 8_000;

/** What may be kept of a page: rows of each list and table, and letters of each text; from all towards little. */
const cuts = [
  { rows: Infinity, letters: 2000 },
  { rows: 60, letters: 1000 },
  { rows: 40, letters: 600 },
  { rows: 25, letters: 400 },
  { rows: 15, letters: 300 },
  { rows: 8, letters: 200 },
  { rows: 4, letters: 120 },
  { rows: 2, letters: 80 },
] as const;

/** The fullest card of a page that is not too big; what is left out is counted on the card, and a cut text ends with "…". */
export function fitted(page: Page, draw: (page: Page) => Card, limit = cardLimit): Card {
  for (const cut of cuts) {
    const card = draw(trimmed(page, cut));
    if (bytesWithoutPictures(card) <= Math.min(limit, roomIn(card))) return card;
  }
  const least: Block[] = [
    { kind: 'text', text: page.summary.slice(0, 1000) },
    { kind: 'text', text: restLeftOut, look: 'quiet' },
  ];
  return draw({ ...trimmed(page, cuts[7]), blocks: least });
}

const restLeftOut = 'The rest is too much for one message and is left out here.';

/** What a card's JSON may take beside its pictures: those that it carries within itself count towards a wider limit. */
function roomIn(card: Card): number {
  const pictures = Buffer.byteLength(JSON.stringify(card)) - bytesWithoutPictures(card);
  return Math.min(cardLimit, Math.max(leastRoom, withPictures - pictures));
}

/** How many bytes the card's JSON takes, not counting pictures that it carries within itself. */
export function bytesWithoutPictures(card: Card): number {
  const json = JSON.stringify(card, (key, value: unknown) => (key === 'url' && isPicture(value) ? '' : value));
  return Buffer.byteLength(json);
}

function isPicture(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('data:');
}

type Cut = (typeof cuts)[number];

function trimmed(page: Page, cut: Cut): Page {
  const { acts } = page;
  return {
    ...page,
    // What may be acted on from the card must not crowd out what it says; the others are acted on by reference, in words.
    ...(acts === undefined ? {} : { acts: { ...acts, about: acts.about.slice(0, cut.rows) } }),
    heading: shortened(page.heading, cut),
    blocks: page.blocks.map((block) => trimmedBlock(block, cut)),
  };
}

function trimmedBlock(block: Block, cut: Cut): Block {
  switch (block.kind) {
    case 'lead':
    case 'text':
      return { ...block, text: shortened(block.text, cut) };
    case 'facts':
      return { kind: 'facts', rows: block.rows.map(({ title, value }) => ({ title, value: shortened(value, cut) })) };
    case 'list': {
      const items = block.items.slice(0, cut.rows).map((item) => ({
        text: shortened(item.text, cut),
        ...(item.detail === undefined ? {} : { detail: shortened(item.detail, cut) }),
        ...(item.strong === undefined ? {} : { strong: item.strong }),
      }));
      return { ...block, items, leftOut: (block.leftOut ?? 0) + block.items.length - items.length };
    }
    case 'table': {
      const rows = block.rows.slice(0, cut.rows);
      return { ...block, rows, leftOut: (block.leftOut ?? 0) + block.rows.length - rows.length };
    }
    case 'picture':
      return block;
  }
}

function shortened(text: string, { letters }: Cut): string {
  if (text.length <= letters) return text;
  const start = text.slice(0, letters - 1);
  // Between the parts of a line, or between words: half a figure may be read as a whole one.
  const ends = [start.lastIndexOf(' · '), start.search(/\s\S*$/u), start.length];
  const end = ends.find((at) => 2 * at > letters);
  return `${start.slice(0, end).replace(/[\s,;:]+$/u, '')}…`;
}
