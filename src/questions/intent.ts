import type { Area } from '../indicators/area.ts';
import type { Indicator, Outcome } from '../indicators/indicator.ts';
import type { PlaceWords } from './place-words.ts';
import type { Question } from './question.ts';
import type { Times } from './times.ts';
import type { ComparatorAreas } from './vocabulary-source.ts';

/** An area that a text names, and where. */
export interface PlacedArea {
  readonly area: Area;
  readonly at: number;
}

/** What a text names, each thing once, and which cues of an intent it holds and where. */
export interface Slots {
  readonly indicators: readonly Indicator[];
  readonly areas: readonly PlacedArea[];
  readonly outcomes: readonly Outcome[];
  readonly times: Times;
  /** Whether a period is named as a step of the series, "last time", and not by its length. */
  readonly stepNamed: boolean;
  /** What the names and periods stand for, in the order of the text, and where. */
  readonly order: readonly { readonly as: SlotName; readonly at: number }[];
  /** Where each cue of the intent stands last. */
  readonly cues: ReadonlyMap<string, number>;
  readonly comparators: ComparatorAreas;
  /** Whether the text names several indicators, of which this reading is about one. */
  readonly several: boolean;
  /** The words of the indicator itself that the intent claimed, in the order of the text. */
  readonly said: readonly string[];
  /** The last word of the text, where a name takes it. */
  readonly lastOfName?: string;
  /** A number that the text states after a cue that takes one. */
  readonly number?: number;
}

/** What an intent can't take of what the text names. */
export type SlotName = 'indicator' | 'area' | 'outcome' | 'period';

/** What is named first after the place, as what follows "compared with" is what to compare with. */
export function namedAfter({ order }: Slots, at: number | undefined): { as: SlotName; at: number } | undefined {
  return at === undefined ? undefined : order.find((each) => each.at > at);
}

/** What an intent makes of the slots: a question; or which part it can't take or lacks, with the questions nearest to it. */
export type Formed =
  | { readonly fits: true; readonly question: Question; readonly otherwise?: readonly Question[] }
  | { readonly fits: false; readonly lacks: 'indicator' | 'comparator'; readonly offers: readonly Question[] }
  | { readonly fits: false; readonly extra: readonly SlotName[]; readonly offers: readonly Question[] };

/** One kind of thing that people want to know: the words that signal it and the question that it makes. */
export interface Intent {
  readonly name: Question['kind'];
  /** The phrases that signal it, by what they say. The intent is tried where the text holds one, or has none to hold. */
  readonly cues: Readonly<Record<string, readonly string[]>>;
  /** Phrases that it claims beside its cues, and that mean nothing without it. */
  readonly also: readonly string[];
  /** Words of the indicator itself that it claims too. */
  readonly wordsOf?: (indicator: Indicator) => readonly string[];
  /** Phrases of its cues that are made from the partnership's own words for places and the number of its parts, by cue. */
  readonly placeCues?: (words: PlaceWords, parts: number) => Readonly<Record<string, readonly string[]>>;
  /** The cues that a number may follow, which it then claims. */
  readonly numberAfter?: readonly string[];
  /** Set where it can take a stretch of days to come; to all others that is one period too many. */
  readonly looksAhead?: true;
  /** Whether it is tried without a cue, for what the text names. */
  readonly impliedBy?: (slots: Slots) => boolean;
  /** Which of its cues must come together for the intent to be tried; without it any one will do. */
  readonly needs?: (slots: Slots) => boolean;
  readonly form: (slots: Slots) => Formed;
}

/** The slots do make this question. */
export function fits(question: Question, otherwise: readonly Question[] = []): Formed {
  return { fits: true, question, ...(otherwise.length > 0 ? { otherwise } : {}) };
}

/** A part of the text has no place in the question. */
export function extra(names: readonly SlotName[], offers: readonly Question[]): Formed {
  return { fits: false, extra: names, offers };
}

/** The question lacks the part that it is about. */
export function lacks(what: 'indicator' | 'comparator', offers: readonly Question[] = []): Formed {
  return { fits: false, lacks: what, offers };
}

/** Which slots are filled beside those that the intent takes. */
export function unwanted(slots: Slots, takes: readonly SlotName[]): readonly SlotName[] {
  const filled: readonly (readonly [SlotName, boolean])[] = [
    ['indicator', slots.indicators.length > 0],
    ['area', slots.areas.length > 0],
    ['outcome', slots.outcomes.length > 0],
    ['period', Object.keys(slots.times).length > 0],
  ];
  return filled.filter(([name, is]) => is && !takes.includes(name)).map(([name]) => name);
}
