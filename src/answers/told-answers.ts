import type { Places } from '../catalogue/places.ts';
import type { Area } from '../indicators/area.ts';
import type { Basis } from '../indicators/basis.ts';
import type { Caveat, Indicator, Outcome, Statement } from '../indicators/indicator.ts';
import type { Period } from '../indicators/period.ts';
import type { Says } from './says.ts';
import type { Choice, DeclineReason } from '../questions/question.ts';
import type { Term } from '../questions/terms.ts';

/** `partly`: the two share cases, and neither contains the other. `around`: it is the one asked of that contains this one. */
export type Includes = Says | 'partly' | 'around';

export interface DefinitionAnswer {
  readonly kind: 'definition';
  /** Whether a part that was asked of is included, as far as it is recorded. */
  readonly part?: { readonly name: string; readonly says: Includes; readonly because: readonly string[] };
  readonly indicator: Indicator;
  readonly outcome?: Outcome;
  readonly partOf: readonly Indicator[];
  readonly parts: readonly Indicator[];
  readonly overlaps: readonly Indicator[];
  readonly next: readonly Choice[];
}

/** From when to when one series is held. */
export interface HeldSpan {
  readonly indicator: Indicator;
  readonly basis: Basis;
  readonly first: Period;
  readonly newest: Period;
  /** How many periods hold a figure, and how many in between hold none. */
  readonly held: number;
  readonly missing: number;
  readonly illustrative: number;
}

/** Which periods are held of an indicator, or of everything in an area. */
export interface PeriodsAnswer {
  readonly kind: 'periods';
  readonly indicator?: Indicator;
  readonly area: Area;
  readonly spans: readonly HeldSpan[];
  readonly next: readonly Choice[];
}

export interface HeldAnswer {
  readonly kind: 'held';
  readonly what: 'indicators' | 'areas';
  readonly indicators: readonly { readonly outcome: Outcome; readonly indicators: readonly Indicator[] }[];
  readonly areas: readonly Area[];
  /** What the parts and the whole are called here, and which area is the whole. */
  readonly called?: { readonly parts: string; readonly whole: string; readonly wholeArea: string };
  readonly next: readonly Choice[];
}

export interface HelpAnswer {
  readonly kind: 'help';
  readonly places: Places;
  readonly partnership: string;
  readonly examples: readonly Choice[];
}

/** What one of the bot's own words means, with what differs from one partnership to another. */
export interface TermAnswer {
  readonly kind: 'term';
  readonly term: Term;
  readonly yearStartsInMonth: number;
  /** The areas most like the partnership's own, where the catalogue names them. */
  readonly neighbours: readonly Area[];
  readonly next: readonly Choice[];
}

/** A courtesy in return for one. */
export interface ThanksAnswer {
  readonly kind: 'thanks';
  readonly next: readonly Choice[];
}

/** A question that a store of figures can't answer, with what is recorded that may help. */
export interface DeclinedAnswer {
  readonly kind: 'declined';
  readonly reason: DeclineReason;
  readonly indicator?: Indicator;
  readonly recorded: readonly Caveat[];
  readonly statements: readonly Statement[];
  readonly next: readonly Choice[];
}
