import { phraseList } from '../phrase-list.ts';
import type { Command } from '../question.ts';
import { maybe, phrase } from '../reader.ts';
import { untilDay } from './day.ts';
import { filler, snooze, unsnooze } from './exceptions.ts';
import { isEverything, readFollows } from './follows.ts';
import type { OrderForm, OrderRead, OrderText } from './order-form.ts';
import { reference } from './reference.ts';
import { because, untilAndReason } from './until-and-reason.ts';

const everything = maybe(
  phrase(
    ...phraseList(`
      everything, everything here, all, all alerts, all the alerts, all news, all of it, all of them, alerts, the alerts,
      this channel, this chat, this conversation, us, the bot, yourself, everything in this channel, every alert,
      everything in this chat, all alerts here, alerts here, all alerts in this channel, notifications, all notifications
    `),
  ),
);

/** "Mute vehicle crime for two weeks because …": kept quiet in the conversation. One exception by reference is snoozed. */
export const mute: OrderForm = {
  openings: phraseList(
    'mute, silence, mute alerts for, mute alerts on, mute alerts about, silence alerts for, silence alerts about',
  ),
  read: (text, from) => (namesOne(text, from) ? snooze.read(text, from) : muteFrom(text, from)),
  example: () => 'Mute everything until 1 March because new figures are awaited',
};

/** "Snooze everything until Monday because …". */
export const muteAll: OrderForm = {
  openings: phraseList(
    'snooze everything, snooze all, snooze all alerts, snooze us, snooze this channel, snooze this chat',
  ),
  read: (text, from) => timed(text, from, {}),
  example: mute.example,
};

/** "Unmute", "unmute vehicle crime": heard of again at once. */
export const unmute: OrderForm = {
  openings: phraseList(`
    unmute, unsilence, stop muting, end the mute of, end mute of, end the mute, unmute alerts for, unmute alerts about, unmute alerts on
  `),
  read: (text, from) => {
    if (namesOne(text, from)) return unsnooze.read(text, from);
    const start = everything(text.tokens, from)?.next ?? from;
    const read = readFollows(text, start);
    if ('shared' in read) return { outcome: 'shared', name: read.shared };
    const { follows, names, next } = read;
    if (next < text.tokens.length) return { outcome: 'stuck', at: next };
    const command: Command = { kind: 'unmute', ...(isEverything(follows) ? {} : { what: follows }) };
    return { outcome: 'whole', command, names };
  },
  example: () => 'Unmute everything',
};

/** "Unsnooze everything". */
export const unmuteAll: OrderForm = {
  openings: phraseList(
    'unsnooze everything, unsnooze all, unsnooze all alerts, wake everything, stop snoozing everything',
  ),
  read: ({ tokens }, from) =>
    from < tokens.length
      ? { outcome: 'stuck', at: from }
      : { outcome: 'whole', command: { kind: 'unmute' }, names: [] },
  example: unmute.example,
};

/** Whether one exception is named by its reference. */
function namesOne({ tokens }: OrderText, from: number): boolean {
  return reference(tokens, filler(tokens, from)?.next ?? from) !== undefined;
}

function muteFrom(text: OrderText, from: number): OrderRead {
  const { tokens } = text;
  const start = everything(tokens, from)?.next ?? from;
  const all = start > from;
  const ends = (at: number): boolean => untilDay(tokens, at) !== undefined || leadsToReason(text, at, all);
  const read = readFollows(text, start, ends);
  if ('shared' in read) return { outcome: 'shared', name: read.shared };
  const { follows, names, next } = read;
  // "Mute" alone does not say what.
  if (!all && isEverything(follows)) return { outcome: 'stuck', at: next };
  const rest = timed(text, next, isEverything(follows) ? {} : { what: follows });
  return rest.outcome === 'whole' ? { ...rest, names } : rest;
}

/** Whether a reason begins: with a word that leads to one, or set apart; a comma may also part what is named. */
function leadsToReason({ tokens }: OrderText, at: number, afterAll: boolean): boolean {
  const apart = afterAll ? /[:;,–—]/u : /[:;–—]/u;
  return because(tokens, at) !== undefined || apart.test(tokens[at]?.before ?? '');
}

/** The order with the day and the reason that follow. */
function timed(text: OrderText, from: number, what: Pick<Extract<Command, { kind: 'mute' }>, 'what'>): OrderRead {
  const read = untilAndReason(text, from);
  if (!read.read) return { outcome: 'stuck', at: read.at };
  return { outcome: 'whole', command: { kind: 'mute', ...what, ...read.said }, names: [] };
}
