import type { RagRule } from '../../indicators/rag-rule.ts';
import { rangeOf, type ValueRange } from '../../indicators/value-range.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorEntry } from '../schemas/indicators.ts';

/** Some figure can have each colour that a rule gives: a percentage can't miss a target of 98% by a tenth of it. */
export function coloursReachable({ indicators }: Draft): readonly Problem[] {
  return indicators.flatMap(({ value, at }) => {
    const { rag } = value;
    const misses = rag && missesOf(value, rag);
    if (rag === undefined || misses === undefined) return [];
    return (['green', 'amber', 'red'] as const).flatMap((colour) => {
      if (isReachable(colour, rag, misses)) return [];
      const message = `No figure of "${value.id}" can be ${colour}: ${rangeWords(misses)}.`;
      return [{ ...at('rag', colour), message }];
    });
  });
}

/** How far figures can miss, in percent of what they are set against, towards the worse side. */
interface Misses extends ValueRange {
  /** Set where only these two can be: beside 0 any worse figure misses by more than any percentage. */
  readonly isEitherOr?: true;
}

function missesOf({ unit, polarity, target, band }: IndicatorEntry, { against }: RagRule): Misses | undefined {
  const { least, most } = rangeOf(unit);
  if (polarity === 'neutral') return undefined;
  if (against === 'band') {
    if (band === undefined) return undefined;
    return { least: 0, most: Math.max(missed(band.low - least, band.low), missed(most - band.high, band.high)) };
  }
  if (against !== 'target')
    return polarity === 'lower-is-better' ? { least: -100, most: Infinity } : { least: -Infinity, most: 100 };
  if (target === undefined) return undefined;
  const [best, worst] = polarity === 'lower-is-better' ? [least, most] : [most, least];
  const worse = Math.abs(worst - target.value);
  const better = Math.abs(best - target.value);
  const range = {
    least: better === 0 ? 0 : -missed(better, target.value),
    most: worse === 0 ? 0 : missed(worse, target.value),
  };
  return target.value === 0 ? { ...range, isEitherOr: true } : range;
}

function missed(by: number, reference: number): number {
  return by === 0 ? 0 : (100 * by) / Math.abs(reference);
}

function isReachable(colour: 'green' | 'amber' | 'red', { green, amber, red }: RagRule, misses: Misses): boolean {
  const { least, most, isEitherOr } = misses;
  switch (colour) {
    case 'green':
      return isWithin(green, least);
    case 'red':
      return red.operator === 'above' ? most > red.percent : most >= red.percent;
    case 'amber':
      if (amber === undefined) return true;
      if (isEitherOr) return [least, most].some((miss) => isWithin(amber, miss) && !isWithin(green, miss));
      return isWithin(amber, least) && !isWithin(green, most);
  }
}

function isWithin({ operator, percent }: RagRule['green'], miss: number): boolean {
  return operator === 'below' ? miss < percent : miss <= percent;
}

function rangeWords({ least, most, isEitherOr }: Misses): string {
  if (isEitherOr) return 'beside 0, a figure misses by nothing or by more than any percentage';
  const [from, to] = [least, most].map((each) => `${Number(each.toFixed(1))}%`);
  if (least === -Infinity) return `it misses by ${to} at most`;
  return most === Infinity ? `it misses by ${from} at least` : `it misses by ${from} to ${to}`;
}
