import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, SlotName, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import { everyWay, phraseList } from '../phrase-list.ts';

/** Where a figure comes from and as at when. */
export const source: Intent = {
  name: 'source',
  cues: {
    source: phraseList(`
      source, src, source doc, source docs, source document, source documents, sources, data source, data sources, come from, comes from, came from, coming from, how old is, how old are, how recent is, how recent are, how up to date, how up to date is,
      how up to date are, how current is, how current are, how fresh is, how fresh are, published, updated, last updated, last published, last refreshed, last reported, last update, last update of,
      get updated, got updated, last get updated, last got updated, source doc, source document, last update to, last released, refreshed, date of, date of the, date of the latest, date of latest, date of the last, date of the newest, update date, updated date, last updated date, reference for, citation for, provenance, provenance of, origin of
    `),
    who: everyWay(
      ['who', 'who is it that'],
      phraseList(
        'publishes, published, collects, collected, provides, provided, supplies, supplied, produces, produced, compiles, compiled, collates, gives us, gave us, sends us',
      ),
    ),
    paper: everyWay(
      ['what', 'which'],
      phraseList(
        'paper, report, document, dataset, data set, publication, source, board paper, board report, file, spreadsheet',
      ),
      ['', 'is', 'are', 'was', 'were', 'does', 'do', 'did'],
    ),
    named: phraseList(
      'who is the source, who is the source for, who is the source of, date of the data, date of the figure',
    ),
    got: everyWay(
      ['where'],
      ['do', 'did', 'have', 'would'],
      ['we', 'you', 'they', 'i'],
      ['get', 'got', 'take', 'source', 'find', 'pull'],
    ),
    upToDate: ['up to date', 'current', 'the latest'],
    yes: ['is', 'are', 'was', 'were'],
    asAt: ['as at', 'as of'],
    // "Where is … from", with what is meant between the two.
    where: ['where is', 'wheres', 'where are', 'where was', 'where were'],
    from: ['from', 'figure from', 'figures from', 'data from', 'taken from', 'drawn from'],
  },
  needs: (slots) => sourceCues.some((cue) => slots.cues.has(cue)) || asksWhereFrom(slots) || asksWhetherNew(slots),
  also: phraseList(`
    latest published, newest published, most recent published, when was, when were, when is, when did you, when did we, where does, where do, where did, taken, last, latest, was, were, date, what date,
    what date is, number, numbers, your, from, in, come, produced, be, this, these, that
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
    const dateOnly = [...slots.cues.keys()].every((cue) => cue === 'asAt') && period !== undefined;
    if (indicator === undefined || dateOnly) return lacks('indicator');
    if (besides.length > 0) return extra(besides, [{ kind: 'source', indicator: indicator.id }]);
    return fits(sourceOf(indicator.id, place, period));
  },
};

/** The cues of which one by itself asks for it. */
const sourceCues = ['source', 'who', 'named', 'paper', 'got', 'asAt'] as const;

function asksWhereFrom({ cues }: Slots): boolean {
  return cues.has('where') && cues.has('from');
}

/** "Is the figure up to date" asks how new it is, where "the up to date figure" is the newest. */
function asksWhetherNew({ cues, order }: Slots): boolean {
  const named = order.find(({ as }) => as === 'indicator')?.at ?? Infinity;
  return (cues.get('yes') ?? Infinity) < named && (cues.get('upToDate') ?? -1) > named;
}

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
