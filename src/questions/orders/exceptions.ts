import { phraseList } from '../phrase-list.ts';
import type { Command, ExceptionNamed } from '../question.ts';
import { maybe, phrase } from '../reader.ts';
import type { Token } from '../token.ts';
import { byDay } from './day.ts';
import { nameAt } from './names.ts';
import type { NameRead } from './names.ts';
import { tailFrom } from './order-form.ts';
import type { OrderForm, OrderRead, OrderText } from './order-form.ts';
import { reference } from './reference.ts';
import { reasonFrom, untilAndReason } from './until-and-reason.ts';

/** Which exception an order is about, and where its words end. */
type Target =
  | { readonly found: true; readonly of: ExceptionNamed; readonly names: readonly NameRead[]; readonly next: number }
  | { readonly found: false; readonly read: OrderRead };

/** Reads the words that lead to the name of an exception. */
export const filler = maybe(
  phrase(
    'the alert on',
    'the alert for',
    'the exception on',
    'the exception for',
    'the alert about',
    'alert',
    'exception',
    'the',
    'alerts for',
    'alerts on',
    'alerts about',
  ),
);
const into = phrase('in', 'for', 'in the', 'for the');

/** Reads a reference, or the indicator and area by name. */
function targetAt(text: OrderText, from: number): Target {
  const { tokens, vocabulary } = text;
  const start = filler(tokens, from)?.next ?? from;
  const quoted = reference(tokens, start);
  if (quoted !== undefined) return { found: true, of: { reference: quoted.value }, names: [], next: quoted.next };
  const names: NameRead[] = [];
  let at = start;
  for (;;) {
    const name = nameAt(tokens, at, vocabulary);
    if (name !== undefined && name.meanings.length > 1) return { found: false, read: { outcome: 'shared', name } };
    if (name !== undefined) names.push(name);
    const joined = into(tokens, at)?.next;
    const next = name?.next ?? (joined !== undefined && nameAt(tokens, joined, vocabulary) ? joined : undefined);
    if (next === undefined) break;
    at = next;
  }
  const indicator = idOf(names, 'indicator');
  const area = idOf(names, 'area');
  if (indicator === undefined || names.length > (area === undefined ? 1 : 2)) {
    return { found: false, read: { outcome: 'stuck', at: names[1]?.at ?? start } };
  }
  return { found: true, of: { indicator, ...(area === undefined ? {} : { area }) }, names, next: at };
}

function idOf(names: readonly NameRead[], as: 'indicator' | 'area'): string | undefined {
  return names.flatMap(({ meanings }) => meanings.flatMap((each) => (each.as === as ? [each.id] : [])))[0];
}

/** Words that only show that it is in hand: "acknowledge A-0031, we are on it". */
function orders(make: (of: ExceptionNamed, reason: { readonly reason?: string }) => Command): OrderForm['read'] {
  return (text, at) => {
    const target = targetAt(text, at);
    if (!target.found) return target.read;
    const reason = reasonFrom(text, target.next);
    if (reason === undefined) return { outcome: 'stuck', at: target.next };
    return { outcome: 'whole', command: make(target.of, reason), names: target.names };
  };
}

/** "Acknowledge A-0031 because …": somebody has it in hand. */
export const acknowledge: OrderForm = {
  openings: phraseList('acknowledge, ack, acknowledged, please acknowledge, i acknowledge, we acknowledge'),
  read: orders((of, reason) => ({ kind: 'acknowledge', of, ...reason })),
  example: () => 'Acknowledge A-0001 because it is in hand',
};

/** "Wake A-0031 because …": it is to be heard of again. */
export const unsnooze: OrderForm = {
  openings: phraseList('unsnooze, wake, wake up, end snooze of, end the snooze of, stop snoozing'),
  read: orders((of, reason) => ({ kind: 'unsnooze', of, ...reason })),
  example: () => 'Unsnooze A-0001 because new figures are in',
};

/** "Snooze A-0031 until 1 March because …". */
export const snooze: OrderForm = {
  openings: phraseList('snooze, snooze alerts for, put to sleep'),
  read: (text, from) => {
    const target = targetAt(text, from);
    if (!target.found) return target.read;
    const read = untilAndReason(text, target.next);
    if (!read.read) return { outcome: 'stuck', at: read.at };
    return { outcome: 'whole', command: { kind: 'snooze', of: target.of, ...read.said }, names: target.names };
  },
  example: () => 'Snooze A-0001 until 1 March because new figures are awaited',
};

/** "Comment on A-0031: …". */
export const comment: OrderForm = {
  openings: phraseList('comment on, add a comment to, note on, add a note to, add a comment on'),
  read: saying((of, text) => ({ kind: 'comment', of, text })),
  example: () => 'Comment on A-0001: the partners meet on Friday',
};

/** "Explain A-0031: …": recorded as what is behind it. */
export const explain: OrderForm = {
  openings: phraseList(
    'record explanation for, record an explanation for, record the explanation for, record explanation of, record the explanation of',
  ),
  read: saying((of, text) => ({ kind: 'explain', of, text })),
  example: () => 'Record explanation for A-0001: the criteria changed',
};

function saying(make: (of: ExceptionNamed, text: string) => Command): OrderForm['read'] {
  return (text, at) => {
    const target = targetAt(text, at);
    if (!target.found) return target.read;
    const said = tailFrom(text, target.next);
    if (said === '') return { outcome: 'stuck', at: target.next };
    return { outcome: 'whole', command: make(target.of, said), names: target.names };
  };
}

/** "Assign A-0031 to Jo Bloggs: review the criteria by 1 March". */
export const assign: OrderForm = {
  openings: phraseList('assign'),
  read: (text, from) => {
    const target = targetAt(text, from);
    if (!target.found) return target.read;
    const { tokens } = text;
    if (tokens[target.next]?.text !== 'to') return { outcome: 'stuck', at: target.next };
    const colon = tokens.findIndex(({ before }, place) => place > target.next + 1 && before.includes(':'));
    const due = lastDue(tokens, Math.max(colon, target.next + 1));
    if (colon < 0 || due === undefined) return { outcome: 'stuck', at: colon < 0 ? tokens.length : colon };
    const owner = between(text, target.next + 1, colon);
    const what = between(text, colon, due.at);
    const command: Command = { kind: 'assign', of: target.of, owner, what, due: due.value };
    return owner === '' || what === ''
      ? { outcome: 'stuck', at: colon }
      : { outcome: 'whole', command, names: target.names };
  },
  example: () => 'Assign A-0001 to the analyst: review the figures by 1 March',
};

/** The due day with which the text ends. */
function lastDue(tokens: readonly Token[], from: number) {
  for (let at = tokens.length - 1; at > from; at -= 1) {
    const read = byDay(tokens, at);
    if (read?.next === tokens.length) return { at, value: read.value };
  }
  return undefined;
}

function between({ raw, tokens }: OrderText, from: number, to: number): string {
  return raw.slice(tokens[from]?.from ?? raw.length, tokens[to - 1]?.to ?? raw.length).trim();
}
