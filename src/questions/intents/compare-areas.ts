import type { Area } from '../../indicators/area.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import { extra, fits, lacks, namedAfter, unwanted } from '../intent.ts';
import type { Intent, SlotName, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import { phraseList } from '../phrase-list.ts';
import { partPhrases } from './part-phrases.ts';
import { allOf, asksForEnd, countedParts, endCues, endOf, numberOfParts } from './area-ends.ts';
import { filtered, isBeyond, yesOrNo } from './areas-asked.ts';
import { sayings } from './yes-or-no.ts';

/** Areas side by side: two or more that are named, or all the districts. */
export const compareAreas: Intent = {
  name: 'compare-areas',
  cues: {
    districts: [
      ...phraseList('by la, by each la, each la, every la, per la, which la'),
      ...partPhrases([
        ['area', 'areas'],
        ['local authority', 'local authorities'],
        ['borough', 'boroughs'],
        ['council', 'councils'],
        ['council area', 'council areas'],
        ['district council', 'district councils'],
        ['borough and district', 'boroughs and districts'],
        ['district and borough', 'districts and boroughs'],
      ]),
    ],
    rank: phraseList('ranked list, ranked, ranking, rankings, league table'),
    place: phraseList('rank, ranks, where is, what position is, what place is, what rank is, which position is'),
    // "Where is it at in Melton" asks for the figure there.
    level: phraseList('at in, at for, at with'),
    'where-does': phraseList('where does, where do, where did'),
    compare: phraseList(`
      compare, compared, comparison, comparison of, comparing, versus, vs, v, against, difference between, differences between, difference in, differences in,
      difference, differences, far apart, how far apart, than, compares, gap, gap between, the gap between, gap in, relative to, alongside, differ, differs, next to each other, side by side
    `),
    one: phraseList(`
      area, local authority, borough, council, council area, who, who is, who has, who had, who has got, who was, who does, who comes, which is, which one is, which of them is, which of them has,
      which has, which have, which one has, which are, who are, who is, where has, where have, where have we, where do we have, where do we see, where do you have, where in, where is the,
      where are the, where are, where did
    `),
    ...endCues,
    yes: sayings.yes,
    over: phraseList('higher, above, more, bigger, greater, the higher'),
    under: phraseList(`
      lower, below, is there less, are there fewer, has less, have less, has fewer, have fewer, had less, had fewer, smaller, the lower
    `),
    better: phraseList('better, safer, the better'),
    worse: phraseList('worse, the worse'),
    similar: sayings.similar,
    different: phraseList('different from, different to'),
    significant: sayings.significant,
  },
  also: phraseList(`
    with, to, by, between, or, and, how does, how do, how did, how is, how are, how big is, how wide is, how large is, latest, current, other, others, rest of, the rest of, among,
    amongst, single table, in a single table, in order, in order of, sorted, sorted by, ordered, ordered by, doing, performing, performs, perform, performed, comes, come, comes out, come out, got, sit, sits, fit, fits, broken down, break down, tabulate, table, a table, one table, in a table, in one table, broken, break, breakdown, breakdown of,
    a breakdown of, split, split out, split up, separated, stack up, stacks up, measure up, measures up, list, list of, put, vary, varies, varied, each, which, all, area, now, still, how, on, for
  `),
  placeCues: ({ part, parts }, count) => ({
    districts: [...partPhrases([[part, parts]]), ...allOf(count, parts)],
    one: [part],
    ...countedParts(parts),
  }),
  needs: (slots) =>
    !slots.cues.has('level') &&
    (slots.areas.length > 1 || signals(slots.cues)) &&
    isOneOfAreas(slots) &&
    isPlaceOfOne(slots),
  impliedBy: ({ areas, indicators }) => areas.length > 1 && indicators.length > 0,
  form: (read) => {
    const [indicator] = read.indicators;
    if (indicator === undefined) return lacks('indicator');
    const slots = withoutOwnBasis(read, indicator);
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

/** The basis that the indicator is told by anyway says nothing more: "by district, rolling 12 months". */
function withoutOwnBasis(slots: Slots, indicator: Indicator): Slots {
  const { basis, ...times } = slots.times;
  return basis === indicator.basis && times.each !== true ? { ...slots, times } : slots;
}

/** "Which has the most" asks for an end, and "which has more" for those that lie beyond something. */
function isOneOfAreas({ cues }: Slots): boolean {
  return (
    (!cues.has('one') && numberOfParts(cues) === undefined) || asksForEnd(cues) || (cues.has('one') && isBeyond(cues))
  );
}

/** "Where does Blaby come" asks for its place; where no one area is named, the words ask for something else. */
function isPlaceOfOne({ cues, areas }: Slots): boolean {
  const others = [...cues.keys()].some((cue) => cue !== 'where-does' && cue !== 'unit');
  return !cues.has('where-does') || others || areas.length === 1;
}

/** "Where does Leicestershire rank" asks for the place of the whole among others like it, not for those of its parts. */
function asksForOwnPlace({ cues, areas, comparators }: Slots): boolean {
  const only = areas.length === 1 && areas[0]?.area.id === comparators.county;
  return (
    only &&
    (cues.has('place') || cues.has('where-does')) &&
    !cues.has('districts') &&
    !cues.has('one') &&
    !asksForEnd(cues)
  );
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
  return ['rank', 'place', 'where-does'].some((cue) => cues.has(cue));
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
  if (cues.has('one') || numberOfParts(cues) !== undefined) return true;
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
