import type { Filter } from '../alerts/filter.ts';
import type { QuietTime } from '../alerts/quiet.ts';

/** Who hears what, and when: what a catalogue says of conversations. */
export interface Routing {
  readonly conversations: readonly NamedConversation[];
  readonly owners: readonly Owner[];
  readonly routes: readonly Route[];
  /** Without it news goes at any time. */
  readonly quiet?: QuietTime;
}

/** A conversation that the catalogue names: a Teams channel or chat, every channel of a team, or a webhook. */
export interface NamedConversation {
  readonly id: string;
  readonly name: string;
  /** The Teams id of a channel or chat. */
  readonly conversation?: string;
  /** The Teams id of a team. */
  readonly team?: string;
  /** The name that the settings give a webhook's address. */
  readonly webhook?: string;
}

/** Somebody who answers for rules; with an Entra id, an alert mentions them. */
export interface Owner {
  readonly id: string;
  readonly name: string;
  readonly entra?: string;
}

/** Sends the exceptions that its filter asks for to conversations, whether or not these have subscribed. */
export interface Route extends Filter {
  readonly id: string;
  readonly to: readonly string[];
}

/** What a catalogue that says nothing of conversations comes to. */
export const noRouting: Routing = { conversations: [], owners: [], routes: [] };
