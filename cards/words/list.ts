import type { ListAnswer, Unjudged } from '../../src/answers/overview-answers.ts';
import type { Pick as PickName } from '../../src/questions/question-parts.ts';

/** What each list says of those that are in it: of one, and of several or none. */
const verbs: Readonly<Record<PickName, readonly [one: string, many: string]>> = {
  red: ['is ◆ Red (published)', 'are ◆ Red (published)'],
  amber: ['is ▲ Amber (published)', 'are ▲ Amber (published)'],
  green: ['is ● Green (published)', 'are ● Green (published)'],
  worse: ['got worse', 'got worse'],
  better: ['got better', 'got better'],
  concern: ['shows a signal of concern', 'show a signal of concern'],
  improvement: ['shows a signal of improvement', 'show a signal of improvement'],
  'has-target': ['has a target', 'have a target'],
  'on-target': ['is on target', 'are on target'],
  'off-target': ['is missing its target', 'are missing their target'],
  'no-target': ['has no target', 'have no target'],
  'no-rag': ['has no published colour', 'have no published colour'],
  'no-baseline': ['has no earlier figure to compare with', 'have no earlier figure to compare with'],
  'not-updated': ['is not up to date', 'are not up to date'],
};

/** What is said of those in a list, after their number: "is red", "have no target", "are worse than East Midlands". */
export function pickWords({ pick, than, during }: Pick<ListAnswer, 'pick' | 'than' | 'during'>, count: number): string {
  if (than !== undefined) return `${count === 1 ? 'is' : 'are'} ${pick} than ${than.name}`;
  const said = verbs[pick][count === 1 ? 0 : 1];
  return during === undefined
    ? said
    : `${said.replace(/^(?:is|are) /u, count === 1 ? 'was ' : 'were ')} in ${during.label}`;
}

/** How a list came about, as a sentence, where that is not plain from its heading. */
export function listRule({ pick, against, since, than, during }: ListAnswer, sinceLabel: string): string {
  if (than !== undefined) {
    return `Each newest figure against that of ${than.name} for the same period. What may be chance is not counted, where the counts behind the figures are known.`;
  }
  if (during !== undefined)
    return `By the newest colour that was published for a period which ended within ${during.label}.`;
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
  if (pick === 'on-target' || pick === 'off-target')
    return 'Each newest figure against the target of its indicator; exactly at it counts as met.';
  if (pick === 'no-target' || pick === 'has-target' || pick === 'no-rag') return '';
  return 'By the newest colour that was published for each, which may be older than its newest figure.';
}

const reasons: Readonly<Record<Unjudged, string>> = {
  'no-published-rag': 'no colour was published',
  hidden: 'hidden: small number',
  illustrative: 'illustrative figures only',
  neutral: 'neither way is better',
  'nothing-earlier': 'nothing earlier is held',
  'nothing-beside': 'nothing is held to set them against',
  'not-comparable': 'the two figures may not be compared',
  'no-target': 'they have no target',
  'other-basis': 'the target is for another kind of period',
  'overlapping-periods': 'their periods share months, so no test is valid',
  'too-few-points': 'too few figures for a test',
  'no-limits': 'the figures hardly vary, so there are no limits',
  'missing-periods': 'periods are missing in between',
};

/** Why figures could not be judged, in a few words. */
export function unjudgedWords(why: Unjudged): string {
  return reasons[why];
}
