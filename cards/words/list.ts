import type { ListAnswer, Unjudged } from '../../src/answers/overview-answers.ts';
import type { Pick } from '../../src/questions/question.ts';

/** What each list says of those that are in it: of one, and of several or none. */
const verbs: Readonly<Record<Pick, readonly [one: string, many: string]>> = {
  red: ['is ◆ Red (published)', 'are ◆ Red (published)'],
  amber: ['is ▲ Amber (published)', 'are ▲ Amber (published)'],
  green: ['is ● Green (published)', 'are ● Green (published)'],
  worse: ['got worse', 'got worse'],
  better: ['got better', 'got better'],
  concern: ['shows a signal of concern', 'show a signal of concern'],
  improvement: ['shows a signal of improvement', 'show a signal of improvement'],
  'no-target': ['has no target', 'have no target'],
  'no-rag': ['has no published colour', 'have no published colour'],
  'no-baseline': ['has no earlier figure to compare with', 'have no earlier figure to compare with'],
  'not-updated': ['is not up to date', 'are not up to date'],
};

/** What is said of those in a list, after their number: "is red", "have no target". */
export function pickWords(pick: Pick, count: number): string {
  return verbs[pick][count === 1 ? 0 : 1];
}

/** How a list came about, as a sentence, where that is not plain from its heading. */
export function listRule({ pick, against, since }: ListAnswer, sinceLabel: string): string {
  if (pick === 'worse' || pick === 'better') {
    const other = {
      'last-year': 'the same period a year before',
      'last-quarter': 'the quarter before',
      both: 'the period before or a year before',
    }[against ?? 'both'];
    return `Each newest figure against ${other}, like for like. What may be chance is not counted, where the counts behind the figures are known.`;
  }
  if (pick === 'concern' || pick === 'improvement') {
    return 'By the test that is valid for each series; figures that share months with each other are not tested.';
  }
  if (pick === 'not-updated') {
    return since === undefined
      ? 'Their next period had ended by the newest period that any of these indicators has.'
      : `They hold nothing that ends after ${sinceLabel}.`;
  }
  if (pick === 'no-baseline') return 'No earlier figure is held on the same basis and definition.';
  if (pick === 'no-target' || pick === 'no-rag') return '';
  return 'By the newest colour that was published for each, which may be older than its newest figure.';
}

const reasons: Readonly<Record<Unjudged, string>> = {
  'no-published-rag': 'no colour was published',
  hidden: 'hidden: small number',
  illustrative: 'illustrative figures only',
  neutral: 'neither way is better',
  'nothing-earlier': 'nothing earlier is held',
  'not-comparable': 'the earlier figure may not be compared',
  'overlapping-periods': 'their periods share months, so no test is valid',
  'too-few-points': 'too few figures for a test',
  'no-limits': 'the figures hardly vary, so there are no limits',
  'missing-periods': 'periods are missing in between',
};

/** Why figures could not be judged, in a few words. */
export function unjudgedWords(why: Unjudged): string {
  return reasons[why];
}
