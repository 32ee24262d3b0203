import type { Area } from '../indicators/area.ts';
import type { Indicator, Outcome } from '../indicators/indicator.ts';
import type { PlaceWords } from './place-words.ts';
import type { FiscalCalendar, Interval } from '../indicators/period.ts';

/** A span of time with a name, as a catalogue gives it. */
export interface NamedSpan extends Interval {
  readonly name: string;
  readonly aliases: readonly string[];
}

/** What a partnership calls its things: the part of a catalogue that questions are understood with. */
export interface VocabularySource {
  readonly calendar: FiscalCalendar;
  readonly indicators: readonly Indicator[];
  readonly outcomes: readonly Outcome[];
  readonly areas: readonly Area[];
  readonly namedPeriods: readonly NamedSpan[];
  readonly ambiguities: readonly SharedWords[];
  readonly comparators: ComparatorAreas;
  readonly words?: PlaceWords;
  readonly notHeld?: readonly NotHeldWords[];
}

/** Words for what people ask about and no figure is held of. */
export interface NotHeldWords {
  readonly words: readonly string[];
  /** Something that is counted, or places smaller than those that figures are for. */
  readonly what: 'counted' | 'places';
  /** The indicators nearest to it, by id. */
  readonly near: readonly string[];
}

/** Words that several things share, so that they are asked back. */
export interface SharedWords {
  readonly words: readonly string[];
  readonly indicators: readonly string[];
  readonly areas: readonly string[];
}

/** Which areas the general words region, country and county mean. */
export interface ComparatorAreas {
  readonly region?: string;
  readonly country?: string;
  readonly county: string;
}

/** A thing of the catalogue that words can stand for. */
export interface Entity {
  readonly as: 'indicator' | 'area' | 'outcome';
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}
