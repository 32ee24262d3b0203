import type { HistoryAnswer } from '../../src/answers/answer.ts';
import type { StoredObservation } from '../../src/indicators/observation.ts';
import type { AnswerContext } from '../answer-context.ts';
import { factsOf } from '../page.ts';
import type { Block, Page } from '../page.ts';
import { moveWords } from '../words/change.ts';
import { cellValue, figureSource, figureTitle, figureLine, firmnessMark } from '../words/figure.ts';
import { capital } from '../words/sentence.ts';
import { dateWords } from '../words/time.ts';
import { verdictWords } from '../words/verdict.ts';
import { caveatBlocks, footBlocks, headline, headlineSummary } from './figure-parts.ts';

/** Why a figure may differ from the one seen before: it was revised, or it is for another period. Both are shown with dates. */
export function historyPage(answer: HistoryAnswer, context: AnswerContext): Page {
  const { figure, old } = answer;
  const title = figureTitle(figure);
  const revised = revisionLine(answer);
  return {
    summary: `${headlineSummary(title, figure, old)}. ${revised}`,
    heading: title,
    blocks: [
      ...headline(figure, old),
      { kind: 'text', text: revised, look: 'strong' },
      ...versionsTable(answer),
      ...beforeBlocks(answer),
      ...caveatBlocks(figure.observation.note, answer.caveats, answer.breaks),
      ...footBlocks(figure, context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

/** Whether the figure of this period was ever told otherwise, and by how much it then moved. */
function revisionLine({ figure, versions, revision }: HistoryAnswer): string {
  const { period, published } = figure.observation;
  const earlier = versions.at(-2)?.observation;
  if (revision === undefined || earlier === undefined) {
    return `The figure for ${period.label} has not been revised since it was published on ${dateWords(published)}.`;
  }
  if (earlier.value === figure.observation.value) {
    return `The value for ${period.label} is the same as before; what was published about it on ${dateWords(published)} is not.`;
  }
  const back = versions.slice(0, -2).find(({ observation }) => isSame(observation, figure.observation));
  if (back !== undefined) {
    return `Taken back on ${dateWords(published)}: the version of ${dateWords(back.observation.published)} stands again.`;
  }
  // What is put right has got neither better nor worse by it.
  const moved =
    revision.comparable && earlier.value !== null
      ? moveWords(revision.difference, figure.indicator, earlier.value)
      : verdictWords(revision, figure, earlier, 'over-time');
  return `Revised on ${dateWords(published)}, against the version of ${dateWords(earlier.published)}: ${moved}.`;
}

/** Whether one version tells the other again, from the same place: so does what an undone import gives back. */
function isSame(one: StoredObservation, other: StoredObservation): boolean {
  return one.value === other.value && figureSource(one) === figureSource(other);
}

function versionsTable({ figure, versions }: HistoryAnswer): readonly Block[] {
  return [
    {
      kind: 'table',
      title: `Every version of the figure for ${figure.observation.period.label}, newest first`,
      folded: false,
      header: ['Published', 'Value', 'Source', 'Brought by'],
      rows: versions
        .toReversed()
        .map(({ observation, publication }) => [
          dateWords(observation.published),
          cellValue(figure.indicator, observation),
          capital(figureSource(observation)),
          publication === undefined ? 'not on record' : publication.name,
        ]),
    },
  ];
}

/** The figure of the period before, since “last time” may mean the last period told. */
function beforeBlocks({ before, figure }: HistoryAnswer): readonly Block[] {
  if (before === undefined) return [];
  const { other, verdict } = before;
  const moved = verdictWords(verdict, figure, other.observation, 'over-time');
  return [
    ...factsOf([
      { title: 'The period before', value: capital(figureLine(other)) },
      { title: 'Published', value: dateWords(other.observation.published) },
      { title: 'Read in', value: capital(figureSource(other.observation)) },
    ]),
    { kind: 'text', text: `Since ${other.observation.period.label}${firmnessMark(other.observation)}: ${moved}.` },
  ];
}
