import type { DeclineReason } from '../questions/question.ts';
import { dayOf } from './civil-day.ts';
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
    recorded: reason === 'cause' ? [...breaks, ...indicator.caveats, ...(await explained(about, library))] : [],
    statements: reason === 'cause' ? library.catalogue.statements.filter((each) => each.indicator === about) : [],
    next: await nextFor('definition', indicator, areaOf(library.catalogue, indicator.headlineArea), library),
  };
}

/** What officers recorded as being behind the indicator's exceptions, with the day on which they did. */
async function explained(about: string, { alerts, timeZone }: Library): Promise<DeclinedAnswer['recorded']> {
  return (await alerts.explanations(about)).map(({ reason, at }) => ({ text: reason, from: dayOf(at, timeZone) }));
}
