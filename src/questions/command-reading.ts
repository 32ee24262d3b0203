import { everyWay, phraseList } from './phrase-list.ts';
import { functionWords } from './function-words.ts';
import type { PlainCommand } from './question.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';
import { createTrie } from './trie.ts';

const stopping = everyWay(
  ['stop', 'end', 'cancel', 'turn off', 'switch off'],
  ['', 'the', 'these', 'all', 'all the'],
  ['alerts', 'updates', 'notifications', 'subscription'],
);
const sending = everyWay(
  ['sending', 'posting', 'giving'],
  ['', 'me', 'us', 'this channel'],
  ['', 'the', 'these', 'any more'],
  ['alerts', 'updates', 'notifications'],
);
const starting = everyWay(
  ['start', 'turn on', 'switch on', 'send', 'send me', 'send us', 'post', 'give us'],
  ['', 'the'],
  ['alerts', 'updates', 'notifications'],
);

/** How each command is said; the first phrase is the one that is offered. */
const phrases: Readonly<Record<PlainCommand, readonly string[]>> = {
  'send-digest-now': phraseList(`
    send the digest now, send the digest, digest please, the digest please, weekly digest please, the weekly digest please, send digest, send digest now, send me the digest, send us the digest,
    digest now, weekly digest now, the digest now, can we have the digest, can i have the digest, could we have the digest, could i have the digest, can i see the digest, can we see the digest,
    could i see the digest, could we see the digest, send the latest digest, show me the weekly digest, show the weekly digest, give me the digest, give us the digest, post the digest, post the digest now, send the weekly digest, send the weekly digest now, send
    the digest here, run the digest, run the digest now, show the digest, show me the digest
  `),
  subscribe: [
    ...phraseList(`
    subscribe, subscribe here, subscribe me, subscribe us, subscribe this channel, subscribe to alerts,
    subscribe to the alerts, subscribe me to alerts, subscribe me to the alerts, subscribe us to alerts,
    subscribe us to the alerts, subscribe this channel to alerts, subscribe this chat, sign me up, sign us up, sign up, sign me up for alerts, sign us up for alerts, sign up for alerts, sign me up to alerts, sign us up to alerts, sign up to alerts,
    sign this channel up, send alerts here, turn alerts on, switch alerts on, i want to subscribe, we want to subscribe, i would like to subscribe, we would like to subscribe,
    i want to subscribe to alerts, we want to subscribe to alerts, i would like to subscribe to alerts, we would like to subscribe to alerts, can we subscribe, can i subscribe
  `),
    ...starting,
    ...everyWay(['start'], sending),
  ],
  unsubscribe: [
    ...phraseList(`
    unsubscribe, unsubscribe me, unsubscribe us, unsubscribe here, unsubscribe this channel, unsubscribe this chat, unsubscribe from alerts, turn alerts off, turn the alerts off,
    switch alerts off, stop, unsubscribe me from alerts, unsubscribe us from alerts, unsubscribe from the alerts, no more alerts, no more updates, i want to unsubscribe, we want to unsubscribe,
    i would like to unsubscribe, we would like to unsubscribe, can we unsubscribe, can i unsubscribe
  `),
    ...everyWay(
      ['unsubscribe', 'please unsubscribe'],
      ['', 'me', 'us', 'this channel', 'this chat'],
      ['from alerts', 'from the alerts', 'from all alerts', 'from updates'],
    ),
    ...stopping,
    ...everyWay(['stop', 'please stop', 'quit'], sending),
  ],
  subscriptions: phraseList(`
    what am i subscribed to, what are we subscribed to, am i subscribed, are we subscribed, my subscriptions,
    our subscriptions, subscriptions, subscription, what is this channel subscribed to, what this channel is subscribed to, what this channel follows, what this chat is subscribed to, what are we following, what am i following, list subscriptions, is
    this channel subscribed, show my subscriptions, list my subscriptions, list our subscriptions, list the subscriptions, show subscriptions, show our subscriptions, what are our subscriptions,
    what are my subscriptions, what have i subscribed to, what have we subscribed to, what we are subscribed to, what i am subscribed to, show me what we are subscribed to, show me what i am subscribed to,
    am i subscribed to anything, are we subscribed to anything, is this channel subscribed to anything, what is this chat subscribed to, which alerts are we subscribed to,
    which alerts am i subscribed to, what alerts are we subscribed to, what alerts am i subscribed to, which alerts do we get, what alerts do we get, what alerts am i getting,
    what alerts are we getting, what do we get alerts for, what do i get alerts for, what does this channel get, what is this channel following
  `),
  'own-alerts': phraseList(`
    list our alerts, which alerts of our own do we have, our own alerts, our alerts, list our own alerts, show our alerts, show our own alerts,
    what alerts of our own do we have, which alerts have we set, what alerts have we set, which alerts did we set, what alerts did we set,
    alerts of our own, my alerts, list my alerts, show my alerts, own alerts, list own alerts, which alerts are our own, what have we asked to be told,
    what do we want to be told, which alerts have we set up, what alerts have we set up, which alerts did we set up, what alerts did we set up, what alerts have i set up,
    which alerts have i set up, what have we set up alerts for, the alerts we set up, alerts we have set, alerts we have set up
  `),
  mutes: phraseList(`
    what is muted, what is muted here, anything muted, any mutes, what alerts are muted, which alerts are muted, which alerts have we muted, what alerts have we muted, are any alerts muted,
    is something muted, what has been muted, list muted alerts, show muted alerts, list what is muted, show what is muted, show me what is muted, show the mutes, is anything muted, is anything muted here, what have we muted, are
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
/** Where a command is to hold: it always holds where it is said. */
const hereWords = [
  'here',
  'in here',
  ...everyWay(
    ['', 'in', 'for', 'to', 'into', 'on', 'from', 'by'],
    ['this channel', 'this chat', 'this conversation', 'this group', 'our channel'],
  ),
];
for (const phrase of [...functionWords, ...hereWords, 'now', 'just', 'again']) polite.add(tokenise(phrase), true, true);

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
