import type { TermAnswer } from '../../src/answers/told-answers.ts';
import type { Term } from '../../src/questions/terms.ts';
import { monthName } from './time.ts';

/** What a word of the bot's own means, in one sentence and what else is to know. */
export function termWords({ term, yearStartsInMonth }: TermAnswer): readonly string[] {
  return term === 'financial-year' ? yearWords(yearStartsInMonth) : meanings[term];
}

const meanings: Readonly<Record<Exclude<Term, 'financial-year'>, readonly string[]>> = {
  illustrative: [
    'Made up for demonstration, and published by nobody.',
    'Where a published figure is held, that is shown instead. A made-up figure is never set against a published one of the same place, and no alert is raised on it.',
  ],
  provisional: ['Published, and may still be revised by whoever published it.'],
  final: ['Published, and not expected to change. If it is revised after all, both versions are kept.'],
  revised: [
    'Published again with another value, which counts from then on.',
    'Every version is kept with the day on which it became known: ask why a figure differs from last time.',
  ],
  hidden: [
    'Not shown, because it is a small number, or would give one away together with other figures.',
    'It is held, and left out everywhere: in answers, tables, charts and alerts.',
  ],
  'worked-out': [
    'Not published as such, but worked out from figures that were: a year from its quarters, or a rate from a count and the number of residents.',
    'It is always marked, and a published figure comes first.',
  ],
  'not-recent': ['The period of the newest figure held ended more than a year ago.'],
  'not-comparable': [
    'The two figures measure different things, so no difference between them is stated.',
    'That is so where the definition, the kind of period, the parts or the estimate of the residents differ, where one of the two is made up, and for counts of places of different size. Like for like is what is the same in both.',
  ],
  'may-be-chance': [
    'The difference is within what chance alone would explain, so it is called neither better nor worse.',
    'It is judged by the 95% confidence interval of one of the two figures, where the numbers behind it are known.',
  ],
  signal: [
    'A movement that is more than the usual ups and downs of a series, also called special cause.',
    'Where there are enough figures that share no months, they are set against control limits (an XmR chart); under 13 figures these are trial limits. A signal says that something changed, and not what.',
  ],
  rag: [
    'Red, amber or green: how a figure was judged.',
    'A published colour is the judgement printed beside the figure. A computed one follows from the rule that is written down for the indicator. Neither takes the place of the other.',
  ],
  'rag-by-rule': [
    'A colour that follows from the rule written down for an indicator, with its reason.',
    'It stands beside the published colour, and never takes its place.',
  ],
  red: [
    'The worst of the three colours.',
    'A published red is a judgement by whoever published it. A computed red means that the figure misses what its rule sets it against by more than the rule allows.',
  ],
  amber: [
    'The colour between red and green.',
    'A published amber is a judgement by whoever published it. A computed amber means that the figure misses what its rule sets it against, by no more than the rule allows.',
  ],
  green: [
    'The best of the three colours.',
    'A published green is a judgement by whoever published it. A computed green means that the figure meets what its rule sets it against.',
  ],
  'not-assessed': [
    'No colour follows by rule.',
    'The reason is given with it: there is no rule for the indicator, no figure, or nothing that it may be set against, or the figure is made up.',
  ],
  exception: [
    'A figure that breaches one of the rules set for its indicator, so that it needs attention.',
    'It is raised once, stays quiet while it lasts, and ends with one all-clear.',
  ],
  baseline: ['An earlier figure that the newest one may be compared with, on the same kind of period and definition.'],
  target: [
    'A number that an indicator is to reach or not to pass, with who set it.',
    'A target belongs to the indicator; where a rule raises an exception is the rule’s own.',
  ],
  neighbours: [
    'Areas that are most like this one, by their people and not by the map.',
    'A place among them, such as 2 of 9, is told as it was published with a figure; 1 is the best.',
  ],
  'per-population': [
    'How many there are for each 1,000 residents (or as many as it says), so that large and small areas can be set side by side.',
  ],
  'percentage-point': ['The difference between two percentages: from 40% to 49% is 9 percentage points.'],
  caveat: ['What a reader must know to read a figure rightly, as it was recorded with it.'],
  outcome: [
    'One of the board’s priorities, which groups indicators.',
    'Its colour is the board’s own judgement and does not follow from its indicators.',
  ],
  indicator: ['Something that is counted or measured in the same way from period to period.'],
  code: [
    'Eight letters and figures below an answer or a digest, by which it can be built again with the very figures it showed.',
  ],
  'rolling-12-months': [
    'The twelve months that end with the period named, whatever the time of year.',
    'Two such figures a quarter apart share nine months, so they move slowly and are not tested for signals.',
  ],
  'year-to-date': [
    'From the start of the financial year up to the end of the period named. It is compared with the same months only.',
  ],
};

function yearWords(startsIn: number): readonly string[] {
  return [
    `The financial year begins in ${monthName(startsIn)}, and its quarters are numbered from there.`,
    `Q1 is ${[0, 1, 2].map((after) => monthName(((startsIn - 1 + after) % 12) + 1)).join(', ')}. A single quarter covers its three months; most figures here cover the twelve months to the end of a quarter.`,
  ];
}
