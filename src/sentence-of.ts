import { AddressUnavailable } from './http/listening.ts';
import { SettingsProblem } from './settings.ts';
import { StoreUnavailable } from './store/unavailable.ts';

/** Failures that a person can mend: their message is a sentence that says how. */
const expected = [SettingsProblem, StoreUnavailable, AddressUnavailable] as const;

/** What a person at a terminal is told of a failure: an expected one by its sentence, a fault with where it happened. */
export function sentenceOf(fault: unknown): string {
  if (!(fault instanceof Error)) return `Something went wrong that should not have: ${String(fault)}`;
  if (expected.some((kind) => fault instanceof kind)) return fault.message;
  return `Something went wrong that should not have: ${fault.stack ?? fault.message}`;
}
