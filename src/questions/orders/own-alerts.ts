import { phraseList } from '../phrase-list.ts';
import type { Command, TellWhen } from '../question.ts';
import { phrase } from '../reader.ts';
import type { Reader } from '../reader.ts';
import type { Token } from '../token.ts';
import { conditionAt } from './conditions.ts';
import { nameAt } from './names.ts';
import type { NameRead } from './names.ts';
import type { OrderForm, OrderRead, OrderText } from './order-form.ts';

const askers = phraseList(`
  tell us, tell me, let us know, let me know, alert us, alert me, warn us, warn me, notify us, notify me, message us,
  message me, inform us, inform me, ping us, ping me, tell this channel, tell this chat, alert this channel, give us a shout,
  flag, flag up, flag it, shout, raise an alert, set an alert, set up an alert, send us an alert, send me an alert, i want to know, we want to know,
  i want to be told, we want to be told, remind us, remind me
`);

/** With "if" these also ask how it is now. */
const asking = ['tell us', 'tell me', 'i want to know', 'we want to know'];

/** "Tell us when burglary in Melton passes 5": an alert of the conversation's own. */
export const tellWhen: OrderForm = {
  openings: [
    ...askers.flatMap((each) => [`${each} when`, `${each} whenever`, `${each} once`]),
    ...askers.filter((each) => !asking.includes(each)).map((each) => `${each} if`),
    'alert when',
    'alert if',
    'set an alert for when',
  ],
  read: (text, from) => watchedFrom(text, from, (watched) => ({ kind: 'tell-when', ...watched })),
  example,
};

/** "Tell me if MARAC is above 40" asks how it is now, or to be told when it comes to be so: only the person knows. */
export const tellIf: OrderForm = {
  openings: [...asking.map((each) => `${each} if`), ...asking.map((each) => `${each} whether`)],
  read: (text, from) => {
    const { raw, tokens } = text;
    const read = tellWhen.read(text, from);
    if (read.outcome !== 'whole') return read;
    const states = tokens.slice(from).findIndex(({ text: each }) => each === 'is' || each === 'are');
    if (states < 0) return read;
    const subject = raw.slice(tokens[from]?.from, tokens[from + states - 1]?.to);
    const rest = raw.slice(tokens[from + states]?.to).trim();
    const order = raw.slice(tokens[from]?.from);
    const asked = `Is ${countsNumber(read.command, text)}${subject} ${rest}`;
    return { outcome: 'either', at: 0, say: [asked, `Tell us when ${order}`] };
  },
  example,
};

/** Of a count it must be said that its number is meant. */
function countsNumber(command: Command, { vocabulary }: OrderText): string {
  const indicator = 'indicator' in command ? vocabulary.indicators.get(command.indicator) : undefined;
  return indicator?.unit.kind === 'count' ? 'the number of ' : '';
}

/** "Stop telling us when burglary in Melton passes 5". */
export const stopTelling: OrderForm = {
  openings: phraseList(`
    stop telling us when, stop telling me when, stop telling us if, stop telling me if, stop letting us know when, stop letting me know when,
    stop letting us know if, stop alerting us when, stop alerting us if, stop alerting me when, stop warning us when, stop warning us if,
    dont tell us when, dont tell me when, do not tell us when, do not tell me when, no longer tell us when, stop notifying us when,
    dont alert us when, do not alert us when, dont warn us when
  `),
  read: (text, from) => watchedFrom(text, from, (watched) => ({ kind: 'stop-telling', ...watched })),
  example: (vocabulary) => example(vocabulary).replace('Tell us', 'Stop telling us'),
};

/** "Confirm alert W-0003". */
export const confirmAlert = about('confirm', 'confirm alert, confirm the alert, confirm our alert, yes confirm alert');
/** "Cancel alert W-0003": a proposal that is not wanted. */
export const cancelAlert = about('cancel', 'cancel alert, cancel the alert, discard alert');
/** "Remove alert W-0003": one that is in use. */
export const removeAlert = about(
  'remove',
  'remove alert, remove the alert, remove our alert, delete alert, delete the alert, stop alert, end alert, switch off alert, turn off alert',
);

function about(deed: Extract<Command, { kind: 'own-alert' }>['deed'], openings: string): OrderForm {
  return {
    openings: phraseList(openings),
    read: ({ tokens }, from) => {
      const found = ownReference(tokens, from);
      if (found === undefined || found.next < tokens.length) return { outcome: 'stuck', at: found?.next ?? from };
      return { outcome: 'whole', command: { kind: 'own-alert', deed, reference: found.value }, names: [] };
    },
    example: () => `${deed.slice(0, 1).toUpperCase()}${deed.slice(1)} alert W-0001`,
  };
}

/** Reads the reference of an own alert as people quote it: "W-0003", "w3". */
const ownReference: Reader<string> = (tokens, at) => {
  const glued = /^w0*(\d{1,9})$/u.exec(tokens[at]?.text ?? '')?.[1];
  if (glued !== undefined) return { value: `W-${glued.padStart(4, '0')}`, next: at + 1 };
  const digits = tokens[at]?.text === 'w' ? /^0*(\d{1,9})$/u.exec(tokens[at + 1]?.text ?? '')?.[1] : undefined;
  return digits === undefined ? undefined : { value: `W-${digits.padStart(4, '0')}`, next: at + 2 };
};

function example({ source }: OrderText['vocabulary']): string {
  return `Tell us when ${source.indicators[0]?.name ?? 'an indicator'} goes above 5`;
}

const joins = phrase(
  ...phraseList(
    'the, in, for, of, in the, for the, figure, figures, figure for, figures for, the rate of, rate of, rate, the number of, number of',
  ),
);
const ofColour = phrase(
  ...phraseList(
    'the rag of, rag of, the rag for, the published rag of, published rag of, the colour of, the colour for, the rag rating of',
  ),
);
const isRag = phrase('rag', 'rag rating', 'colour', 'published rag');
const colourWorse = phrase(
  ...phraseList(
    'gets worse, get worse, worsens, turns worse, gets a worse rag, gets a worse colour, gets a worse rag rating, turns for the worse',
  ),
);
const colourTurns = phrase(
  ...phraseList(
    'turns red, goes red, is red, becomes red, turns amber, goes amber, is amber, becomes amber, are red, are amber, turn red, go red, turns green, goes green',
  ),
);
const polite = phrase(
  ...phraseList('please, thanks, thank you, here, in this channel, in this chat, many thanks, from now on'),
);

interface Subject {
  readonly names: readonly NameRead[];
  readonly next: number;
}

/** The names from a place on, with the words that join them; undefined for those that stand for several things. */
function subjectAt({ tokens, vocabulary }: OrderText, from: number): Subject | { readonly shared: NameRead } {
  const names: NameRead[] = [];
  let at = from;
  for (;;) {
    const name = nameAt(tokens, at, vocabulary);
    if (name !== undefined && name.meanings.length > 1) return { shared: name };
    if (name !== undefined) names.push(name);
    const next = name?.next ?? joins(tokens, at)?.next;
    if (next === undefined) return { names, next: at };
    at = next;
  }
}

/** Everything between the opening and the end: one indicator, at most one area, and a condition. */
function watchedFrom(text: OrderText, from: number, make: (watched: TellWhen) => Command): OrderRead {
  const { tokens, vocabulary } = text;
  const coloured = ofColour(tokens, from);
  const subject = subjectAt(text, coloured?.next ?? from);
  if ('shared' in subject) return { outcome: 'shared', name: subject.shared };
  const [indicatorName, ...others] = ofKind(subject.names, 'indicator');
  const indicator = indicatorName && vocabulary.indicators.get(indicatorName.id);
  if (indicator === undefined || others.length > 0 || subject.names.length > ofKind(subject.names, 'area').length + 1) {
    return { outcome: 'stuck', at: subject.names[1]?.at ?? subject.next };
  }
  const rag = isRag(tokens, subject.next);
  const read =
    coloured === undefined && rag === undefined
      ? conditionAt(tokens, subject.next, indicator)
      : colourAt(tokens, rag?.next ?? subject.next);
  if ('stuckAt' in read) return stuckOn(text, subject, read.stuckAt);
  const tail = tailAt(text, read.next);
  if ('shared' in tail) return { outcome: 'shared', name: tail.shared };
  const areas = ofKind([...subject.names, ...tail.names], 'area');
  if (tail.next < tokens.length || areas.length > 1)
    return { outcome: 'stuck', at: areas.length > 1 ? read.next : tail.next };
  const [area] = areas;
  const watched = { indicator: indicator.id, ...(area ? { area: area.id } : {}), condition: read.value };
  return { outcome: 'whole', command: make(watched), names: [...subject.names, ...tail.names] };
}

function colourAt(tokens: readonly Token[], at: number) {
  const found = colourWorse(tokens, at);
  return found === undefined ? { stuckAt: at } : { value: { kind: 'worse-colour' as const }, next: found.next };
}

/** The place where it is named last, and what is only polite. */
function tailAt(text: OrderText, from: number): Subject | { readonly shared: NameRead } {
  const place = subjectAt(text, from);
  if ('shared' in place) return place;
  // Words that join nothing are no tail.
  const at = place.names.length === 0 ? from : place.next;
  return { names: place.names, next: polite(text.tokens, at)?.next ?? at };
}

/** Where one of the kinds of condition there are is near, it is offered. */
function stuckOn({ raw, tokens }: OrderText, { names }: Subject, at: number): OrderRead {
  const [first, last] = [names[0], names.at(-1)];
  const subject = raw.slice(tokens[first?.at ?? 0]?.from, tokens[(last?.next ?? 1) - 1]?.to);
  if (colourTurns(tokens, at)?.next === tokens.length) {
    return { outcome: 'either', at, say: [`Tell us when the RAG of ${subject} gets worse`] };
  }
  const worse = phrase('gets worse', 'get worse', 'worsens', 'is worse', 'deteriorates')(tokens, at);
  const running =
    worse?.next === tokens.length || (worse === undefined && at >= tokens.length && /worse|worsens$/u.test(raw));
  if (running)
    return {
      outcome: 'either',
      at,
      say: ['two', 'three'].map((each) => `Tell us when ${subject} gets worse ${each} periods running`),
    };
  return { outcome: 'stuck', at };
}

function ofKind(names: readonly NameRead[], as: NameRead['meanings'][number]['as']) {
  return names.flatMap(({ meanings }) => meanings.filter((each) => each.as === as));
}
