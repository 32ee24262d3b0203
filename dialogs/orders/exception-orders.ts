import { plainCard } from '../../cards/plain-card.ts';
import type { Action } from '../../src/alerts/act.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import { heardIn } from '../../src/answers/alerts-heard.ts';
import type { Store } from '../../src/store/store.ts';
import type { Choice, Command, ExceptionNamed } from '../../src/questions/question.ts';
import { actOn, type ActParts } from '../act.ts';
import { actSentence } from '../act-words.ts';
import type { Reply, Turn } from '../turn.ts';
import { civilDay } from './civil-day.ts';

/** An order about an exception. */
export type ExceptionOrder = Extract<Command, { readonly of: ExceptionNamed }>;

/** What carrying out such an order needs. */
export interface ExceptionOrderParts extends ActParts {
  readonly store: Pick<Store, 'transaction' | 'alerts'>;
}

/**
 * Carries out an order about an exception, as the buttons of its card do. One that is named by what it is about must be the
 * only one of its kind that stands; otherwise nothing is done and the person is shown what to say.
 */
export async function carryOutOnException(
  order: ExceptionOrder,
  turn: Turn,
  parts: ExceptionOrderParts,
): Promise<Reply> {
  const { id: conversation } = turn.conversation;
  const alerts = heardIn(parts.store.alerts, conversation);
  const found = 'reference' in order.of ? [order.of.reference] : standingOf(order.of, await alerts.standing());
  const [reference, ...others] = found;
  const listed: readonly Choice[] = [{ title: 'What needs attention?', text: 'What needs attention?' }];
  if (reference === undefined) return said('No such exception stands', 'Nothing was changed.', listed);
  if (others.length > 0)
    return said(`Several stand: ${found.join(', ')}`, 'Please say which, by its reference.', listed);
  const action = actionOf(order, parts);
  if (action === undefined)
    return said('I need more to do that', `Please say it like this: “${examples[order.kind](reference)}”.`, listed);
  const person = { by: turn.person, name: turn.name ?? 'Somebody' };
  const outcome = await actOn(parts, {
    reference,
    action,
    person,
    conversation,
    ...(turn.activity === '' ? {} : { key: turn.activity }),
  });
  return { summary: actSentence(outcome, parts.timeZone), text: actSentence(outcome, parts.timeZone) };
}

function standingOf(
  of: Extract<ExceptionNamed, { indicator: string }>,
  standing: readonly Exception[],
): readonly string[] {
  return standing
    .filter(({ series }) => series.indicator === of.indicator && (of.area === undefined || series.area === of.area))
    .map(({ reference }) => reference);
}

/** The action that an order asks for; undefined where its reason or its day is missing. */
function actionOf(order: ExceptionOrder, { clock, timeZone }: ExceptionOrderParts): Action | undefined {
  switch (order.kind) {
    case 'acknowledge':
    case 'unsnooze':
      return order.reason === undefined ? undefined : { kind: order.kind, reason: order.reason };
    case 'snooze': {
      const until = order.until && civilDay(order.until, clock(), timeZone);
      return until === undefined || order.reason === undefined
        ? undefined
        : { kind: 'snooze', until, reason: order.reason };
    }
    case 'comment':
    case 'explain':
      return { kind: order.kind, text: order.text };
    case 'assign': {
      const due = civilDay(order.due, clock(), timeZone);
      return due === undefined ? undefined : { kind: 'assign', what: order.what, owner: order.owner, due };
    }
  }
}

/** How each order is said in full. */
const examples: Readonly<Record<ExceptionOrder['kind'], (reference: string) => string>> = {
  acknowledge: (reference) => `Acknowledge ${reference} because it is in hand`,
  snooze: (reference) => `Snooze ${reference} until 1 March because new figures are awaited`,
  unsnooze: (reference) => `Unsnooze ${reference} because new figures are in`,
  comment: (reference) => `Comment on ${reference}: the partners meet on Friday`,
  explain: (reference) => `Record explanation for ${reference}: the criteria changed`,
  assign: (reference) => `Assign ${reference} to the analyst: review the figures by 1 March`,
};

function said(heading: string, text: string, choices: readonly Choice[]): Reply {
  return { summary: `${heading}. ${text}`, card: plainCard(heading, text, choices) };
}
