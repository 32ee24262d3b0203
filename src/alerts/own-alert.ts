import type { Unit } from '../indicators/indicator.ts';
import type { OwnRule } from './rule.ts';

/** A proposal waits to be confirmed, one in use is put to every new figure, and one that ended is kept on record. */
export const ownAlertStates = ['proposed', 'in-use', 'ended'] as const;

/** Why an alert of a conversation's own ended. */
export const ownAlertEnds = ['cancelled', 'removed', 'left-the-catalogue', 'counted-otherwise', 'restricted'] as const;
export type OwnAlertEnd = (typeof ownAlertEnds)[number];

/** Who did something, and when. */
export interface DoneBy {
  readonly by: string;
  readonly name: string;
  /** ISO instant. */
  readonly at: string;
}

/** An alert that a conversation set for itself, or is asked to confirm. */
export interface OwnAlert {
  /** As people quote it: "W-0003". It is the id of its rule. */
  readonly reference: string;
  readonly state: (typeof ownAlertStates)[number];
  readonly rule: OwnRule;
  /** How the indicator was counted when it was set: a limit means nothing in another unit. */
  readonly unit: Pick<Unit, 'kind' | 'name'>;
  readonly proposed: DoneBy;
  readonly confirmed?: DoneBy;
  readonly ended?: { readonly why: OwnAlertEnd; readonly at: string; readonly name?: string };
}

/** Reads what conversations set for themselves. */
export interface OwnAlertReader {
  /** Everything in use, oldest first. */
  inUse(): Promise<readonly OwnAlert[]>;
  /** What a conversation has in use or was asked to confirm, oldest first. */
  of(conversation: string): Promise<readonly OwnAlert[]>;
  named(reference: string): Promise<OwnAlert | undefined>;
}

/** Keeps them, within the transaction that decides. */
export interface OwnAlerts extends OwnAlertReader {
  /** Keeps a new one under a reference not used before. */
  add(alert: NewOwnAlert): Promise<OwnAlert>;
  save(alert: OwnAlert): Promise<void>;
}

/** One that has no reference yet. */
export type NewOwnAlert = Omit<OwnAlert, 'reference' | 'rule'> & { readonly rule: WithoutId<OwnRule> };
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
