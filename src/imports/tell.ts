import type { Exception } from '../alerts/exception.ts';
import { tell as tellConversations } from '../delivery/tell.ts';
import type { TellRules, TellTransaction } from '../delivery/tell.ts';

/** What the rules made of a publication that people may have to hear of. */
export interface Tellable {
  readonly raised: readonly Exception[];
  readonly worse?: readonly Exception[];
  readonly cleared: readonly Exception[];
}

/** Who hears what, when it is, and what conversations were told by replies already: references by the conversation's id. */
export interface TellingOf {
  readonly rules: TellRules;
  readonly at: string;
  readonly replied?: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Tells each conversation what a publication raised, made worse and cleared, as far as it hears of that. */
export async function tell(
  within: TellTransaction,
  { raised, worse = [], cleared }: Tellable,
  telling: TellingOf,
): Promise<void> {
  const tidings = [
    ...raised.map((exception) => ({ what: 'raised', exception }) as const),
    ...worse.map((exception) => ({ what: 'worse', exception }) as const),
    ...cleared.map((exception) => ({ what: endOf(exception), exception }) as const),
  ];
  await tellConversations(within, tidings, telling);
}

/** What is ended by another rule is no all-clear. */
function endOf({ reason }: Exception): 'closed' | 'cleared' {
  return reason === 'rule-changed' ? 'closed' : 'cleared';
}
