import { SettingsProblem } from './settings.ts';
import { StoreUnavailable } from './store/store-unavailable.ts';

/** What a person at a terminal is told of a failure: an expected one by its sentence, a fault with where it happened. */
export function sentenceOf(fault: unknown): string {
  if (fault instanceof SettingsProblem || fault instanceof StoreUnavailable || fault instanceof Refusal) return fault.message;
  if (fault instanceof Error) return `Something went wrong that should not have: ${fault.stack ?? fault.message}`;
  return `Something went wrong that should not have: ${String(fault)}`;
}

/** A command that can't do what was asked, with the sentence that says why and what to do next. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
