import { DateTime } from 'luxon';
import { ownAlertPage } from '../../cards/own-alert-page.ts';
import { pageCard } from '../../cards/page-card.ts';
import { summaryLine } from '../../cards/page-text.ts';
import { plainCard } from '../../cards/plain-card.ts';
import { dayWords } from '../../cards/words/time.ts';
import { areaOf, indicatorOf } from '../../src/answers/library.ts';
import { countedValues, outlookOf, vintagesOf } from '../../src/answers/own-alert-outlook.ts';
import type { NewOwnAlert, OwnAlert } from '../../src/alerts/own-alert.ts';
import { shownValues } from '../../src/answers/shown-figures.ts';
import { mayKnow } from '../../src/delivery/audience.ts';
import type { Choice, Command } from '../../src/questions/question.ts';
import type { StoreTransaction } from '../../src/store/store.ts';
import type { ConversingParts } from '../converse.ts';
import type { Reply, Turn } from '../turn.ts';
import { withheldReply } from '../withheld.ts';
import { draftRule, sameCondition } from './own-alert-rule.ts';

/** How many alerts of its own a conversation may have. */
export const mostOwnAlerts = 20;

/** How long a proposal may be confirmed. */
const proposalDays = 7;

export const listThem: Choice = { title: 'Our own alerts', text: 'List our own alerts' };

/**
 * Answers "tell us when …" with the rule in plain words, how it stands now and what it would have done. Nothing is watched
 * before somebody confirms it; the same said again in the same conversation is the same proposal.
 */
export async function proposeHere(
  order: Extract<Command, { kind: 'tell-when' }>,
  turn: Turn,
  parts: ConversingParts,
): Promise<Reply> {
  const { store, clock, timeZone: zone } = parts;
  const { catalogue, indicators } = parts.library();
  const { conversation } = turn;
  if (!mayKnow(conversation, catalogue)(order.indicator)) return withheldReply;
  const indicator = indicatorOf(catalogue, order.indicator);
  const area = areaOf(catalogue, order.area ?? indicator.headlineArea);
  const at = clock();
  const name = turn.name ?? 'Somebody';
  const series = { indicator: indicator.id, area: area.id, basis: indicator.basis };
  const vintages = await vintagesOf(indicators, series);
  const explanation = `Set in this conversation by ${name} on ${dayWords(at, zone)}`;
  const drafted = draftRule(order, {
    catalogue,
    conversation: conversation.id,
    values: countedValues(vintages),
    explanation,
  });
  if ('refused' in drafted) return said('I can’t watch for that', `${drafted.refused} Nothing was set.`);
  const { rule, recoveryFrom } = drafted;
  const unit = { kind: indicator.unit.kind, name: indicator.unit.name };
  const draft = { state: 'proposed', rule, unit, proposed: { by: turn.person, name, at } } as const;
  const kept = await store.transaction((within) => keepProposal(within, draft));
  if (kept === 'too-many') return tooMany;
  if (kept.state === 'in-use') return toldAlready(kept);
  const outlook = outlookOf(kept.rule, vintages, indicator);
  const page = ownAlertPage({
    reference: kept.reference,
    rule: kept.rule,
    indicator,
    area: area.name,
    ...(order.area === undefined ? { usualArea: true } : {}),
    ...(recoveryFrom === undefined ? {} : { recoveryFrom }),
    outlook,
    expires: expiryOf(kept),
    zone,
  });
  const figures = outlook.now === undefined ? [] : shownValues(outlook.now.figure);
  return { summary: summaryLine(page), card: pageCard(page), shows: { title: page.heading, figures } };
}

function toldAlready({ reference, rule }: OwnAlert): Reply {
  return said('You are told of that already', `${reference}: ${rule.name}.`, [listThem, removal(reference)]);
}

/** Until when a proposal may be confirmed. */
export function expiryOf({ proposed }: Pick<OwnAlert, 'proposed'>): string {
  return DateTime.fromISO(proposed.at).plus({ days: proposalDays }).toUTC().toISO() ?? proposed.at;
}

export function removal(reference: string): Choice {
  return { title: `Remove ${reference}`, text: `Remove alert ${reference}` };
}

/** Keeps a proposal, in the place of the same one; those that nobody confirmed in time are done with. */
async function keepProposal({ ownAlerts }: StoreTransaction, draft: NewOwnAlert): Promise<OwnAlert | 'too-many'> {
  const { at } = draft.proposed;
  const here = await ownAlerts.of(draft.rule.heardIn);
  for (const each of here) {
    const expired = each.state === 'proposed' && expiryOf(each) <= at;
    if (expired) await ownAlerts.save({ ...each, state: 'ended', ended: { why: 'cancelled', at } });
  }
  const same = here.find((each) => sameCondition(each.rule, draft.rule));
  if (same?.state === 'in-use') return same;
  const open = here.filter((each) => each !== same && (each.state === 'in-use' || expiryOf(each) > at));
  if (open.length >= mostOwnAlerts) return 'too-many';
  if (same === undefined || expiryOf(same) <= at) return ownAlerts.add(draft);
  const renewed = { ...same, ...draft, rule: { ...draft.rule, id: same.reference } };
  await ownAlerts.save(renewed);
  return renewed;
}

export function said(heading: string, text: string, choices: readonly Choice[] = []): Reply {
  return { summary: `${heading}. ${text}`, card: plainCard(heading, text, choices) };
}

/** What is said where a conversation has as many as it may have. */
export const tooMany = said(
  'There are too many already',
  `A conversation may have ${mostOwnAlerts} alerts of its own. Remove one first.`,
  [listThem],
);
