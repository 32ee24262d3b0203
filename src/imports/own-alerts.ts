import type { DoneBy, OwnAlert, OwnAlertEnd, OwnAlertReader } from '../alerts/own-alert.ts';
import { closedException } from '../alerts/exception-after.ts';
import { mayKnow } from '../delivery/audience.ts';
import type { AudienceRules } from '../delivery/audience.ts';
import type { KnownConversation } from '../delivery/conversation.ts';
import type { StoreTransaction } from '../store/store.ts';
import { follow } from './follow.ts';
import { judgeAnew } from './judge-anew.ts';
import type { PublishRules } from './publish.ts';
import { conditionsOf, ruleSubject } from './rule-conditions.ts';

/**
 * A catalogue with the rules that conversations set for themselves, as they are within the transaction: so that none is
 * missed by a publication, whichever process took it up. The catalogue itself where there is none.
 */
export async function withOwnRules<C extends PublishRules>(
  { ownAlerts }: { readonly ownAlerts: Pick<OwnAlertReader, 'inUse'> },
  catalogue: C,
): Promise<C> {
  const own = (await ownAlerts.inUse()).filter((each) => whyEnds(each, catalogue) === undefined);
  return own.length === 0 ? catalogue : { ...catalogue, rules: [...catalogue.rules, ...own.map(({ rule }) => rule)] };
}

/** Why a conversation's own alert can't go on by a catalogue; undefined where it can. */
export function whyEnds(
  { rule, unit }: Pick<OwnAlert, 'rule' | 'unit'>,
  rules: AudienceRules,
  here?: KnownConversation,
): OwnAlertEnd | undefined {
  for (const { indicator: id, areas = [] } of rule.watches) {
    const indicator = rules.indicators.find((each) => each.id === id);
    const hasAreas = areas.every((area) => rules.areas?.some((each) => each.id === area) ?? true);
    if (indicator === undefined || !hasAreas) return 'left-the-catalogue';
    if (indicator.unit.kind !== unit.kind || indicator.unit.name !== unit.name) return 'counted-otherwise';
    if (here !== undefined && !mayKnow(here.conversation, rules)(id)) return 'restricted';
  }
  return undefined;
}

/** The alerts in use that can't go on by a catalogue, each with its reason. */
export async function endingOf(
  { ownAlerts, subscriptions }: Pick<StoreTransaction, 'ownAlerts' | 'subscriptions'> | Readers,
  rules: AudienceRules,
) {
  const inUse = await ownAlerts.inUse();
  if (inUse.length === 0) return [];
  const known = new Map((await subscriptions.known()).map((each) => [each.conversation.id, each]));
  return inUse.flatMap((alert) => {
    const here = known.get(alert.rule.heardIn);
    const why = whyEnds(alert, rules, here);
    return why === undefined ? [] : [{ alert, why, here }];
  });
}

interface Readers {
  readonly ownAlerts: Pick<OwnAlertReader, 'inUse'>;
  readonly subscriptions: Pick<StoreTransaction['subscriptions'], 'known'>;
}

/** Ends the alerts that can't go on, and tells each conversation which and why. */
export async function endUnwatchable(within: StoreTransaction, rules: AudienceRules, at: string): Promise<void> {
  for (const { alert, why, here } of await endingOf(within, rules)) {
    await within.ownAlerts.save({ ...alert, state: 'ended', ended: { why, at } });
    if (here === undefined || here.state === 'lost') continue;
    const { reference, rule } = alert;
    await within.outbox.enqueue(here.conversation, { kind: 'own-alert-ended', reference, name: rule.name, why }, at);
  }
}

/** When an alert is taken into use or out of it, and by which catalogue. */
export interface Setting {
  readonly catalogue: PublishRules;
  readonly at: string;
  readonly timeZone: string;
}

/** Takes a proposal into use and puts it to the newest figures at once; gives the references of what it raised. */
export async function takeIntoUse(
  within: StoreTransaction,
  alert: OwnAlert,
  confirmed: DoneBy,
  { catalogue, at, timeZone }: Setting,
): Promise<readonly string[]> {
  await within.ownAlerts.save({ ...alert, state: 'in-use', confirmed });
  const alone = { ...catalogue, rules: [alert.rule] };
  const series = alert.rule.watches.flatMap(({ indicator, areas = [], basis }) =>
    basis === undefined ? [] : areas.map((area) => ({ indicator, area, basis })),
  );
  const { raised } = await judgeAnew(within, series, alone, { at, timeZone });
  const marks = await within.inStep.marks();
  const mark = conditionsOf(alone).get(ruleSubject(alert.rule));
  // Where nothing was ever marked, the first look marks everything.
  if (marks.size > 0 && mark !== undefined)
    await within.inStep.mark(new Map([...marks, [ruleSubject(alert.rule), mark]]));
  return raised.map(({ reference }) => reference);
}

/** Takes an alert out of use: what stands by it is closed as that, never as an all-clear. */
export async function takeOutOfUse(
  within: StoreTransaction,
  alert: OwnAlert,
  { name, at }: DoneBy,
): Promise<readonly string[]> {
  await within.ownAlerts.save({ ...alert, state: 'ended', ended: { why: 'removed', at, name } });
  const closed = (await within.alerts.unended())
    .filter(({ rule }) => rule === alert.reference)
    .map((each) => closedException(each, at));
  for (const each of closed) await within.alerts.record(each);
  const told = closed.filter(({ reason }) => reason === 'rule-changed');
  const changes = told.map((exception) => ({ what: 'closed', exception }) as const);
  await follow(within, { changed: closed.map(({ reference }) => reference), changes }, at);
  return told.map(({ reference }) => reference);
}
