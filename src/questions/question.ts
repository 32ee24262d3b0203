import type { Basis } from '../indicators/basis.ts';
import type { Interval } from '../indicators/period.ts';
import type { Ahead, ChangesSince, ListQuestion, PartAsked, PeriodRef, Wider } from './question-parts.ts';
import type { Shape } from './shape-words.ts';
import type { Term } from './terms.ts';
import type { ClockTime, DayAhead } from './orders/day.ts';

/** What a question compares a figure with. */
export const comparators = [
  'last-period',
  'last-quarter',
  'last-year',
  'region',
  'country',
  'county',
  'target',
] as const;
export type Comparator = (typeof comparators)[number];

/** What a yes or no is asked about a figure beside another: above means strictly above. */
export const asks = ['above', 'below', 'better', 'worse', 'similar', 'different', 'meets', 'misses'] as const;
export type Asks = (typeof asks)[number];

/** The sides of a number that a yes or no is asked about; `above` and `below` are strict. */
export const sides = ['above', 'at-or-above', 'below', 'at-or-below'] as const;
export type Side = (typeof sides)[number];

/** Which end of the areas is asked for, by value or by what is better. */
export const ends = ['highest', 'lowest', 'best', 'worst', 'top'] as const;
export type End = (typeof ends)[number];

/** A span of a series that a question names: the periods that end within it, or its newest few. */
export type Span =
  { readonly kind: 'between'; readonly interval: Interval } | { readonly kind: 'last'; readonly count: number };

/** What a person asked, with every part resolved to an id. Parts that are absent take the indicator's usual ones. */
export type Question =
  | {
      readonly kind: 'latest';
      readonly indicator: string;
      readonly area?: string;
      readonly basis?: Basis;
      readonly period?: PeriodRef;
    }
  | {
      readonly kind: 'trend';
      readonly indicator: string;
      readonly area?: string;
      readonly basis?: Basis;
      readonly span?: Span;
    }
  | {
      readonly kind: 'compare-areas';
      readonly indicator: string;
      readonly areas: readonly string[];
      /** The area whose place among the others is asked for. */
      readonly focus?: string;
      /** Which end is asked for, and how many areas of it. */
      readonly end?: End;
      readonly count?: number;
      readonly period?: PeriodRef;
      /** Set where a yes or no is asked for of the first of two areas; beside `than`, which of all districts it holds of. */
      readonly asks?: Asks;
      readonly significant?: true;
      /** The wider area that each of the districts is set against. */
      readonly than?: Wider;
    }
  | {
      readonly kind: 'compare-with';
      readonly indicator: string;
      readonly area?: string;
      readonly comparator: Comparator;
      readonly period?: PeriodRef;
      /** Set where a yes or no is asked for. */
      readonly asks?: Asks;
      /** Set where only a difference that is more than chance would count. */
      readonly significant?: true;
    }
  /** How a figure of one period differs from that of another, whichever of the two is the earlier. */
  | {
      readonly kind: 'change';
      readonly indicator: string;
      readonly area?: string;
      readonly from: PeriodRef;
      readonly to: PeriodRef;
    }
  | {
      readonly kind: 'beyond';
      readonly indicator: string;
      readonly area?: string;
      readonly period?: PeriodRef;
      readonly side: Side;
      readonly value: number;
    }
  | { readonly kind: 'neighbours'; readonly indicator: string; readonly area?: string; readonly period?: PeriodRef }
  | {
      readonly kind: 'rag';
      readonly indicator: string;
      readonly period?: PeriodRef;
      /** Set where the reason for the colour is asked for. */
      readonly why?: true;
    }
  | { readonly kind: 'outcome'; readonly outcome: string }
  | ListQuestion
  | { readonly kind: 'area'; readonly area: string }
  | { readonly kind: 'dashboard'; readonly period?: PeriodRef }
  | { readonly kind: 'changes'; readonly since: ChangesSince }
  /** Which exceptions stand: all of them, or those of an indicator, of an outcome or in an area. */
  | { readonly kind: 'exceptions'; readonly indicator?: string; readonly outcome?: string; readonly area?: string }
  /** How an exception came about, by its reference. */
  | { readonly kind: 'why'; readonly reference: string }
  /** When figures are to come: of every indicator or one; only those that are late, or due within a stretch of days. */
  | { readonly kind: 'releases'; readonly indicator?: string; readonly late?: true; readonly within?: Ahead }
  /** What one of the bot's own words means. */
  | { readonly kind: 'term'; readonly term: Term }
  | {
      readonly kind: 'definition';
      readonly indicator: string;
      /** What is asked of as a part of it, in the words of its own description or as another indicator's id. */
      readonly part?: PartAsked;
    }
  | { readonly kind: 'behind'; readonly indicator: string; readonly area?: string; readonly period?: PeriodRef }
  | { readonly kind: 'caveats'; readonly indicator: string; readonly area?: string; readonly period?: PeriodRef }
  | { readonly kind: 'periods'; readonly indicator?: string; readonly area?: string }
  | { readonly kind: 'source'; readonly indicator: string; readonly area?: string; readonly period?: PeriodRef }
  | { readonly kind: 'history'; readonly indicator: string; readonly area?: string; readonly period?: PeriodRef }
  /** Questions of one sort about several indicators, areas or comparators at once; none of them is several itself. */
  | { readonly kind: 'several'; readonly questions: readonly Question[] }
  | { readonly kind: 'held'; readonly what: 'indicators' | 'areas' }
  | { readonly kind: 'help' }
  /** No question at all, but a courtesy that wants a short word back. */
  | { readonly kind: 'thanks' };

/** What a conversation wants to hear of; each field narrows, and none at all means everything. */
export interface Follows {
  readonly outcomes?: readonly string[];
  readonly indicators?: readonly string[];
  readonly areas?: readonly string[];
  readonly severity?: 'high' | 'medium' | 'low';
}

/** An exception as an order names it: by its reference, or by what it is about. */
export type ExceptionNamed = { readonly reference: string } | { readonly indicator: string; readonly area?: string };

interface About {
  readonly of: ExceptionNamed;
  /** In the person's own words. */
  readonly reason?: string;
}

/** What a conversation wants to be told of: one indicator in one place, the usual one where none is named. */
export interface TellWhen {
  readonly indicator: string;
  readonly area?: string;
  readonly condition:
    /** `percent`: said in percent, whatever the indicator is counted in; `clearsAt`: where it is to count as over. */
    | {
        readonly kind: 'beyond';
        readonly operator: Side;
        readonly value: number;
        readonly percent?: true;
        readonly clearsAt?: number;
      }
    | { readonly kind: 'worse'; readonly periods: number; readonly unit: 'period' | 'month' | 'quarter' | 'year' }
    | { readonly kind: 'worse-colour' };
}

/** An order to the bot about what it sends here; never mixed up with a question. */
export type Command =
  | { readonly kind: 'send-digest-now' }
  /** `only`: instead of what was followed before. */
  | { readonly kind: 'subscribe'; readonly follows?: Follows; readonly only?: true }
  | { readonly kind: 'unsubscribe'; readonly follows?: Follows }
  | { readonly kind: 'subscriptions' }
  | ({ readonly kind: 'tell-when' } & TellWhen)
  | ({ readonly kind: 'stop-telling' } & TellWhen)
  /** About an alert of the conversation's own, or the proposal of one, by its reference. */
  | { readonly kind: 'own-alert'; readonly deed: 'confirm' | 'cancel' | 'remove'; readonly reference: string }
  | { readonly kind: 'own-alerts' }
  | { readonly kind: 'mutes' }
  /** What is followed is kept quiet in the conversation for a while; without `what`, everything. */
  | { readonly kind: 'mute'; readonly what?: Follows; readonly until?: DayAhead; readonly reason?: string }
  | { readonly kind: 'unmute'; readonly what?: Follows }
  | { readonly kind: 'digest-at'; readonly weekday?: number; readonly time?: ClockTime }
  | ({ readonly kind: 'acknowledge' } & About)
  | ({ readonly kind: 'snooze'; readonly until?: DayAhead } & About)
  | ({ readonly kind: 'unsnooze' } & About)
  | { readonly kind: 'comment'; readonly of: ExceptionNamed; readonly text: string }
  | { readonly kind: 'explain'; readonly of: ExceptionNamed; readonly text: string }
  | {
      readonly kind: 'assign';
      readonly of: ExceptionNamed;
      readonly owner: string;
      readonly what: string;
      readonly due: DayAhead;
    };

/** One step of the reading: which words were taken as what, so that the reply can show it. */
export interface ReadingStep {
  /** The words as the person wrote them. */
  readonly words: string;
  readonly as: 'indicator' | 'area' | 'outcome' | 'period' | 'cue' | 'context' | 'slip';
  /** What they stand for, by name: "Hinckley and Bosworth". */
  readonly meaning: string;
}

/** A question that is offered as a button: the text comes back as if typed, so it must parse to what it promises. */
export interface Choice {
  readonly title: string;
  readonly text: string;
}

/** Why something was declined before any figure was read. */
export type DeclineReason = 'cause' | 'forecast' | 'person' | 'opinion' | 'order';

/** Why a question is asked back. */
export type UnclearReason =
  | 'unknown-words'
  | 'ambiguous'
  | 'no-indicator'
  | 'unknown-period'
  | 'too-long'
  | 'empty'
  | 'too-much'
  | 'taken-back'
  | 'no-order'
  | 'not-held'
  | 'too-fine';

/** An order that is whole without saying what it is about. */
export type PlainCommand = 'send-digest-now' | 'subscribe' | 'unsubscribe' | 'subscriptions' | 'mutes' | 'own-alerts';

/** What understanding a text comes to: a question, a command, a question back, or a refusal. Never a guess. */
export type Understanding =
  | {
      readonly outcome: 'question';
      readonly question: Question;
      /** How the figures are wanted, where they are not to be told. */
      readonly shape?: Shape;
      readonly reading: readonly ReadingStep[];
      readonly alternatives: readonly Choice[];
    }
  | { readonly outcome: 'command'; readonly command: Command; readonly reading: readonly ReadingStep[] }
  | {
      readonly outcome: 'unclear';
      readonly reason: UnclearReason;
      /** How the order that the text opens as is said in full. */
      readonly example?: string;
      /** The words that nothing claims, or that two things claim, as the person wrote them. */
      readonly words: readonly string[];
      readonly choices: readonly Choice[];
      readonly reading: readonly ReadingStep[];
    }
  | {
      readonly outcome: 'declined';
      readonly reason: DeclineReason;
      readonly indicator?: string;
      readonly choices: readonly Choice[];
      readonly reading: readonly ReadingStep[];
    };
