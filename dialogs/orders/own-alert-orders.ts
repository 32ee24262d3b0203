import { pageCard } from '../../cards/page-card.ts';
import { listOf } from '../../cards/page.ts';
import type { Page } from '../../cards/page.ts';
import { summaryLine } from '../../cards/page-text.ts';
import { endWords } from '../../cards/words/own-alert.ts';
import { listed } from '../../cards/words/sentence.ts';
import { dayWords } from '../../cards/words/time.ts';
import type { DoneBy, OwnAlert } from '../../src/alerts/own-alert.ts';
import { stands } from '../../src/alerts/exception.ts';
import { takeIntoUse, takeOutOfUse, whyEnds } from '../../src/imports/own-alerts.ts';
import type { Command } from '../../src/questions/question.ts';
import type { StoreTransaction } from '../../src/store/store.ts';
import type { ConversingParts } from '../converse.ts';
import type { Reply, Turn } from '../turn.ts';
import { expiryOf, listThem, mostOwnAlerts, removal, said, tooMany } from './own-alert-proposal.ts';
import { draftRule, sameCondition } from './own-alert-rule.ts';

type Deciding = Extract<Command, { kind: 'own-alert' }>;

/**
 * Confirms, cancels or removes an alert of this conversation's own, once however often it is said and by whom. Whoever may
 * subscribe the conversation may do so; another conversation's is not there.
 */
export function decideHere({ deed, reference }: Deciding, turn: Turn, parts: ConversingParts): Promise<Reply> {
  return parts.store.transaction(async (within) => {
    const alert = await within.ownAlerts.named(reference);
    if (alert?.rule.heardIn !== turn.conversation.id) {
      return said(`There is no alert ${reference} here`, 'Nothing was changed.', [listThem]);
    }
    return alert.state === 'ended' ? endedAlready(alert) : deeds[deed]({ within, alert, turn, parts });
  });
}

interface Case {
  readonly within: StoreTransaction;
  readonly alert: OwnAlert;
  readonly turn: Turn;
  readonly parts: ConversingParts;
}

const deeds: Readonly<Record<Deciding['deed'], (about: Case) => Promise<Reply>>> = {
  confirm,
  cancel: async (about) => {
    const { alert } = about;
    if (alert.state === 'proposed') return discard(about);
    return said(`${alert.reference} is set already`, `${alert.rule.name}. To be told no more, remove it.`, [
      removal(alert.reference),
      listThem,
    ]);
  },
  remove: (about) => (about.alert.state === 'proposed' ? discard(about) : remove(about)),
};

async function confirm({ within, alert, turn, parts }: Case): Promise<Reply> {
  const { reference, rule, confirmed } = alert;
  const { clock, timeZone, library } = parts;
  const at = clock();
  if (confirmed !== undefined) {
    const who = `${rule.name}: ${confirmed.name} confirmed it on ${dayWords(confirmed.at, timeZone)}.`;
    return said(`${reference} is set`, who, [listThem, removal(reference)]);
  }
  if (expiryOf(alert) <= at)
    return said(`${reference} was proposed too long ago`, 'Please say once more what you want to be told of.');
  const { catalogue } = library();
  const here = { conversation: turn.conversation, since: at, filters: [], state: 'known' } as const;
  const why = whyEnds(alert, catalogue, here);
  if (why !== undefined) return said(`${reference} can’t be set`, `Nothing was set, as ${endWords[why]}.`);
  const inUse = (await within.ownAlerts.of(rule.heardIn)).filter(({ state }) => state === 'in-use');
  if (inUse.length >= mostOwnAlerts) return tooMany;
  await within.subscriptions.meet(turn.conversation, at);
  const raised = await takeIntoUse(within, alert, doneBy(turn, at), { catalogue, at, timeZone });
  const now =
    raised.length === 0 ? 'Nothing is raised by the newest figure.' : `It is raised at once, as ${listed(raised)}.`;
  return said(`${reference} is set`, `${rule.name}. ${now}`, [listThem, removal(reference)]);
}

async function discard({ within, alert, turn, parts }: Case): Promise<Reply> {
  const { name, at } = doneBy(turn, parts.clock());
  await within.ownAlerts.save({ ...alert, state: 'ended', ended: { why: 'cancelled', at, name } });
  return said(`${alert.reference} is cancelled`, `${alert.rule.name}: nothing was set.`, [listThem]);
}

async function remove({ within, alert, turn, parts }: Case): Promise<Reply> {
  const closed = await takeOutOfUse(within, alert, doneBy(turn, parts.clock()));
  const ended = closed.length === 0 ? '' : ` ${listed(closed)} is closed with it, which is no all-clear.`;
  return said(`${alert.reference} is removed`, `You are told no more of this: ${alert.rule.name}.${ended}`, [listThem]);
}

function endedAlready({ reference, rule, ended }: OwnAlert): Reply {
  const why = ended === undefined ? '' : `, as ${endWords[ended.why]}`;
  return said(`${reference} has ended`, `${rule.name} is not watched${why}.`, [listThem]);
}

function doneBy({ person, name }: Turn, at: string): DoneBy {
  return { by: person, name: name ?? 'Somebody', at };
}

/** "Stop telling us when …": removes the one that was set so; where none was, those of the same indicator are shown. */
export async function stopTellingHere(
  order: Extract<Command, { kind: 'stop-telling' }>,
  turn: Turn,
  parts: ConversingParts,
): Promise<Reply> {
  const { catalogue } = parts.library();
  const drafted = draftRule(order, { catalogue, conversation: turn.conversation.id, values: [], explanation: '' });
  const here = (await parts.store.ownAlerts.of(turn.conversation.id)).filter(({ state }) => state === 'in-use');
  const same = 'refused' in drafted ? undefined : here.find(({ rule }) => sameCondition(rule, drafted.rule));
  if (same !== undefined) {
    return decideHere({ kind: 'own-alert', deed: 'remove', reference: same.reference }, turn, parts);
  }
  const near = here.filter(({ rule }) => rule.watches.some(({ indicator }) => indicator === order.indicator));
  if (near.length === 0) return said('No such alert is set here', 'Nothing was changed.', [listThem]);
  const names = near.map(({ reference, rule }) => `${reference}: ${rule.name}`);
  return said(
    'Which do you mean?',
    `Just that is not set here, but ${listed(names)}.`,
    near.map(({ reference }) => removal(reference)),
  );
}

/** What this conversation set for itself, and what still waits to be confirmed. */
export async function tellOwnAlerts(turn: Turn, { store, clock, timeZone }: ConversingParts): Promise<Reply> {
  const at = clock();
  const here = await store.ownAlerts.of(turn.conversation.id);
  const inUse = here.filter(({ state }) => state === 'in-use');
  const waiting = here.filter((each) => each.state === 'proposed' && expiryOf(each) > at);
  if (inUse.length + waiting.length === 0) {
    return said('This conversation has no alerts of its own', 'To be told of something, say it: “Tell us when …”.', [
      { title: 'Which exceptions stand?', text: 'Which exceptions stand?' },
    ]);
  }
  const standing = (await store.alerts.standing()).filter((each) => stands(each));
  const itemOf = ({ reference, rule, confirmed }: OwnAlert) => {
    const raised = standing.find((each) => each.rule === reference);
    const stand = raised === undefined ? 'does not stand now' : `stands as ${raised.reference}`;
    const by = confirmed === undefined ? '' : `confirmed by ${confirmed.name} on ${dayWords(confirmed.at, timeZone)}; `;
    return { text: `${reference}: ${rule.name}`, detail: `${by}${stand}` };
  };
  const page: Page = {
    summary: `Alerts of this conversation: ${[...inUse, ...waiting].map(({ rule }) => rule.name).join('; ')}`,
    heading: 'Alerts of this conversation',
    blocks: [
      ...listOf('Set', inUse.map(itemOf)),
      ...listOf(
        'Waiting to be confirmed',
        waiting.map(({ reference, rule }) => ({ text: `${reference}: ${rule.name}` })),
      ),
    ],
    next: [
      ...waiting.map(({ reference }) => ({ title: `Confirm ${reference}`, text: `Confirm alert ${reference}` })),
      ...inUse.map(({ reference }) => removal(reference)),
    ],
  };
  return { summary: summaryLine(page), card: pageCard(page) };
}
