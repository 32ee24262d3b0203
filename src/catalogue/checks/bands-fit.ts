import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** A band is given exactly where the polarity asks for one, and its low end is below its high end. */
export function bandsFit(draft: Draft): readonly Problem[] {
  return draft.indicators.flatMap(({ value, at }) => {
    const wanted = value.polarity === 'within-band';
    if (wanted && value.band === undefined) {
      return [{ ...at('polarity'), message: `"${value.id}" is best within a band, but no "band" is given.` }];
    }
    if (!wanted && value.band !== undefined) {
      return [{ ...at('band'), message: `"${value.id}" has a band, but its polarity is not within-band.` }];
    }
    if (value.band !== undefined && value.band.low >= value.band.high) {
      return [{ ...at('band'), message: `The band of "${value.id}" must have "low" below "high".` }];
    }
    return [];
  });
}
