import type { DeclineReason } from '../questions/question.ts';
import type { DeclinedAnswer } from './told-answers.ts';
import { areaOf, indicatorOf, type Library } from './library.ts';
import { nextFor } from './next.ts';

/** A refusal with what is recorded: a store of figures can't know causes, but papers leave explanations and caveats. */
export async function declined(
  reason: DeclineReason,
  about: string | undefined,
  library: Library,
): Promise<DeclinedAnswer> {
  if (about === undefined) return { kind: 'declined', reason, recorded: [], statements: [], next: [] };
  const indicator = indicatorOf(library.catalogue, about);
  const breaks = indicator.breaks.map((each) => ({ text: each.reason, from: each.from }));
  return {
    kind: 'declined',
    reason,
    indicator,
    recorded: reason === 'cause' ? [...breaks, ...indicator.caveats] : [],
    statements: reason === 'cause' ? library.catalogue.statements.filter((each) => each.indicator === about) : [],
    next: await nextFor('definition', indicator, areaOf(library.catalogue, indicator.headlineArea), library),
  };
}
