import type { Basis } from '../../indicators/basis.ts';
import { isRegular } from '../../indicators/release.ts';
import { idsOf } from '../draft.ts';
import { readReleasePeriod } from '../release-calendars.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { ReleaseEntry } from '../schemas/releases.ts';
import { unknownIds } from './unknown.ts';

type Release = Entry<ReleaseEntry>;

/** Releases are for series that the folder knows, once each, and their days can be told. */
export function releasesFit(draft: Draft): readonly Problem[] {
  const indicators = idsOf(draft.indicators);
  const areas = idsOf(draft.areas);
  const each = draft.releases.flatMap((entry) => [
    ...unknownIds(
      entry.value.indicators,
      indicators,
      (index) => entry.at('indicators', index),
      (id) => `Releases are listed for "${id}", which is not an indicator of this folder.`,
    ),
    ...unknownIds(
      [entry.value.area],
      areas,
      () => entry.at('area'),
      (id) => `Releases are listed for the area "${id}", which is not in areas.yaml.`,
    ),
    ...scheduleProblems(entry, basesOf(entry, draft)),
    ...listedProblems(entry, draft),
  ]);
  return [...each, ...twice(draft)];
}

/** The bases that an entry is about: its own, or those of its indicators. */
function basesOf({ value }: Release, { indicators }: Draft): readonly Basis[] {
  if (value.basis !== undefined) return [value.basis];
  return indicators.flatMap((each) => (value.indicators.includes(each.value.id) ? [each.value.basis] : []));
}

function scheduleProblems({ value, at }: Release, bases: readonly Basis[]): readonly Problem[] {
  const { after, from, to, listed, everyMonths } = value;
  if ((after === undefined) === (listed === undefined)) {
    const message = 'Releases need either "after" with "from", for a fixed time after each period, or "listed" days.';
    return [{ ...at(), message }];
  }
  if (listed !== undefined) {
    const stray = (['from', 'to', 'everyMonths'] as const).filter((key) => value[key] !== undefined);
    return stray.map((key) => ({ ...at(key), message: `"${key}" has no meaning where the releases are listed.` }));
  }
  const problems: Problem[] = [];
  if (from === undefined)
    problems.push({ ...at('after'), message: '"after" needs "from", the first day that counts.' });
  if (from !== undefined && to !== undefined && to < from) {
    problems.push({ ...at('to'), message: 'These releases end before they start.' });
  }
  const loose = bases.find((basis) => !isRegular(basis));
  if (loose !== undefined) {
    const message = `Periods on the basis ${loose} do not follow from the calendar; list their releases one by one.`;
    problems.push({ ...at('after'), message });
  }
  const uneven = everyMonths !== undefined && bases.find((basis) => !stepsOf(basis).includes(everyMonths));
  if (everyMonths !== undefined && typeof uneven === 'string' && isRegular(uneven)) {
    const message = `On the basis ${uneven} releases come every ${stepsOf(uneven).join(' or ')} months, not every ${everyMonths}.`;
    problems.push({ ...at('everyMonths'), message });
  }
  return problems;
}

function stepsOf(basis: Basis): readonly number[] {
  switch (basis) {
    case 'month':
      return [1];
    case 'quarter':
      return [3];
    case 'rolling-12-months':
    case 'financial-year-to-date':
      return [1, 3, 6, 12];
    default:
      return [12];
  }
}

function listedProblems(entry: Release, draft: Draft): readonly Problem[] {
  const { calendar } = draft.partnership.value;
  const bases = basesOf(entry, draft);
  return (entry.value.listed ?? []).flatMap(({ period, due }, index) => {
    const read = bases.map((basis) => readReleasePeriod(period, basis, calendar));
    if (read.includes(undefined)) {
      const message = `A release is for "${period}", which names no period on the basis ${bases[read.indexOf(undefined)]}.`;
      return [{ ...entry.at('listed', index, 'period'), message }];
    }
    if (!read.some((each) => each !== undefined && due <= each.end)) return [];
    return [{ ...entry.at('listed', index, 'due'), message: `The release for "${period}" is due before it is over.` }];
  });
}

/** One series has one calendar, and in it one day for each period. */
function twice(draft: Draft): readonly Problem[] {
  const seen = new Set<string>();
  const county = draft.partnership.value.comparators.county;
  return draft.releases.flatMap(({ value, at }) => {
    const periods = (value.listed ?? []).map(({ period }) => period);
    const again = periods.findIndex((period, index) => periods.indexOf(period) < index);
    const repeated = value.indicators.flatMap((id, index) => {
      const of = draft.indicators.find((each) => each.value.id === id)?.value;
      const series = `${id}|${value.area ?? of?.headlineArea ?? county}|${value.basis ?? of?.basis}`;
      if (seen.has(series))
        return [{ ...at('indicators', index), message: `The releases of "${id}" are listed twice.` }];
      seen.add(series);
      return [];
    });
    if (again < 0) return repeated;
    const message = `The release for "${periods[again]}" is listed twice.`;
    return [...repeated, { ...at('listed', again, 'period'), message }];
  });
}
