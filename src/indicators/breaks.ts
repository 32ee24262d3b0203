import type { Break, Indicator } from './indicator.ts';

/** The breaks of an indicator that hold for any of these areas: those of every area, and those that name one of them. */
export function breaksIn({ breaks }: Pick<Indicator, 'breaks'>, areas: readonly string[]): readonly Break[] {
  return breaks.filter((each) => each.areas === undefined || each.areas.some((area) => areas.includes(area)));
}
