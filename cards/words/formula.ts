import type { Figure } from '../../src/answers/answer.ts';
import type { Derivation, Observation } from '../../src/indicators/observation.ts';
import type { Unit } from '../../src/indicators/indicator.ts';
import { numeral } from './numeral.ts';

/** How a figure's value comes about: as published, with the ratio behind it where that is known, or from its quarters. */
export function formulaWords({ indicator, observation }: Figure): string {
  const { derived, value } = observation;
  if (derived !== undefined) return `${derivedFormula(derived, observation, indicator.unit)} = ${numberWords(value)}`;
  const ratio = ratioWords(observation, indicator.unit);
  if (ratio === undefined) return 'as published';
  return `as published; ${ratio.words} = ${numberWords(ratio.value)}`;
}

function derivedFormula(derived: Derivation, { numerator, denominator }: Observation, unit: Unit): string {
  const { method, parts, count } = derived;
  const added = (numbers: readonly (number | null | undefined)[]): string => numbers.map(numberWords).join(' + ');
  if (method === 'sum') return added(parts.map((each) => each.value));
  const summed = added(parts.map((each) => (count === undefined ? each.numerator : each.value)));
  const cases = parts.length === 1 ? '' : `(${summed}) = ${numberWords(numerator)}; `;
  const over = method === 'rate' ? numberWords(denominator) : `(${added(parts.map((each) => each.denominator))})`;
  return `${cases}${numberWords(numerator)} / ${over} × ${numberWords(perOf(unit))}`;
}

function ratioWords(
  { numerator, denominator }: Observation,
  unit: Unit,
): { readonly words: string; readonly value: number } | undefined {
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  const per = perOf(unit);
  return {
    words: `${numberWords(numerator)} / ${numberWords(denominator)} × ${numberWords(per)}`,
    value: (numerator / denominator) * per,
  };
}

function perOf(unit: Unit): number {
  return unit.kind === 'percent' ? 100 : (unit.per ?? 1);
}

/** A number with no more places than can matter; a missing one is said to be. */
function numberWords(value: number | null | undefined): string {
  return value === null || value === undefined ? 'not known' : numeral(value, 0);
}
