import type { Area } from '../../indicators/area.ts';
import { extra, fits, lacks, namedAfter, unwanted } from '../intent.ts';
import type { Intent, SlotName, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import { phraseList } from '../phrase-list.ts';
import { asksForEnd, endCues, endOf } from './area-ends.ts';
import { filtered, isBeyond, yesOrNo } from './areas-asked.ts';
import { sayings } from './yes-or-no.ts';

/** Areas side by side: two or more that are named, or all the districts. */
export const compareAreas: Intent = {
  name: 'compare-areas',
  cues: {
    districts: partPhrases([
      ['area', 'areas'],
      ['local authority', 'local authorities'],
      ['borough', 'boroughs'],
    ]),
    rank: phraseList('ranked, ranking, rankings, league table'),
    place: phraseList('rank, ranks, where is'),
    compare: phraseList(`
      compare, compared, comparison, comparison of, comparing, versus, vs, v, against, difference between, than,
      compares
    `),
    one: phraseList(`
      area, local authority, borough, who, who is, whos, who has, who had, whos got, who has got, who was, which is, which one is,
      which has, which one has, which are, who are
    `),
    ...endCues,
    yes: sayings.yes,
    over: ['higher', 'above'],
    under: ['lower', 'below'],
    better: ['better', 'safer'],
    worse: ['worse'],
    similar: sayings.similar,
    different: ['different from', 'different to'],
    significant: sayings.significant,
  },
  also: phraseList(`
    with, to, by, between, or, and, how does, how do, how did, how is, how are, where does, where do, latest,
    current, side by side, other, others, among, doing, breakdown, breakdown of, which has more, which has less, which has fewer, which has the more, on, for
  `),
  placeCues: ({ part, parts }) => ({ districts: partPhrases([[part, parts]]), one: [part] }),
  needs: ({ cues, areas }) =>
    (areas.length > 1 || signals(cues)) && (!cues.has('one') || asksForEnd(cues) || isBeyond(cues)),
  impliedBy: ({ areas, indicators }) => areas.length > 1 && indicators.length > 0,
  form: (slots) => {
    const [indicator] = slots.indicators;
    if (indicator === undefined) return lacks('indicator');
    const areas = areasOf(slots, indicator.headlineArea);
    const asked = (ids: readonly string[]): CompareAreas => ({
      kind: 'compare-areas',
      indicator: indicator.id,
      areas: ids,
      ...(ids.length === 0 ? { ...focusOf(slots), ...endOf(slots.cues) } : {}),
      ...yesOrNo(slots, ids),
      ...(slots.times.period ? { period: slots.times.period } : {}),
    });
    if (asksForOwnPlace(slots)) return ownPlace(slots, indicator.id);
    if (comparesWithPeriod(slots)) return extra(['period'], withEarlier(slots, indicator.id, asked));
    if (isFilter(slots)) return filtered(slots, asked([]));
    if (areas === 'nothing') return lacks('comparator', comparisons(indicator.id, slots));
    const besides: readonly SlotName[] = [
      ...unwanted(slots, ['indicator', 'area', 'period']),
      ...(areas === 'others' ? (['area'] as const) : []),
      ...(Object.keys(slots.times).some((key) => key !== 'period') ? (['period'] as const) : []),
    ];
    if (areas === 'others') return extra(besides, [asked([]), ...latestIn(slots, indicator.id)]);
    return besides.length > 0 ? extra(besides, [asked(areas)]) : fits(asked(areas));
  },
};

/** "Where does Leicestershire rank" asks for the place of the whole among others like it, not for those of its parts. */
function asksForOwnPlace({ cues, areas, comparators }: Slots): boolean {
  const only = areas.length === 1 && areas[0]?.area.id === comparators.county;
  return only && cues.has('place') && !cues.has('districts') && !cues.has('one') && !asksForEnd(cues);
}

function ownPlace(slots: Slots, indicator: string): ReturnType<Intent['form']> {
  const { period, ...more } = slots.times;
  const asked: Question = {
    kind: 'neighbours',
    indicator,
    area: slots.comparators.county,
    ...(period ? { period } : {}),
  };
  const besides: readonly SlotName[] = [
    ...unwanted(slots, ['indicator', 'area', 'period']),
    ...(Object.keys(more).length > 0 ? (['period'] as const) : []),
  ];
  return besides.length > 0 ? extra(besides, [asked]) : fits(asked);
}

/** The one district whose place among the others is asked for. */
function focusOf({ areas, comparators }: Slots): { readonly focus?: string } {
  const [only, ...others] = areas;
  return only !== undefined && others.length === 0 && isDistrict(only.area, comparators.county)
    ? { focus: only.area.id }
    : {};
}

/** Words of yes and no, and of chance, say nothing of areas by themselves. */
function signals(cues: Slots['cues']): boolean {
  return [...cues.keys()].some((cue) => cue !== 'yes' && cue !== 'significant');
}

function ranks(cues: Slots['cues']): boolean {
  return cues.has('rank') || cues.has('place');
}

/** The areas to set side by side, none for all the districts; `others` where districts of elsewhere are asked for. */
function areasOf(slots: Slots, headline: string): readonly string[] | 'nothing' | 'others' {
  const { areas, cues, comparators } = slots;
  const ids = areas.map(({ area }) => area.id);
  if (!asksForDistricts(slots)) {
    if (ids.length === 0 || (ids.length === 1 && !cues.has('compare'))) return 'nothing';
    return ids.length > 1 ? withHeadline(slots, ids, headline) : 'nothing';
  }
  const inside = areas.every(({ area }) => area.id === comparators.county || isDistrict(area, comparators.county));
  const apart = cues.has('compare') || ranks(cues) || ((asksForEnd(cues) || isBeyond(cues)) && !isInside(slots));
  const within = areas.length === 1 && areas[0]?.area.id !== comparators.county && !apart;
  if (!inside || within) return 'others';
  return ids.length > 1 ? ids : [];
}

/** "The lowest area in Blaby" asks for places within Blaby, where "is Blaby lower than other areas" does not. */
function isInside({ areas, cues }: Slots): boolean {
  const noun = Math.max(cues.get('districts') ?? -1, cues.get('one') ?? -1);
  return !isBeyond(cues) && areas.some(({ at }) => at > noun);
}

/** Whether an earlier period is what the areas' figures are compared with: "by district compared with last year". */
function comparesWithPeriod(slots: Slots): boolean {
  const { cues, times } = slots;
  const compare = cues.get('compare');
  const after = namedAfter(slots, compare);
  if (compare === undefined || after?.as !== 'period' || times.period === undefined) return false;
  const districts = cues.get('districts') ?? -1;
  return !(districts > compare && districts < after.at);
}

/** "Which districts are above the county" asks for some of them, where a table shows all; two that are named are compared. */
function isFilter({ cues, areas, comparators }: Slots): boolean {
  const ofAll = cues.has('districts') || cues.has('one');
  const isEnd = !cues.has('districts') && asksForEnd(cues);
  return ofAll && !isEnd && isBeyond(cues) && !areas.some(({ area }) => isDistrict(area, comparators.county));
}

/** Each area against the year before, and all of them side by side as they are now. */
function withEarlier(
  { areas, times }: Slots,
  indicator: string,
  asked: (ids: readonly string[]) => Question,
): readonly Question[] {
  const ids = areas.map(({ area }) => area.id);
  const year = times.period?.kind === 'back' && times.period.unit === 'year';
  const each = year
    ? ids.map((area): Question => ({ kind: 'compare-with', indicator, area, comparator: 'last-year' }))
    : [];
  return [...each.slice(0, 2), { kind: 'compare-areas', indicator, areas: ids }, asked(ids)];
}

function asksForDistricts({ cues, areas }: Slots): boolean {
  if (cues.has('one')) return true;
  if (
    cues.has('districts') ||
    (ranks(cues) && areas.length < 2 && (asksForEnd(cues) || isBeyond(cues) || areas.length === 1))
  )
    return true;
  return ranks(cues) && areas.length === 0;
}

/** "Compared with the region and England" sets the usual area beside them. */
function withHeadline(
  { areas, cues, comparators }: Slots,
  ids: readonly string[],
  headline: string,
): readonly string[] {
  const wide = ids.every((id) => id === comparators.region || id === comparators.country);
  const compare = cues.get('compare') ?? -1;
  const against = compare >= 0 && areas.every(({ at }) => at > compare);
  return wide && against && !ids.includes(headline) ? [headline, ...ids] : ids;
}

type CompareAreas = Extract<Question, { kind: 'compare-areas' }>;

function isDistrict(area: Area, county: string): boolean {
  return area.kind === 'district' && area.parent === county;
}

function comparisons(indicator: string, { areas }: Slots): readonly Question[] {
  const area = areas[0] ? { area: areas[0].area.id } : {};
  return [
    { kind: 'compare-areas', indicator, areas: [] },
    { kind: 'compare-with', indicator, ...area, comparator: 'last-year' },
    { kind: 'compare-with', indicator, ...area, comparator: 'region' },
  ];
}

function latestIn({ areas }: Slots, indicator: string): readonly Question[] {
  return areas.slice(0, 2).map(({ area }) => ({ kind: 'latest', indicator, area: area.id }));
}

/** How people ask for all the parts of the whole, by what they call one and several of them. */
function partPhrases(nouns: readonly (readonly [string, string])[]): readonly string[] {
  return [
    ...nouns.flatMap(([noun]) => [
      `by ${noun}`,
      `per ${noun}`,
      `for each ${noun}`,
      `each ${noun}`,
      `every ${noun}`,
      `which ${noun}`,
      `what ${noun}`,
      `${noun} comparison`,
      `${noun} breakdown`,
      `breakdown by ${noun}`,
      `by each ${noun}`,
    ]),
    ...nouns.flatMap(([, noun]) => [
      noun,
      `across ${noun}`,
      `across the ${noun}`,
      `across all ${noun}`,
      `all ${noun}`,
      `all the ${noun}`,
      `which ${noun}`,
      `between ${noun}`,
      `other ${noun}`,
      `the other ${noun}`,
      ...['rank', 'rank the', 'rank all', 'order', 'sort'].flatMap((verb) => [
        `${verb} ${noun} by`,
        `${verb} ${noun} on`,
      ]),
      `between the ${noun}`,
      `among the ${noun}`,
      `the ${noun}`,
    ]),
  ];
}
