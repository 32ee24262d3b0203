import type { Basis } from './basis.ts';
import type { Period } from './period.ts';
import type { Rag } from './rag.ts';
import type { RagRule } from './rag-rule.ts';
import type { Source } from './source.ts';

/** Which way is better. A rise in reports of a hidden harm may be wanted, so `neutral` exists. */
export const polarities = ['lower-is-better', 'higher-is-better', 'within-band', 'neutral'] as const;
export type Polarity = (typeof polarities)[number];

export const unitKinds = ['rate', 'percent', 'count'] as const;

/** What a value counts. `per` is the population a rate is per; `decimals` is the places that every figure is published with; one with more keeps them. */
export interface Unit {
  readonly kind: (typeof unitKinds)[number];
  /** As it follows a value: "per 1,000 population", "%", "referrals". */
  readonly name: string;
  readonly per?: number;
  readonly decimals: number;
}

/** Something a reader must know to read a figure rightly, for the whole indicator or for a span or an area of it. */
export interface Caveat {
  readonly text: string;
  /** Civil dates, inclusive: the caveat belongs to periods that touch this span. */
  readonly from?: string;
  readonly to?: string;
  readonly areas?: readonly string[];
  readonly source?: Source;
  /** Set where it was recorded on an exception, and about which period. */
  readonly recorded?: { readonly reference: string; readonly period: string };
}

/** A change after which earlier figures measure something else. Nothing compares across one without saying so. */
export interface Break {
  /** Civil date of the first day of the new definition. */
  readonly from: string;
  readonly reason: string;
  /** The areas whose series alone break, such as one with a new boundary or recording system; absent for every area. */
  readonly areas?: readonly string[];
  readonly source?: Source;
}

/** A sentence of a paper without an exact figure: quoted on request, ignored by rules and charts. */
export interface Statement {
  readonly indicator: string;
  readonly area: string;
  readonly text: string;
  readonly direction?: 'up' | 'down' | 'level';
  readonly approximately?: number;
  readonly period: string;
  readonly source: Source;
  /** Civil date on which it became known; without one it counts for nothing that asks what was known by a day. */
  readonly published?: string;
}

/** One measured thing. */
export interface Indicator {
  readonly id: string;
  readonly name: string;
  readonly outcome: string;
  readonly unit: Unit;
  /** The basis meant when a question names none. */
  readonly basis: Basis;
  readonly polarity: Polarity;
  readonly band?: { readonly low: number; readonly high: number };
  /** The area meant when a question names none. */
  readonly headlineArea: string;
  readonly source: string;
  /** Who brings its figures and answers for them: a team or a role; where nobody is named, its source stands for it. */
  readonly owner?: string;
  readonly definition: string;
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
  readonly caveats: readonly Caveat[];
  readonly breaks: readonly Break[];
  /** Indicators that contain this one; their counts include this one's. */
  readonly subsetOf: readonly string[];
  /** Indicators that share some cases with this one, neither containing the other. */
  readonly overlaps: readonly string[];
  readonly aliases: readonly string[];
  /** Whether it is sensitive, so that small counts below the county are hidden. */
  readonly sensitive: boolean;
  /** The catalogue's conversations that may hear of it; absent for one that everybody may. */
  readonly restrictedTo?: readonly string[];
  /** The largest count hidden below the county where it is not the usual one; 0 hides none. */
  readonly hideUpTo?: number;
  readonly target?: Target;
  /** The indicator whose counts become its rates, for the residents of each area, where no rates are held. */
  readonly derivedFrom?: { readonly count: string };
  /** How a colour is computed for it; without one none is. */
  readonly rag?: RagRule;
}

/** A number that the indicator should reach or stay on one side of, and who set it. */
export interface Target {
  readonly value: number;
  readonly name: string;
  readonly source: Source;
}

/** A board priority: it groups indicators and carries the board's own judgement, which is no roll-up of theirs. */
export interface Outcome {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly judgements: readonly OutcomeJudgement[];
}

export interface OutcomeJudgement {
  readonly period: Period;
  readonly rag: Rag;
  readonly source: Source;
  /** Civil date on which it became known; without one it counts for nothing that asks what was known by a day. */
  readonly published?: string;
}
