import { extra, fits, unwanted } from '../intent.ts';
import type { Intent, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import { phraseList } from '../phrase-list.ts';

/** Which exceptions stand. It takes no place or indicator, for the answer lists them all. */
export const exceptions: Intent = {
  name: 'exceptions',
  cues: {
    exceptions: phraseList(`
      exceptions, exception, exception report, alerts, alert, needs attention, need attention, needs our
      attention, needs the boards attention, needs the board attention
    `),
  },
  also: phraseList(`
    open, current, currently, stand, stands, standing, active, list, all, which, indicators, still, now
  `),
  form: (slots) => {
    const besides = unwanted(slots, ['area']);
    const elsewhere = slots.areas.some(({ area }) => area.id !== slots.comparators.county);
    if (besides.length === 0 && !elsewhere) return fits({ kind: 'exceptions' });
    return extra(elsewhere ? [...besides, 'area'] : besides, [...colours(slots), { kind: 'exceptions' }]);
  },
};

function colours({ indicators, areas }: Slots): readonly Question[] {
  return areas.length > 0 ? [] : indicators.map(({ id }) => ({ kind: 'rag', indicator: id }));
}
