import type { Exception } from '../alerts/exception.ts';
import { isHeardIn } from '../alerts/own-rule.ts';
import { fold } from '../alerts/fold.ts';
import type { Folded } from '../alerts/fold.ts';
import type { Audience, AudienceRules } from './audience.ts';
import { silencedUntil } from './silence.ts';
import type { Silence } from './silence.ts';
import type { OpenTelling, Telling, TidingKind } from './telling.ts';

/** Something to tell of an exception. */
export interface Tiding {
  readonly what: TidingKind;
  readonly exception: Exception;
}

/** What decides, besides who listens, whether something is told now. */
export interface Situation {
  readonly rules: AudienceRules;
  readonly at: string;
  /** When quiet time ends, where it is quiet. */
  readonly quietUntil?: string | undefined;
  readonly silences: readonly Silence[];
  /** What is held or folded for this conversation. */
  readonly open: readonly OpenTelling[];
  /** Every exception that stands after what is told. */
  readonly standing: ReadonlyMap<string, Exception>;
}

/** What one conversation is told of a publication, with a line for everything that there was to tell. */
export interface Plan {
  readonly told: readonly Tiding[];
  /** What those that are told speak for. */
  readonly folded: readonly Folded[];
  readonly tellings: readonly Telling[];
  /** The open tellings from which nothing follows any more. */
  readonly closed: readonly number[];
}

type Verdict = Pick<Telling, 'outcome' | 'reason' | 'into' | 'until'>;

interface Case extends Situation {
  readonly audience: Audience;
  /** By reference: what a raised one is folded into. */
  readonly folding: ReadonlyMap<string, string>;
}

type Stage = (tiding: Tiding, around: Case) => Verdict | undefined;

const isRestricted: Stage = ({ exception }, { audience }) =>
  audience.mayKnow(exception.series.indicator) ? undefined : { outcome: 'passed-over', reason: 'restricted' };

const isOfAnother: Stage = ({ exception }, { audience }) =>
  isHeardIn(exception, audience.conversation.id)
    ? undefined
    : { outcome: 'passed-over', reason: 'of-another-conversation' };

const isNotFollowed: Stage = ({ exception }, { audience }) =>
  audience.follows(exception) ? undefined : { outcome: 'passed-over', reason: 'not-followed' };

/** The card that says it was raised has not gone yet; it will say how it then stands. */
const isHeldAlready: Stage = (tiding, { open }) =>
  before(tiding, open, 'held') ? { outcome: 'passed-over', reason: 'its-card-is-held' } : undefined;

const isFoldedAlready: Stage = (tiding, { open }) =>
  before(tiding, open, 'folded') ? { outcome: 'passed-over', reason: 'its-parent-speaks-for-it' } : undefined;

const isSilenced: Stage = ({ exception }, { audience, silences, rules, at }) => {
  const until = silencedUntil(silences, { exception, conversation: audience.conversation.id, rules, at });
  return until === undefined ? undefined : { outcome: 'held', reason: 'silenced', until };
};

const isFolded: Stage = ({ what, exception }, { folding }) => {
  const into = what === 'raised' ? folding.get(exception.reference) : undefined;
  return into === undefined ? undefined : { outcome: 'folded', reason: 'says-what-its-parent-says', into };
};

const isQuiet: Stage = (_, { quietUntil: until }) =>
  until === undefined ? undefined : { outcome: 'held', reason: 'quiet-time', until };

/** What keeps something from being told now. The first that applies is the reason: what may not be known comes before all else. */
const stages: readonly Stage[] = [
  isRestricted,
  isOfAnother,
  isNotFollowed,
  isHeldAlready,
  isFoldedAlready,
  isSilenced,
  isFolded,
  isQuiet,
];

/**
 * What one conversation is told now, what is kept for later, what others speak for and what is not for it, each with its
 * reason. What was folded into an exception that stands no longer is told on its own, if it is still in breach.
 */
export function plan(audience: Audience, tidings: readonly Tiding[], situation: Situation): Plan {
  const around = { ...situation, audience, folding: foldingOf(audience, tidings, situation) };
  const judged = tidings.map((tiding) => ({ tiding, verdict: verdictOn(tiding, around) }));
  const orphans = orphansOf(situation).map((tiding) => ({ tiding, verdict: orphanVerdict(tiding, around) }));
  const all = [...judged, ...orphans];
  return {
    told: all.filter(({ verdict }) => verdict.outcome === 'told').map(({ tiding }) => tiding),
    folded: all.flatMap(({ tiding: { exception }, verdict: { into } }) =>
      into === undefined ? [] : [{ exception, into }],
    ),
    tellings: all.map(({ tiding, verdict }) => tellingOf(tiding, verdict, around)),
    closed: situation.open.filter((each) => isOver(each, situation)).map(({ id }) => id),
  };
}

function verdictOn(tiding: Tiding, around: Case): Verdict {
  for (const stage of stages) {
    const verdict = stage(tiding, around);
    if (verdict !== undefined) return verdict;
  }
  return { outcome: 'told', reason: 'followed' };
}

function orphanVerdict(tiding: Tiding, around: Case): Verdict {
  const verdict = verdictOn(tiding, { ...around, open: [], folding: new Map() });
  return verdict.outcome === 'told' ? { outcome: 'told', reason: 'its-parent-cleared' } : verdict;
}

/** Only what this conversation is to hear of can speak for something else there; what it set for itself stands alone. */
function foldingOf(audience: Audience, tidings: readonly Tiding[], situation: Situation): Case['folding'] {
  const around = { ...situation, audience, folding: new Map<string, string>() };
  const speaking = [isRestricted, isNotFollowed, isSilenced];
  const raised = tidings.filter(
    (tiding) =>
      tiding.what === 'raised' &&
      tiding.exception.own === undefined &&
      speaking.every((stage) => stage(tiding, around) === undefined),
  );
  const { folded } = fold(
    raised.map(({ exception }) => exception),
    situation.rules,
  );
  return new Map(folded.map(({ exception, into }) => [exception.reference, into]));
}

/** The folded ones that are in breach while what spoke for them stands no longer. */
function orphansOf({ open, standing }: Situation): readonly Tiding[] {
  return open.flatMap(({ outcome, into = '', reference }) => {
    const exception = standing.get(reference);
    const isOrphan = outcome === 'folded' && exception?.state === 'open' && !standing.has(into);
    return isOrphan && exception !== undefined ? [{ what: 'raised', exception }] : [];
  });
}

/** A folded one is done with when it has ended or is told on its own; one that recovers may still fall back. */
function isOver({ outcome, into = '', reference }: OpenTelling, { standing }: Situation): boolean {
  if (outcome !== 'folded') return false;
  const exception = standing.get(reference);
  return exception === undefined || (exception.state === 'open' && !standing.has(into));
}

function before({ what, exception }: Tiding, open: readonly OpenTelling[], outcome: Telling['outcome']): boolean {
  return what !== 'raised' && open.some((each) => each.outcome === outcome && each.reference === exception.reference);
}

function tellingOf({ what, exception }: Tiding, verdict: Verdict, { audience, at }: Case): Telling {
  return { conversation: audience.conversation.id, reference: exception.reference, what, at, ...verdict };
}
