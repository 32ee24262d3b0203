import { phraseList } from './phrase-list.ts';
import { functionWords } from './function-words.ts';
import type { PlainCommand } from './question.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';
import { createTrie } from './trie.ts';

/** How each command is said; the first phrase is the one that is offered. */
const phrases: Readonly<Record<PlainCommand, readonly string[]>> = {
  'send-digest-now': phraseList(`
    send the digest now, send the digest, digest please, the digest please, weekly digest please, the weekly digest please, send digest, send digest now, send me the digest, send us the digest,
    digest now, post the digest, post the digest now, send the weekly digest, send the weekly digest now, send
    the digest here, run the digest, run the digest now, show the digest, show me the digest
  `),
  subscribe: phraseList(`
    subscribe, subscribe here, subscribe me, subscribe us, subscribe this channel, subscribe to alerts,
    subscribe to the alerts, subscribe me to alerts, subscribe me to the alerts, subscribe us to alerts,
    subscribe us to the alerts, subscribe this channel to alerts, subscribe this chat, start alerts, start the alerts, sign me up, sign up, send me
    alerts, send alerts here, turn on alerts, turn alerts on
  `),
  unsubscribe: phraseList(`
    unsubscribe, unsubscribe me, unsubscribe us, unsubscribe here, unsubscribe this channel, stop alerts, stop
    the alerts, stop sending alerts, stop sending me alerts, unsubscribe from alerts, turn off alerts, turn
    alerts off, stop, stop subscription, stop sending me updates, stop sending us updates, stop sending updates,
    stop updates, stop the updates, stop sending us alerts, unsubscribe me from alerts, unsubscribe us from alerts, cancel subscription, unsubscribe from the alerts, end subscription
  `),
  subscriptions: phraseList(`
    what am i subscribed to, what are we subscribed to, am i subscribed, are we subscribed, my subscriptions,
    our subscriptions, subscriptions, subscription, what is this channel subscribed to, list subscriptions, is
    this channel subscribed, show my subscriptions, list my subscriptions, show subscriptions
  `),
  'own-alerts': phraseList(`
    list our alerts, which alerts of our own do we have, our own alerts, our alerts, list our own alerts, show our alerts, show our own alerts,
    what alerts of our own do we have, which alerts have we set, what alerts have we set, which alerts did we set, what alerts did we set,
    alerts of our own, my alerts, list my alerts, show my alerts, own alerts, list own alerts, which alerts are our own, what have we asked to be told,
    what do we want to be told
  `),
  mutes: phraseList(`
    what is muted, what is muted here, whats muted, is anything muted, is anything muted here, what have we muted, are
    we muted, is this channel muted, is this chat muted, show mutes, list mutes, list the mutes, our mutes, mutes, what is silenced,
    is anything silenced, muted alerts
  `),
};

const kinds = ['send-digest-now', 'subscribe', 'unsubscribe', 'subscriptions', 'own-alerts', 'mutes'] as const;

/** Every word that a command is said with. */
export const commandWords: readonly string[] = kinds.flatMap((kind) =>
  phrases[kind].flatMap((each) => each.split(' ')),
);

const commands = createTrie<PlainCommand>();
for (const kind of kinds) for (const phrase of phrases[kind]) commands.add(tokenise(phrase), kind, true);

const polite = createTrie<true>();
for (const phrase of [...functionWords, 'now', 'just']) polite.add(tokenise(phrase), true, true);

/** Words that only a command holds: a text with one is never answered as a question. */
const keywords = new Set([
  'digest',
  'digests',
  'subscribe',
  'unsubscribe',
  'subscribed',
  'subscription',
  'subscriptions',
]);

/** A command, with the words that do not belong to it. */
export interface CommandReading {
  readonly kind: PlainCommand;
  readonly at: number;
  readonly next: number;
  readonly residual: readonly number[];
}

/** The first command in the tokens that no name takes; a text that only speaks of one reads as it with words left over. */
export function commandIn(tokens: readonly Token[], taken: ReadonlySet<number>): CommandReading | undefined {
  for (const at of tokens.keys()) {
    const found = taken.has(at) ? undefined : commands.longest(tokens, at);
    const kind = found?.meanings[0];
    if (found !== undefined && kind !== undefined) {
      const residual = besides(tokens, at, found.next, taken);
      if (!isStop(tokens, at, found.next) || residual.length === 0) return { kind, at, next: found.next, residual };
    }
  }
  const at = tokens.findIndex(({ text }, place) => keywords.has(text) && !taken.has(place));
  if (at < 0) return undefined;
  const kind = tokens[at]?.text.startsWith('digest') ? 'send-digest-now' : 'subscriptions';
  return { kind, at, next: at, residual: besides(tokens, at, at, taken) };
}

/** "Stop" by itself is a command, while among other words it is a word like any: "stop and search". */
function isStop(tokens: readonly Token[], at: number, next: number): boolean {
  return next === at + 1 && tokens[at]?.text === 'stop';
}

/** The text by which a command is offered. */
export function commandText(kind: PlainCommand): string {
  return phrases[kind][0] ?? kind;
}

function besides(tokens: readonly Token[], from: number, to: number, taken: ReadonlySet<number>): readonly number[] {
  const left: number[] = [];
  for (let at = 0; at < tokens.length;) {
    const next = at === from && to > from ? to : (polite.longest(tokens, at)?.next ?? at);
    if (next === at && !taken.has(at)) left.push(at);
    at = Math.max(next, at + 1);
  }
  return left;
}
