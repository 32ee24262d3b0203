import type { Bound } from '../../src/alerts/rule.ts';
import type { Unit } from '../../src/indicators/indicator.ts';
import { bareValue } from './numeral.ts';

/** A side of a number: "above 40%", "38% or below". What is strict in the rule is strict in the words. */
export function boundWords({ operator, value }: Bound, unit: Unit): string {
  const number = bareValue(value, unit);
  switch (operator) {
    case 'above':
      return `above ${number}`;
    case 'at-or-above':
      return `${number} or above`;
    case 'below':
      return `below ${number}`;
    case 'at-or-below':
      return `${number} or below`;
  }
}
