import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, SlotName, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import { phraseList } from '../phrase-list.ts';

/** Which exceptions stand: of one indicator or outcome where one is named, and in one area. */
export const exceptions: Intent = {
  name: 'exceptions',
  cues: {
    // It stands for what was told before, and for nothing by itself.
    it: ['it'],
    exceptions: phraseList(`
      exceptions, exception, exception report, exceptions report, alerts, alert, needs attention, need attention, needs our
      attention, needs the boards attention, needs the board attention, needing attention, anything that needs attention, anything that needs our attention,
      needing our attention, requires attention, requiring attention, what is in exception, in exception, what has been flagged, been flagged
    `),
  },
  also: phraseList(`
    live, outstanding, how many, how many are, how many open, summary, summary of, overview, overview of, number of, count of, anything, anything that, is anything, anything in, is there anything, report, for the board, board, to report,
    on at the moment, what, what is, whats, what are, list of, full list of, going, unresolved, uncleared, ongoing, open, current, currently, stand, stands, standing, active, list, all, which, indicators, still, now, indicator, raised, with, whats, within
  `),
  needs: ({ cues }) => cues.has('exceptions'),
  form: (slots) => {
    const { indicators, areas, outcomes, comparators } = slots;
    const [indicator] = indicators;
    if (slots.cues.has('it') && indicator === undefined) return lacks('indicator');
    const [outcome, ...otherOutcomes] = outcomes;
    const [place, ...otherPlaces] = areas;
    // Those of the whole partnership are all that there are.
    const area = place?.area.id === comparators.county ? undefined : place;
    const asked: Question = {
      kind: 'exceptions',
      ...(indicator ? { indicator: indicator.id } : {}),
      ...(outcome ? { outcome: outcome.id } : {}),
      ...(area ? { area: area.area.id } : {}),
    };
    const besides = [
      ...unwanted(slots, ['indicator', 'area', 'outcome']),
      ...tooMany(slots, otherOutcomes, otherPlaces),
    ];
    return besides.length > 0 ? extra(besides, offersOf(slots)) : fits(asked);
  },
};

function tooMany(
  { indicators, outcomes }: Slots,
  otherOutcomes: readonly unknown[],
  otherPlaces: readonly unknown[],
): readonly SlotName[] {
  return [
    ...(otherOutcomes.length > 0 || (indicators.length > 0 && outcomes.length > 0) ? (['outcome'] as const) : []),
    ...(otherPlaces.length > 0 ? (['area'] as const) : []),
  ];
}

/** Those in each place alone, and all. */
function offersOf({ areas }: Slots): readonly Question[] {
  const each = areas.length > 1 ? areas.map(({ area }): Question => ({ kind: 'exceptions', area: area.id })) : [];
  return [...each, { kind: 'exceptions' }];
}
