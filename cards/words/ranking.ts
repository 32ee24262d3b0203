import type { AreasAnswer } from '../../src/answers/areas-answer.ts';
import type { End } from '../../src/questions/question.ts';
import { bareValue, valueWords } from './numeral.ts';
import { capital, listed } from './sentence.ts';

type Row = AreasAnswer['rows'][number];

/** A rank as it stands in a table; one that several share is called joint. */
export function placeWords(rank: number | undefined, rows: AreasAnswer['rows']): string {
  if (rank === undefined) return 'not ranked';
  return rows.filter((row) => row.rank === rank).length > 1 ? `joint ${rank}` : String(rank);
}

/** The place of one area among the others: "Melton: 3 of 7 (1 is the best), 4.83 per 1,000 population." */
export function focusWords({ rows, indicator, focus, without }: AreasAnswer): string | undefined {
  if (focus === undefined) return undefined;
  const row = rows.find(({ figure }) => figure.area.id === focus.id);
  if (row === undefined) return `${focus.name}: no figure is held.`;
  const { value } = row.figure.observation;
  if (value === null) return `${focus.name}: hidden, small number, so it has no rank.`;
  const written = valueWords(value, indicator.unit);
  const ranked = rows.filter(({ rank }) => rank !== undefined);
  if (row.rank === undefined) return `${focus.name}: ${written}. Counts are not ranked, as the areas differ in size.`;
  const joint = ranked.filter(({ rank }) => rank === row.rank).length > 1 ? 'joint ' : '';
  const first = indicator.polarity === 'neutral' ? 'the lowest, neither better nor worse' : 'the best';
  const hidden = hiddenAmong(rows);
  const among = hidden === 0 ? '' : ` shown, ${hidden} hidden`;
  return `${focus.name}: ${joint}${row.rank} of ${ranked.length}${among} (1 is ${first}${amongWords({ rows, without })}), ${written}.`;
}

/** How many areas have a figure that is hidden: any of them may be the best, and any the worst. */
export function hiddenAmong(rows: readonly Row[]): number {
  return rows.filter(({ figure }) => figure.observation.value === null).length;
}

/** Among whom a rank is one, where not every area has a figure that is shown: " of those shown". */
export function amongWords({ rows, without }: Pick<AreasAnswer, 'rows' | 'without'>): string {
  if (hiddenAmong(rows) > 0) return ' of those shown';
  return without.length > 0 ? ' of those with a figure' : '';
}

/** The areas at one end, with all that tie for the last place of it: "Worst three: …". */
export function endWords({ rows, indicator, end, count = 1, without }: AreasAnswer): string | undefined {
  if (end === undefined) return undefined;
  const held = rows.filter(({ figure }) => figure.observation.value !== null);
  if (held.length === 0) return undefined;
  const lowestFirst = held.toSorted((a, b) => valueOf(a) - valueOf(b));
  const said = (name: End | 'lowest', inOrder: readonly Row[]): string => {
    const title = `${count === 1 ? capital(name) : `${capital(name)} ${count}`}${amongWords({ rows, without })}`;
    return `${title}: ${listed(tied(inOrder, count).map((row) => `${row.figure.area.name} (${bareValue(valueOf(row), indicator.unit)})`))}.`;
  };
  const highest = said('highest', lowestFirst.toReversed());
  const lowest = said('lowest', lowestFirst);
  if (end === 'highest') return highest;
  if (end === 'lowest') return lowest;
  const ranked = held.filter(({ rank }) => rank !== undefined);
  if (end === 'top') return `${highest} ${lowest}`;
  if (ranked.length === 0 || indicator.polarity === 'neutral') {
    const why =
      indicator.polarity === 'neutral'
        ? 'Neither way is better for this indicator'
        : 'Counts of areas of different size are not judged';
    return `${why}. ${highest} ${lowest}`;
  }
  const bestFirst = ranked.toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return said(end, end === 'best' ? bestFirst : bestFirst.toReversed());
}

/** The first rows, and those after them that tie with the last of these. */
function tied(rows: readonly Row[], count: number): readonly Row[] {
  const last = rows[count - 1];
  return rows.filter((row, at) => at < count || (last !== undefined && valueOf(row) === valueOf(last)));
}

function valueOf({ figure }: Row): number {
  return figure.observation.value ?? Number.NaN;
}
