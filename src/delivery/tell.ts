import type { AlertLogReader } from '../alerts/alert-log.ts';
import { stands } from '../alerts/exception.ts';
import type { Exception } from '../alerts/exception.ts';
import type { Folded } from '../alerts/fold.ts';
import { quietUntil } from '../alerts/quiet.ts';
import { audienceOf } from './audience.ts';
import type { AudienceRules } from './audience.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Conversation, SubscriptionReader } from './conversation.ts';
import type { News } from './news.ts';
import type { OutboxWriter } from './outbox.ts';
import { plan } from './plan.ts';
import type { Plan, Situation, Tiding } from './plan.ts';
import { silencedUntil } from './silence.ts';
import type { SilenceReader } from './silence.ts';
import type { OpenTelling, Telling, Tellings } from './telling.ts';

/** What telling reads and writes, within the transaction that found something to tell. */
export interface TellTransaction {
  readonly subscriptions: SubscriptionReader;
  readonly alerts: Pick<AlertLogReader, 'standing' | 'named'>;
  readonly outbox: OutboxWriter;
  readonly tellings: Tellings;
  readonly silences: SilenceReader;
}

/** Who hears what and when, by the catalogue; and the time zone of its clock. */
export interface TellRules extends AudienceRules {
  readonly timeZone?: string;
}

/** When it is, by whose rules, and what conversations were told by replies already: references by their ids. */
export interface TellNow {
  readonly rules: TellRules;
  readonly at: string;
  readonly replied?: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * Leaves what there is to tell in the outbox: one piece of news for each conversation that hears of any of it now. What
 * is kept for later, folded or not for a conversation is written down with its reason, as is what is told.
 */
export async function tell(
  within: TellTransaction,
  tidings: readonly Tiding[],
  { rules, at, replied = new Map() }: TellNow,
): Promise<readonly Telling[]> {
  if (tidings.length === 0) return [];
  const around = await situationOf(within, rules, at);
  const open = byConversation(await within.tellings.open());
  const tellings: Telling[] = [];
  for (const known of await within.subscriptions.known()) {
    if (known.state === 'lost') continue;
    const { conversation } = known;
    const here = { ...around, open: open.get(conversation.id) ?? [] };
    const made = plan(audienceOf(known, rules), tidings, here);
    tellings.push(...(await carryOut(within, conversation, made, { at, told: replied.get(conversation.id) })));
  }
  return tellings;
}

/** What decides beside the listener whether something is told at that instant. */
export async function situationOf(
  within: TellTransaction,
  rules: TellRules,
  at: string,
): Promise<Omit<Situation, 'open'>> {
  const standing = await within.alerts.standing();
  return {
    rules,
    at,
    quietUntil: quietEnd(rules, at),
    silences: await within.silences.silences(at),
    standing: new Map(standing.map((each) => [each.reference, each])),
  };
}

/** Whether a change of an exception may be said in the conversation of that id. */
export type Voice = (exception: Exception, conversation: string) => boolean;

/** Says what may be said at that instant: what is neither quiet nor silenced. */
export async function voiceAt(within: Pick<TellTransaction, 'silences'>, rules: TellRules, at: string): Promise<Voice> {
  if (quietEnd(rules, at) !== undefined) return () => false;
  const silences = await within.silences.silences(at);
  return (exception, conversation) => silencedUntil(silences, { exception, conversation, rules, at }) === undefined;
}

/** What says when a partnership wants to hear nothing. */
type QuietRules = Partial<Pick<Catalogue, 'routing'>> & Pick<TellRules, 'timeZone'>;

/** When quiet time ends, where it is quiet at that instant. */
export function quietEnd({ routing, timeZone = 'Europe/London' }: QuietRules, at: string): string | undefined {
  return routing?.quiet === undefined ? undefined : quietUntil(routing.quiet, at, timeZone);
}

async function carryOut(
  within: TellTransaction,
  conversation: Conversation,
  { told, folded, tellings, closed }: Plan,
  { at, told: replied = new Set() }: { readonly at: string; readonly told: ReadonlySet<string> | undefined },
): Promise<readonly Telling[]> {
  // What is raised always gets a card of its own; a change may have been said in a reply to an earlier one.
  const unsaid = told.filter(({ what, exception }) => what === 'raised' || !replied.has(exception.reference));
  const news = newsOf({ told: unsaid, folded });
  const delivery = news === undefined ? undefined : await within.outbox.enqueue(conversation, news, at);
  const written = tellings.map((each) => withDelivery(each, delivery));
  await within.tellings.record(written);
  await within.tellings.close(closed);
  return written;
}

/** A told one went out with that delivery. */
export function withDelivery(telling: Telling, delivery: number | undefined): Telling {
  return telling.outcome === 'told' && delivery !== undefined ? { ...telling, delivery } : telling;
}

/** What one conversation is told at once: nothing where there is nothing. */
export interface ToldAtOnce {
  readonly told: readonly Tiding[];
  readonly folded: readonly Folded[];
  /** What cleared while its card was held. */
  readonly meanwhile?: readonly Exception[];
  /** When the first of it was held back. */
  readonly heldSince?: string;
}

/** One piece of news of all that is told at once, with what each of it speaks for. */
export function newsOf({ told, folded, meanwhile = [], heldSince }: ToldAtOnce): News | undefined {
  if (told.length + meanwhile.length === 0) return undefined;
  const of = (wanted: boolean): readonly Exception[] =>
    told.map(({ exception }) => exception).filter((each) => stands(each) === wanted);
  const raised = of(true);
  const references = new Set(raised.map(({ reference }) => reference));
  const spokenFor = folded.filter(({ into }) => references.has(into));
  return {
    kind: 'exceptions',
    raised,
    cleared: of(false),
    ...(spokenFor.length === 0 ? {} : { folded: spokenFor }),
    ...(meanwhile.length === 0 ? {} : { meanwhile }),
    ...(heldSince === undefined ? {} : { heldSince }),
  };
}

/** The open tellings of each conversation. */
export function byConversation(open: readonly OpenTelling[]): ReadonlyMap<string, readonly OpenTelling[]> {
  return Map.groupBy(open, ({ conversation }) => conversation);
}
