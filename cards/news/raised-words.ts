import type { Exception } from '../../src/alerts/exception.ts';
import { valueWords } from '../words/numeral.ts';
import { withdrawnMark } from '../words/withdrawal.ts';
import type { NamedException } from './exception-world.ts';

/** On which figure an exception was raised: "at 49% in Q4 2020/21"; one that was taken back is not shown. */
export function raisedWords({ raisedOn }: Exception, { unit }: NamedException): string {
  const { withdrawn, value, period } = raisedOn;
  if (withdrawn !== undefined) return `on a figure for ${period.label} that was ${withdrawnMark(withdrawn)}`;
  return `at ${unit === undefined ? String(value) : valueWords(value, unit)} in ${period.label}`;
}
