import { countOf } from '../cards/words/numeral.ts';
import type { Answered } from '../src/answers/answered.ts';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import type { Conversation } from '../src/delivery/conversation.ts';
import type { Asked } from './ask.ts';
import { askCsv } from './ask-csv.ts';
import type { Reply } from './turn.ts';

/** How many characters of rows one message holds, well within what every client takes. */
const mostCharacters = 18_000;

/** Whether an answer's figures are wanted as comma-separated values. */
export function wantsCsv(asked: Asked): asked is Extract<Asked, Answered> {
  return 'answer' in asked && asked.understanding.outcome === 'question' && asked.understanding.shape === 'csv';
}

/** The figures of an answer as text to copy, in personal chat only; nothing where the answer states no figure. */
export function csvReply(
  { answer, code }: Answered,
  kind: Conversation['kind'],
  catalogue: Catalogue,
): Reply | undefined {
  const [head = '', ...rows] = askCsv(answer, catalogue).split('\r\n');
  if (rows.length === 0) return undefined;
  if (kind !== 'personal') {
    const text = 'Figures as CSV are given in personal chat: please ask me there. Here they can be shown ‘as a table’.';
    return { summary: text, text };
  }
  const given = fitting(rows, mostCharacters - head.length);
  const left = rows.length - given.length;
  const leftOut = left === 0 ? '' : ` Left out, for they do not fit into one message: ${left} of ${rows.length}.`;
  const summary = `${countOf(given.length, 'figure')} as CSV.${leftOut} Code ${code}`;
  return { summary, text: [summary, '', head, ...given].join('\n') };
}

/** As many of the first rows as the room holds. */
function fitting(rows: readonly string[], room: number): readonly string[] {
  let used = 0;
  const first = rows.findIndex((row) => (used += row.length + 1) > room);
  return first < 0 ? rows : rows.slice(0, first);
}
