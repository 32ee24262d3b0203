import type { Area } from '../indicators/area.ts';
import type { Indicator } from '../indicators/indicator.ts';
import type { Exception } from './exception.ts';
import { severities } from './rule.ts';
import type { Severity } from './rule.ts';

/** Which exceptions somebody follows: each field that is given must fit, and within it any one of its values. */
export interface Filter {
  readonly outcomes?: readonly string[];
  readonly indicators?: readonly string[];
  /** Each with everything inside it: a county with its districts. */
  readonly areas?: readonly string[];
  /** This severity and those above it. */
  readonly severity?: Severity;
}

/** What says which outcome an indicator belongs to and which area lies in which. */
export interface FilterWorld {
  readonly indicators: readonly Pick<Indicator, 'id' | 'outcome'>[];
  readonly areas?: readonly Pick<Area, 'id' | 'parent'>[];
}

/** Whether an exception is one of those that the filter asks for; the filter without fields asks for all. */
export function fits(
  { outcomes, indicators, areas, severity }: Filter,
  exception: Pick<Exception, 'series' | 'severity'>,
  world: FilterWorld,
): boolean {
  const { indicator, area } = exception.series;
  const outcome = world.indicators.find(({ id }) => id === indicator)?.outcome;
  return (
    (indicators === undefined || indicators.includes(indicator)) &&
    (outcomes === undefined || (outcome !== undefined && outcomes.includes(outcome))) &&
    (areas === undefined || areasAround(area, world.areas).some((each) => areas.includes(each))) &&
    (severity === undefined || severities.indexOf(exception.severity) <= severities.indexOf(severity))
  );
}

/** Whether two filters ask for the same; the order of what they name makes no difference. */
export function sameFilter(a: Filter, b: Filter): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

/** The area itself and every area that it lies in, from inside to outside. */
export function areasAround(area: string, areas: FilterWorld['areas'] = []): readonly string[] {
  const around = [area];
  for (let at = parentOf(area, areas); at !== undefined && !around.includes(at); at = parentOf(at, areas))
    around.push(at);
  return around;
}

function parentOf(area: string, areas: readonly Pick<Area, 'id' | 'parent'>[]): string | undefined {
  return areas.find(({ id }) => id === area)?.parent;
}

function ordered({ outcomes, indicators, areas, severity }: Filter) {
  return [outcomes, indicators, areas]
    .map((each) => each?.toSorted() ?? null)
    .concat([severity === undefined ? null : [severity]]);
}
