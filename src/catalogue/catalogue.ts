import type { Rule } from '../alerts/rule.ts';
import type { Area } from '../indicators/area.ts';
import type { Indicator, Outcome, Statement } from '../indicators/indicator.ts';
import type { PlaceWords } from '../questions/place-words.ts';
import type { NotHeldWords } from '../questions/vocabulary-source.ts';
import type { FiscalCalendar, Interval } from '../indicators/period.ts';
import type { ReleaseCalendar } from '../indicators/release.ts';
import type { Routing } from './routing.ts';

/** A partnership's folder, checked: everything the bot knows that is not a figure. Lists keep the folder's order. */
export interface Catalogue {
  /** The partnership's name, as the bot introduces itself. */
  readonly name: string;
  readonly calendar: FiscalCalendar;
  readonly areas: readonly Area[];
  readonly outcomes: readonly Outcome[];
  readonly indicators: readonly Indicator[];
  readonly rules: readonly Rule[];
  readonly statements: readonly Statement[];
  readonly namedPeriods: readonly NamedPeriod[];
  /** Words that several indicators or areas share: asked back with these, never first-wins. */
  readonly ambiguities: readonly Ambiguity[];
  /** What people ask about that no figure is held of. */
  readonly notHeld?: readonly NotHeldWords[];
  /** What the partnership's people call its parts, the whole and the region; without it, as in an English county. */
  readonly words?: PlaceWords;
  /** What the names in files of other publishers stand for here. */
  readonly imports?: readonly ImportMapping[];
  /** When each period's figures are due, one calendar for each series that has one. */
  readonly releases?: readonly ReleaseCalendar[];
  /** Who hears what, and when; without it, every conversation that subscribed hears everything at once. */
  readonly routing?: Routing;
  /** The areas most like the partnership's own, that rules may set it against. */
  readonly neighbours?: readonly string[];
  /** How many false alarms a year the rules may be expected to raise together. */
  readonly alertBudget?: number;
  /** Which areas "the region", "the country", "the county" and "the districts" are. */
  readonly comparators: { readonly region?: string; readonly country?: string; readonly county: string };
}

/** A span of time with a name, such as "Covid-19", with what a reader must know of figures within it. */
export interface NamedPeriod extends Interval {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly caveat?: string;
}

export interface Ambiguity {
  readonly words: readonly string[];
  readonly indicators: readonly string[];
  readonly areas: readonly string[];
}

/** The names under which files of one format speak of an indicator. */
export interface ImportMapping {
  readonly format: (typeof mappedFormats)[number];
  readonly names: readonly string[];
  readonly indicator: string;
}

/** Formats that name what they measure in words of their own. */
export const mappedFormats = ['police-street', 'home-office', 'fingertips'] as const;
