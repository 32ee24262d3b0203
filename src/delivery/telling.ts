/** What there is to tell of an exception: that it was raised, or what became of it since. */
export type TidingKind = 'raised' | 'raised-again' | 'cleared' | 'closed' | 'worse' | 'snooze-over' | 'withdrawn';

/** Why a conversation is told of an exception, told later, or not told. */
export const tellingReasons = [
  'followed',
  'quiet-time-over',
  'its-parent-cleared',
  'says-what-its-parent-says',
  'quiet-time',
  'silenced',
  'restricted',
  'of-another-conversation',
  'not-followed',
  'its-card-is-held',
  'its-parent-speaks-for-it',
  'no-longer-followed',
] as const;
export type TellingReason = (typeof tellingReasons)[number];

/** Told now; part of what another one tells; kept for later; or not for this conversation. */
export const tellingOutcomes = ['told', 'folded', 'held', 'passed-over'] as const;

/** One line of who was told what, when and why: of everything that there was to tell, for every conversation. */
export interface Telling {
  readonly conversation: string;
  readonly reference: string;
  readonly what: TidingKind;
  /** ISO instant. */
  readonly at: string;
  readonly outcome: (typeof tellingOutcomes)[number];
  readonly reason: TellingReason;
  /** The exception that speaks for a folded one. */
  readonly into?: string;
  /** Until when a held one is held. */
  readonly until?: string;
  /** The delivery that a told one went out with. */
  readonly delivery?: number;
}

/** A held or folded telling that something may still follow from. */
export interface OpenTelling extends Telling {
  readonly id: number;
}

/** Who was told what. */
export interface TellingReader {
  /** Everything that was or was not told of an exception, oldest first. */
  tellings(reference: string): Promise<readonly Telling[]>;
  /** Whether anything held may go by that instant. */
  anyDue(at: string): Promise<boolean>;
}

/** Writes down who was told what, within the transaction that decided it. */
export interface Tellings extends TellingReader {
  record(tellings: readonly Telling[]): Promise<void>;
  /** What is held or folded still, oldest first. */
  open(): Promise<readonly OpenTelling[]>;
  /** Nothing follows from these any more. */
  close(ids: readonly number[]): Promise<void>;
  /** Holds these until a later instant. */
  postpone(ids: readonly number[], until: string): Promise<void>;
}
