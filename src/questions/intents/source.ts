import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, SlotName, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import { phraseList } from '../phrase-list.ts';

/** Where a figure comes from and as at when. */
export const source: Intent = {
  name: 'source',
  cues: {
    source: phraseList(`
      source, sources, data source, come from, comes from, came from, who publishes, who published, who
      collects, who provides, how old is, how old are, how recent is, how recent are, how up to date, published,
      updated, last updated, last published, date of the latest, date of latest, date of the last, date of the newest
    `),
    asAt: ['as at', 'as of'],
    // "Where is … from", with what is meant between the two.
    where: ['where is', 'wheres', 'where are', 'where was', 'where were'],
    from: ['from', 'figure from', 'figures from', 'data from', 'taken from', 'drawn from'],
  },
  needs: ({ cues }) => cues.has('source') || cues.has('asAt') || (cues.has('where') && cues.has('from')),
  also: phraseList(`
    latest published, newest published, most recent published, when was, when were, when is, where does, where do, where did, taken,
    last, latest, was, were, date, what date
  `),
  form: (slots) => {
    const [indicator] = slots.indicators;
    const [place, ...others] = slots.areas;
    const { period, ...moreTimes } = slots.times;
    const besides: readonly SlotName[] = [
      ...unwanted(slots, ['indicator', 'area', 'period']),
      ...(others.length > 0 ? (['area'] as const) : []),
      ...(Object.keys(moreTimes).length > 0 ? (['period'] as const) : []),
    ];
    const dateOnly = !slots.cues.has('source') && !slots.cues.has('from') && period !== undefined;
    if (indicator === undefined || dateOnly) return lacks('indicator');
    if (besides.length > 0) return extra(besides, [{ kind: 'source', indicator: indicator.id }]);
    return fits(sourceOf(indicator.id, place, period));
  },
};

function sourceOf(
  indicator: string,
  place: Slots['areas'][number] | undefined,
  period: Slots['times']['period'],
): Question {
  return {
    kind: 'source',
    indicator,
    ...(place ? { area: place.area.id } : {}),
    ...(period ? { period } : {}),
  };
}
