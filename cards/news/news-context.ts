import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Choice } from '../../src/questions/question.ts';

/** What news are told with. */
export interface NewsContext {
  readonly catalogue: Catalogue;
  /** How many earlier attempts to send this ended unconfirmed: above 0 the message says that it may be a repeat. */
  readonly unconfirmedBefore: number;
  /** How often the service has found it too big: each time the card takes half the room. */
  readonly shrunk?: number;
  /** The time zone in which days are named; Europe/London where none is given. */
  readonly zone?: string;
  /** Example questions of a greeting; made from the catalogue where none are given. */
  readonly examples?: readonly Choice[];
}

/** The time zone of a partnership that names none. */
export const usualZone = 'Europe/London';

/** The time zone in which days are named. */
export function zoneOf({ zone }: NewsContext): string {
  return zone ?? usualZone;
}
