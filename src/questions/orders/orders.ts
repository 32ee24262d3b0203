import { functionWords } from '../function-words.ts';
import { phrase } from '../reader.ts';
import { tokenise } from '../token.ts';
import { createTrie } from '../trie.ts';
import { digestTime } from './digest-time.ts';
import { acknowledge, assign, comment, explain, snooze, unsnooze } from './exceptions.ts';
import { mute, muteAll, unmute, unmuteAll } from './mutes.ts';
import { cancelAlert, confirmAlert, removeAlert, stopTelling, tellIf, tellWhen } from './own-alerts.ts';
import { subscribe, subscribeOnly, unsubscribe } from './follows.ts';
import type { OrderForm, OrderRead, OrderText } from './order-form.ts';

/** Every kind of order that says what it is about. A text is of the kind whose opening is the longest. */
export const orderForms: readonly OrderForm[] = [
  acknowledge,
  snooze,
  unsnooze,
  comment,
  explain,
  assign,
  mute,
  muteAll,
  unmute,
  unmuteAll,
  subscribe,
  subscribeOnly,
  unsubscribe,
  digestTime,
  tellWhen,
  tellIf,
  stopTelling,
  confirmAlert,
  cancelAlert,
  removeAlert,
];

const openings = orderForms.map((form) => ({ form, read: phrase(...form.openings) }));

const polite = createTrie<true>();
for (const words of [...functionWords, 'now', 'just']) polite.add(tokenise(words), true, true);

/** A text that opens as an order of one kind, and what its words come to. */
export interface OrderFound {
  readonly form: OrderForm;
  readonly read: OrderRead;
}

/** The order that a text opens as, after what is only polite; undefined where it opens as none. */
export function orderIn(text: OrderText): OrderFound | undefined {
  const { tokens } = text;
  for (let at = 0; at < tokens.length;) {
    const opened = openings.flatMap(({ form, read }) => {
      const found = read(tokens, at);
      return found === undefined ? [] : [{ form, next: found.next }];
    });
    const [longest] = opened.toSorted((a, b) => b.next - a.next);
    if (longest !== undefined) return { form: longest.form, read: longest.form.read(text, longest.next) };
    const next = polite.longest(tokens, at)?.next;
    if (next === undefined) return undefined;
    at = next;
  }
  return undefined;
}
