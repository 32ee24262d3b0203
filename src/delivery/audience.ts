import { areasAround, fits } from '../alerts/filter.ts';
import type { Filter } from '../alerts/filter.ts';
import type { Exception } from '../alerts/exception.ts';
import { isHeardIn } from '../alerts/own-rule.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { noRouting } from '../catalogue/routing.ts';
import type { NamedConversation, Route } from '../catalogue/routing.ts';
import type { Conversation, KnownConversation } from './conversation.ts';

/** What of the catalogue decides who hears what. */
export type AudienceRules = Pick<Catalogue, 'indicators'> & Partial<Pick<Catalogue, 'areas' | 'routing'>>;

/** A conversation with what it may hear of and what it asked for, or was given by a route. */
export interface Audience {
  readonly conversation: Conversation;
  /** Whether figures of the indicator may be shown there at all. */
  readonly mayKnow: (indicator: string) => boolean;
  readonly follows: (exception: Pick<Exception, 'series' | 'severity' | 'own'>) => boolean;
  /** Whether the usual figure of the indicator, that of its headline area, is followed. */
  readonly watches: (indicator: string) => boolean;
}

/**
 * What a conversation hears of. A subscription without filters follows everything, one with filters whatever any of them
 * asks for, and a route adds to either; what it set for itself it always hears of, and nobody else ever does. A webhook that a route leads to gets what its routes send and nothing else.
 */
export function audienceOf(known: KnownConversation, rules: AudienceRules): Audience {
  const filters = filtersOf(known, rules);
  const knows = mayKnow(known.conversation, rules);
  return {
    conversation: known.conversation,
    mayKnow: knows,
    follows: (exception) =>
      exception.own === undefined
        ? filters.some((filter) => fits(filter, exception, rules))
        : isHeardIn(exception, known.conversation.id),
    watches: (indicator) => knows(indicator) && filters.some((filter) => concerns(filter, indicator, rules)),
  };
}

/** Says of an indicator whether a conversation may be shown it: an unrestricted one may be shown everywhere. */
export function mayKnow(
  conversation: Pick<Conversation, 'id' | 'team'>,
  rules: AudienceRules,
): (indicator: string) => boolean {
  const named = rules.routing?.conversations ?? [];
  const own = new Set(named.filter((each) => isMeant(each, conversation)).map(({ id }) => id));
  return (indicator) => {
    const allowed = rules.indicators.find(({ id }) => id === indicator)?.restrictedTo;
    return allowed === undefined || allowed.some((id) => own.has(id));
  };
}

/** Whether the catalogue means this conversation by a name of its own. */
export function isMeant(
  { conversation: id, team, webhook }: NamedConversation,
  conversation: Pick<Conversation, 'id' | 'team'>,
): boolean {
  if (webhook !== undefined) return conversation.id === webhookId(webhook);
  return id === conversation.id || (team !== undefined && team === conversation.team);
}

/** The id under which the conversation of a named webhook is known. */
export function webhookId(name: string): string {
  return `webhook:${name}`;
}

function filtersOf({ conversation, state, filters }: KnownConversation, rules: AudienceRules): readonly Filter[] {
  if (state === 'lost') return [];
  const { conversations, routes } = rules.routing ?? noRouting;
  const own = new Set(conversations.filter((each) => isMeant(each, conversation)).map(({ id }) => id));
  const routed: readonly Route[] = routes.filter(({ to }) => to.some((id) => own.has(id)));
  const isRoutedWebhook = conversation.kind === 'webhook' && routed.length > 0;
  if (state !== 'subscribed' || isRoutedWebhook) return routed;
  return [...(filters.length === 0 ? [{}] : filters), ...routed];
}

function concerns({ indicators, outcomes, areas }: Filter, id: string, rules: AudienceRules): boolean {
  const indicator = rules.indicators.find((each) => each.id === id);
  if (indicator === undefined) return false;
  return (
    (indicators === undefined || indicators.includes(id)) &&
    (outcomes === undefined || outcomes.includes(indicator.outcome)) &&
    (areas === undefined || areasAround(indicator.headlineArea, rules.areas).some((each) => areas.includes(each)))
  );
}
