import { act, type Action, type ActRefusal } from '../src/alerts/act.ts';
import type { Exception } from '../src/alerts/exception.ts';
import { isHeardIn } from '../src/alerts/own-rule.ts';
import type { Person } from '../src/alerts/mark.ts';
import type { Clock } from '../src/clock.ts';
import { follow } from '../src/imports/follow.ts';
import type { Store, StoreTransaction } from '../src/store/store.ts';

/** What acting on exceptions needs: where they are kept, when it is, and who may. */
export interface ActParts {
  readonly store: Pick<Store, 'transaction'>;
  readonly clock: Clock;
  readonly timeZone: string;
  /** Whether a person may import figures and act on alerts. */
  readonly mayAct: (person: string) => boolean;
}

/** What somebody does about an exception, whether they pressed a button or said it in words. */
export interface ActRequest {
  /** As people quote it: "A-0031". */
  readonly reference: string;
  readonly action: Action;
  readonly person: Person;
  /** The id of the conversation in which it is done: what another one set for itself is not there. */
  readonly conversation: string;
  /** Names this deed among all, as the id of its activity does: however often it arrives, it is done once. */
  readonly key?: string;
}

/** What came of it. A refusal has a named reason, and the exception as it is where there is one. */
export type ActOutcome =
  | { readonly kind: 'done' | 'repeated'; readonly action: Action; readonly exception: Exception }
  | {
      readonly kind: 'refused';
      readonly why: ActRefusal | 'not-allowed' | 'unknown-reference';
      readonly action: Action;
      readonly reference: string;
      readonly exception?: Exception;
    };

/**
 * Carries out what a person does about an exception, whole or not at all: the exception, its history and every card that
 * shows it. The same request again changes nothing; of two that come at once the second sees what the first did.
 */
export async function actOn(parts: ActParts, request: ActRequest): Promise<ActOutcome> {
  const { action, person, reference } = request;
  if (!parts.mayAct(person.by)) return { kind: 'refused', why: 'not-allowed', action, reference };
  return parts.store.transaction((within) => actWithin(within, parts, request));
}

async function actWithin(
  within: StoreTransaction,
  { clock, timeZone }: ActParts,
  { reference, action, person, conversation, key }: ActRequest,
): Promise<ActOutcome> {
  const at = clock();
  const held = await within.alerts.named(reference);
  if (held === undefined || !isHeardIn(held, conversation))
    return { kind: 'refused', why: 'unknown-reference', action, reference };
  const acted = act(held, action, { ...person, at, zone: timeZone });
  if (acted.kind === 'refused') return { ...acted, action, reference, exception: held };
  if (key !== undefined && key !== '' && !(await within.once.once(`act:${key}`, at))) {
    return { kind: 'repeated', action, exception: held };
  }
  await within.alerts.record(acted.exception, acted.deed);
  await follow(within, { changed: [reference], changes: [] }, at);
  return { kind: 'done', action, exception: acted.exception };
}
