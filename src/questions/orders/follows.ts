import { phraseList } from '../phrase-list.ts';
import type { Command, Follows } from '../question.ts';
import { either, mapped, phrase } from '../reader.ts';
import type { Reader } from '../reader.ts';
import { tokenise } from '../token.ts';
import { createTrie } from '../trie.ts';
import { nameAt } from './names.ts';
import type { NameRead } from './names.ts';
import type { OrderForm, OrderRead, OrderText } from './order-form.ts';

const severity: Reader<NonNullable<Follows['severity']>> = either(
  mapped(phrase(...severityWords('high'), 'high only', 'only high'), () => 'high' as const),
  mapped(
    phrase(...severityWords('medium'), 'medium and above', 'medium and high', 'medium or above'),
    () => 'medium' as const,
  ),
  mapped(phrase(...severityWords('low'), 'low and above', 'any severity', 'all severities'), () => 'low' as const),
);

function severityWords(each: string): readonly string[] {
  return [
    `${each} severity`,
    `${each} severity and above`,
    `${each} severity alerts`,
    `${each} severity or above`,
    each,
  ];
}

/** Words that may stand between what is followed. */
const between = createTrie<true>();
for (const text of phraseList(`
  and, or, in, for, of, to, on, from, about, the, all, alerts, alert, exceptions, exception, news, here, us, me, with, only, please, thanks,
  indicators, outcome, any, any new, this channel, this chat, to do with, related to, where, are, is, thank you, alerts for, alerts about, from now on
`))
  between.add(tokenise(text), true, true);

/** What the words from a place on ask to follow, and where that ends. */
export type FollowsRead =
  | { readonly follows: Follows; readonly names: readonly NameRead[]; readonly next: number }
  | { readonly shared: NameRead };

/**
 * Reads indicators, outcomes, areas and a severity, each as often as it is named, up to the first word that is none of
 * them and joins none of them, or to where `ends` says that something else begins.
 */
export function readFollows(
  { tokens, vocabulary }: OrderText,
  from: number,
  ends: (at: number) => boolean = () => false,
): FollowsRead {
  const names: NameRead[] = [];
  let least: Follows['severity'];
  let at = from;
  while (at < tokens.length && !ends(at)) {
    const name = nameAt(tokens, at, vocabulary);
    const level = severity(tokens, at);
    const word = between.longest(tokens, at)?.next;
    if (name !== undefined && name.next > (level?.next ?? at)) {
      if (name.meanings.length > 1) return { shared: name };
      names.push(name);
      at = name.next;
    } else if (level !== undefined) {
      least = level.value;
      at = level.next;
    } else if (word === undefined) break;
    else at = word;
  }
  const follows = {
    ...idsOf(names, 'indicator', 'indicators'),
    ...idsOf(names, 'outcome', 'outcomes'),
    ...idsOf(names, 'area', 'areas'),
    ...(least === undefined ? {} : { severity: least }),
  };
  return { follows, names, next: at };
}

/** The order about what all the words from a place on ask to follow. */
function followsFrom(text: OrderText, from: number, make: (follows: Follows) => Command): OrderRead {
  const read = readFollows(text, from);
  if ('shared' in read) return { outcome: 'shared', name: read.shared };
  const { follows, names, next } = read;
  if (next < text.tokens.length || isEverything(follows)) return { outcome: 'stuck', at: next };
  return { outcome: 'whole', command: make(follows), names };
}

/** Whether nothing in particular is asked for. */
export function isEverything(follows: Follows): boolean {
  return Object.keys(follows).length === 0;
}

function idsOf<K extends 'indicators' | 'outcomes' | 'areas'>(
  names: readonly NameRead[],
  as: NameRead['meanings'][number]['as'],
  field: K,
): Readonly<Partial<Record<K, readonly string[]>>> {
  const ids = [
    ...new Set(names.flatMap(({ meanings }) => meanings.flatMap((each) => (each.as === as ? [each.id] : [])))),
  ];
  const found: Partial<Record<K, readonly string[]>> = {};
  if (ids.length > 0) found[field] = ids;
  return found;
}

const first = (vocabulary: OrderText['vocabulary']): string => vocabulary.source.indicators[0]?.name ?? 'an indicator';

/** "Subscribe to burglary in Melton": what a conversation wants to hear of, beside what it hears of already. */
export const subscribe: OrderForm = {
  openings: phraseList(`
    subscribe to, subscribe us to, subscribe me to, subscribe this channel to, subscribe here to, follow, watch, alert
    us about, alert me about, send us alerts about, send us alerts for, send me alerts for, send alerts for, send alerts
    about, send me alerts about, subscribe for, sign us up to, sign me up to, sign us up for, sign me up for, we want alerts for, we want alerts about,
    i want alerts for, i want alerts about, we would like alerts for, we would like alerts about, i would like alerts for, i would like alerts about
  `),
  read: (text, at) => followsFrom(text, at, (follows) => ({ kind: 'subscribe', follows })),
  example: (vocabulary) => `Subscribe to ${first(vocabulary)}`,
};

/** "Send us only alerts about burglary": what a conversation wants to hear of, and nothing else. */
export const subscribeOnly: OrderForm = {
  openings: phraseList(`
    subscribe only to, subscribe us only to, subscribe me only to, subscribe this channel only to, follow only, watch
    only, only follow, send us only, send me only, only send us, only send me, alert us only about, alert me only about,
    only alert us about, only alert me about, only subscribe to, only subscribe us to
  `),
  read: (text, at) => followsFrom(text, at, (follows) => ({ kind: 'subscribe', follows, only: true })),
  example: (vocabulary) => `Subscribe only to ${first(vocabulary)}`,
};

/** "Unsubscribe from burglary": what a conversation no longer wants to hear of. */
export const unsubscribe: OrderForm = {
  openings: phraseList(`
    unsubscribe from, unsubscribe us from, unsubscribe me from, unsubscribe this channel from, unfollow, stop following,
    stop watching, stop alerts for, stop alerts about, stop sending us alerts for, stop sending us alerts about, stop
    sending alerts for, stop sending alerts about, stop sending me alerts about, stop sending me alerts for
  `),
  read: (text, at) => followsFrom(text, at, (follows) => ({ kind: 'unsubscribe', follows })),
  example: (vocabulary) => `Unsubscribe from ${first(vocabulary)}`,
};
