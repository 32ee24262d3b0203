import type { Figure } from '../../src/answers/answer.ts';
import type { AreasAnswer } from '../../src/answers/areas-answer.ts';
import { vintagesAmong } from '../../src/answers/rank-figures.ts';
import type { AnswerContext } from '../answer-context.ts';
import { factsOf, textOf } from '../page.ts';
import type { Block, Page } from '../page.ts';
import { cellValue, marked, populationWords, sourceWords } from '../words/figure.ts';
import { askedWords, sideWordsOf } from '../words/areas-asked.ts';
import { betterWords } from '../words/meaning.ts';
import { amongWords, endWords, focusWords, hiddenAmong, placeWords } from '../words/ranking.ts';
import { valueWords } from '../words/numeral.ts';
import { capital, listed } from '../words/sentence.ts';
import { dateWords, periodWords } from '../words/time.ts';
import { caveatBlocks, readingBlocks } from './figure-parts.ts';

/** Areas side by side for one period, best first, with the benchmarks apart from the ranks. */
export function areasPage(answer: AreasAnswer, context: AnswerContext): Page {
  const { indicator, basis, period, rows, old } = answer;
  const when = periodWords(basis, period);
  const title = marked(`${indicator.name} by area`, figuresOf(answer).some(isIllustrative));
  const age = old ? `. Not recent: it ended on ${dateWords(period.end)}.` : '';
  const asked = [askedWords(answer), sideWordsOf(answer), focusWords(answer), endWords(answer)].filter(
    (each) => each !== undefined,
  );
  const endsLine = asked.length > 0 ? asked : endsOf(answer);
  return {
    summary: [`${title}, ${when}${old ? `, not recent: to ${dateWords(period.end)}` : ''}`, ...endsLine].join('. '),
    heading: title,
    blocks: [
      ...textOf(`${capital(when)}${age}`, old ? 'warning' : 'strong'),
      ...textOf(endsLine.join(' ')),
      {
        kind: 'table',
        title: `Areas, ${indicator.unit.kind === 'percent' ? 'percent' : indicator.unit.name}`,
        folded: false,
        header: ['Area', 'Rank', 'Value'],
        rows: rows.map(({ figure, rank }) => [
          figure.area.name,
          placeWords(rank, rows),
          cellValue(indicator, figure.observation),
        ]),
      },
      ...factsOf(
        answer.benchmarks.map((each) => ({ title: each.area.name, value: cellValue(indicator, each.observation) })),
      ),
      ...textOf(rankWords(answer), 'quiet'),
      ...withoutBlocks(answer),
      ...caveatBlocks(undefined, answer.caveats, []),
      ...textOf(sourcesWords(answer), 'quiet'),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

function figuresOf({ rows, benchmarks }: AreasAnswer): readonly Figure[] {
  return [...rows.map((row) => row.figure), ...benchmarks];
}

function isIllustrative({ observation }: Figure): boolean {
  return observation.status === 'illustrative';
}

/** The two ends of the list by value, in words that the polarity does not colour. */
function endsOf({ indicator, rows }: AreasAnswer): readonly string[] {
  const held = rows.flatMap(({ figure }) =>
    figure.observation.value === null ? [] : [{ name: figure.area.name, value: figure.observation.value }],
  );
  if (held.length < 2 || vintagesAmong(rows.map(({ figure }) => figure)).length > 1) return [];
  const ends = [Math.max(...held.map((each) => each.value)), Math.min(...held.map((each) => each.value))] as const;
  if (ends[0] === ends[1]) return [`All are at ${valueWords(ends[0], indicator.unit)}.`];
  const [highest, lowest] = ends.map((end) => {
    const names = held.filter((each) => each.value === end).map((each) => each.name);
    return `${listed(names)} (${valueWords(end, indicator.unit)})`;
  });
  const among = held.length < rows.length ? 'Of the figures shown, highest' : 'Highest';
  return [`${among}: ${highest}. Lowest: ${lowest}.`];
}

function rankWords(answer: AreasAnswer): string {
  const { indicator, rows } = answer;
  if (!rows.some((row) => row.rank !== undefined)) {
    if (rows.length < 2) return '';
    return indicator.unit.kind === 'count'
      ? 'Not ranked: these are counts, and the areas differ in size.'
      : `Not ranked: the rates are for different estimates of the population (${vintagesAmong(rows.map(({ figure }) => figure)).join('; ')}).`;
  }
  const hidden = hiddenAmong(rows);
  const mayStand = hidden === 0 ? '' : `; ${hidden} ${hidden === 1 ? 'is' : 'are'} hidden and may stand anywhere`;
  const among = `${amongWords(answer)}${mayStand}`;
  if (indicator.polarity === 'neutral')
    return `Rank 1 is the lowest${among}; for this indicator that is neither better nor worse.`;
  return `Rank 1 is the best${among}. ${betterWords(indicator)}`;
}

function withoutBlocks({ without, period }: AreasAnswer): readonly Block[] {
  if (without.length === 0) return [];
  return textOf(`No figure is held for ${listed(without.map((area) => area.name))} in ${period.label}.`);
}

/** That figures are worked out, and for which residents; empty where they were published. */
function workedOutWords(figures: readonly Figure[]): string {
  const derived = figures.flatMap(({ observation }) => observation.derived ?? []);
  const counts = [...new Set(derived.flatMap(({ count }) => (count === undefined ? [] : [`“${count.name}”`])))];
  const residents = [
    ...new Set(derived.flatMap(({ population }) => (population ? [populationWords(population)] : []))),
  ];
  if (derived.length === 0) return '';
  const all =
    derived.length === figures.length ? 'Worked out' : `${derived.length} of ${figures.length} are worked out`;
  return `${all} from ${listed([`the count ${counts.join(', ')}`, ...residents])}; not published as such. `;
}

/** Every document that the figures come from, once each, with the newest day of publication. */
function sourcesWords(answer: AreasAnswer): string {
  const figures = figuresOf(answer);
  const documents = [
    ...new Set(figures.map(({ observation }) => sourceWords({ document: observation.source.document }))),
  ];
  const newest = figures
    .map(({ observation }) => observation.published)
    .toSorted()
    .at(-1);
  if (documents.length === 0 || newest === undefined) return '';
  const illustrative = figures.some(isIllustrative) ? ' Illustrative figures are made up for demonstration.' : '';
  return `${workedOutWords(figures)}Source: ${listed(documents)}. Published by ${dateWords(newest)}.${illustrative}`;
}
