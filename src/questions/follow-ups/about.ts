import { inAreas, nameOf, periodText } from '../part-texts.ts';
import type { Part } from '../part-texts.ts';
import type { Question } from '../question.ts';
import type { PeriodRef } from '../question-parts.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * What a conversation is about, whatever was asked of it last. What a figure was compared with is no part of it: after
 * "Melton compared with the region" it is about Melton.
 */
export interface About {
  readonly indicators: readonly string[];
  readonly areas: readonly string[];
  readonly period?: PeriodRef;
}

/** Which parts a conversation is about: a thing that is counted, a place and a time. */
export const aspects = ['indicators', 'areas', 'period'] as const;
export type Aspect = (typeof aspects)[number];

const all: readonly Aspect[] = aspects;

/** The parts that each kind of question says something about, be it that it names none. The others stay what they were. */
const settles: Readonly<Record<Question['kind'], readonly Aspect[]>> = {
  latest: all,
  trend: all,
  'compare-areas': all,
  'compare-with': all,
  change: all,
  beyond: all,
  neighbours: all,
  behind: all,
  caveats: all,
  source: all,
  history: all,
  periods: all,
  several: all,
  list: ['indicators', 'areas'],
  area: ['indicators', 'areas'],
  rag: ['indicators', 'period'],
  definition: ['indicators'],
  // These are of the whole partnership: another matter altogether.
  outcome: all,
  dashboard: all,
  changes: all,
  exceptions: all,
  releases: ['indicators'],
  term: [],
  why: [],
  held: [],
  help: [],
  thanks: [],
};

const nothing: About = { indicators: [], areas: [] };

/** What a conversation is about once a question was answered. */
export function aboutAfter(question: Question, before: About = nothing): About {
  const own = aboutOf(question);
  const settled = settledBy(question);
  // A question of all districts is about none of them more than before.
  const ofAll = question.kind === 'compare-areas' && own.areas.length === 0;
  const period = settled.includes('period') ? own.period : before.period;
  return {
    indicators: settled.includes('indicators') ? own.indicators : before.indicators,
    areas: settled.includes('areas') && !ofAll ? own.areas : before.areas,
    ...(period === undefined ? {} : { period }),
  };
}

/** What a question says something about; one of what is to come of everything leaves all as it was. */
function settledBy(question: Question): readonly Aspect[] {
  return question.kind === 'releases' && question.indicator === undefined ? [] : settles[question.kind];
}

function aboutOf(question: Question): About {
  if (question.kind === 'several') {
    const each = question.questions.map(aboutOf);
    const period = each[0]?.period;
    return {
      indicators: [...new Set(each.flatMap(({ indicators }) => indicators))],
      areas: [...new Set(each.flatMap(({ areas }) => areas))],
      ...(period === undefined ? {} : { period }),
    };
  }
  const indicator = 'indicator' in question ? question.indicator : undefined;
  const period = 'period' in question ? question.period : undefined;
  return {
    indicators: indicator === undefined ? [] : [indicator],
    areas: areasOf(question),
    ...(period === undefined ? {} : { period }),
  };
}

/** The areas that a question names as its own, not those that it sets them against. */
function areasOf(question: Question): readonly string[] {
  if (question.kind === 'several') return question.questions.flatMap(areasOf);
  if (question.kind === 'compare-areas') return question.focus === undefined ? question.areas : [question.focus];
  return 'area' in question && question.area !== undefined ? [question.area] : [];
}

const ofNoPlace: ReadonlySet<Question['kind']> = new Set([
  'outcome',
  'dashboard',
  'changes',
  'exceptions',
  'compare-areas',
]);

/** Whether the figures of a question are those of one place or another, and it names none. */
export function namesNoPlace(question: Question): boolean {
  return settles[question.kind].includes('areas') && !ofNoPlace.has(question.kind) && areasOf(question).length === 0;
}

/** A part of what a conversation is about, in the catalogue's words; empty where it is open. */
export function aspectText({ indicators, areas, period }: About, aspect: Aspect, vocabulary: Vocabulary): Part {
  switch (aspect) {
    case 'indicators': {
      const names = indicators.map((id) => nameOf('indicator', id, vocabulary));
      return names.includes(undefined) ? undefined : names.join(' and ');
    }
    case 'areas':
      return areas.length === 0 ? '' : inAreas(areas, vocabulary);
    case 'period':
      return period === undefined ? '' : periodText(period, vocabulary);
  }
}
