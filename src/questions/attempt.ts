import type { Indicator } from '../indicators/indicator.ts';
import type { Claim } from './claim.ts';
import { extra } from './intent.ts';
import type { Formed, Intent, PlacedArea, Slots } from './intent.ts';
import type { Lexicon } from './lexicons.ts';
import { lexiconsOf } from './lexicons.ts';
import { readTimes } from './times.ts';
import type { TimesRead } from './times.ts';
import { statedNumber } from './stated-number.ts';
import type { Token } from './token.ts';
import type { Found } from './trie.ts';
import { saysUnit } from './unit-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { turningPhraseAt } from './weighty-words.ts';

/** Words that a cue of the attempted intent claims. */
export interface CueClaim {
  readonly at: number;
  readonly next: number;
  /** What the cue says; empty for a word that only belongs to the intent or to any question. */
  readonly cue: string;
  /** The number that the words state, where they do. */
  readonly value?: number;
}

/** A text read as one intent: what its words were taken for, which were not, and what that makes. */
export interface Attempt {
  readonly intent: Intent;
  readonly cues: readonly CueClaim[];
  /** Places of the tokens that nothing claims. */
  readonly residual: readonly number[];
  readonly formed: Formed;
  /** The questions that an unclear period could have meant; empty where it is clear. */
  readonly periodOffers: readonly Formed[] | undefined;
}

/** What a text names, before any intent is tried. */
export interface Named {
  readonly tokens: readonly Token[];
  readonly claims: readonly Claim[];
  readonly indicators: readonly Indicator[];
  /** Whether a name holds a word for how it counts, so that its value is meant. */
  readonly unitNamed: boolean;
  /** What the periods come to, asked of the first indicator. */
  readonly read: TimesRead;
  /** What fills the slots of any intent, whatever its cues say. */
  readonly slots: Pick<Slots, 'areas' | 'outcomes' | 'several' | 'stepNamed' | 'order' | 'lastOfName'>;
  /** The stretches of tokens that no name or period takes. */
  readonly open: readonly Pick<CueClaim, 'at' | 'next'>[];
}

/** What claims of one meaning each name, for some or all of the indicators among them. */
export function namedBy(
  tokens: readonly Token[],
  claims: readonly Claim[],
  indicators: readonly Indicator[],
  vocabulary: Vocabulary,
): Named {
  const unitNamed = claims.some(({ as, at, next }) => as === 'entity' && saysUnit(tokens.slice(at, next)));
  const readings = readingsOf(claims);
  const slots = {
    areas: areasOf(claims, vocabulary),
    outcomes: idsOf(claims, 'outcome').flatMap((id) => vocabulary.outcomes.get(id) ?? []),
    several: idsOf(claims, 'indicator').length > 1,
    stepNamed: readings.some((each) => each.kind === 'back' && each.unit === 'period'),
    order: claims.map(placedAs),
    ...lastOfName(tokens, claims),
  };
  const read = readTimes(readings, indicators[0], vocabulary.source.calendar);
  return { tokens, claims, indicators, unitNamed, slots, read, open: openRuns(tokens.length, claims) };
}

/** Reads the text as the intent; undefined where nothing in it signals the intent. */
export function attempt(intent: Intent, named: Named, vocabulary: Vocabulary): Attempt | undefined {
  const lexicons = lexiconsOf(intent, named.indicators, vocabulary.source);
  if (intent.impliedBy === undefined && !mayBeSignalled(named.tokens, lexicons)) return undefined;
  const cues = claimCues(named, lexicons, intent.numberAfter);
  const isCued = cues.some(({ cue }) => cue !== '' && cue !== 'unit');
  if (!isCued && intent.impliedBy === undefined) return undefined;
  const slotsWith = slotsOf(named, cues, vocabulary);
  const { read } = named;
  const slots = slotsWith(read.clear ? read.times : {});
  const signalled = isCued || intent.impliedBy?.(slots) === true;
  if (!signalled || intent.needs?.(slots) === false) return undefined;
  return {
    intent,
    cues,
    residual: residualOf(named, cues),
    formed: formedWith(intent, slotsWith, read),
    periodOffers: read.clear ? undefined : read.could.map((times) => intent.form(slotsWith(times))),
  };
}

/** The question with the readings of "FY20" that were not taken beside it. */
function formedWith(intent: Intent, slotsWith: (times: Slots['times']) => Slots, read: TimesRead): Formed {
  if (!read.clear) return intent.form(slotsWith({}));
  if (read.times.ahead !== undefined && intent.looksAhead !== true) return extra(['period'], []);
  const formed = intent.form(slotsWith(read.times));
  if (!formed.fits || read.otherwise.length === 0) return formed;
  const others = read.otherwise.map((times) => intent.form(slotsWith(times)));
  const questions = others.flatMap((each) => (each.fits ? [each.question] : []));
  return { ...formed, otherwise: [...(formed.otherwise ?? []), ...questions] };
}

function slotsOf(named: Named, cues: readonly CueClaim[], vocabulary: Vocabulary): (times: Slots['times']) => Slots {
  const base = {
    ...named.slots,
    indicators: named.indicators,
    cues: new Map(cues.filter(({ cue }) => cue !== '').map(({ cue, at }) => [cue, at])),
    comparators: vocabulary.source.comparators,
    ...numberIn(cues),
    said: cues
      .filter(({ cue }) => cue === 'own')
      .flatMap(({ at, next }) => named.tokens.slice(at, next).map(({ text }) => text)),
  };
  return (times) => ({ ...base, times });
}

function lastOfName(tokens: readonly Token[], claims: readonly Claim[]): Pick<Slots, 'lastOfName'> {
  const last = claims.find(({ as, next }) => as === 'entity' && next === tokens.length);
  const text = last && tokens.at(-1)?.text;
  return text === undefined ? {} : { lastOfName: text };
}

function numberIn(cues: readonly CueClaim[]): Pick<Slots, 'number'> {
  const value = cues.find((each) => each.value !== undefined)?.value;
  return value === undefined ? {} : { number: value };
}

function areasOf(claims: readonly Claim[], vocabulary: Vocabulary): readonly PlacedArea[] {
  const placed = claims.flatMap((claim) => {
    const [meaning] = claim.as === 'entity' ? claim.meanings : [];
    const area = meaning?.as === 'area' ? vocabulary.areas.get(meaning.id) : undefined;
    return area === undefined ? [] : [{ area, at: claim.at }];
  });
  return placed.filter((each, index) => placed.findIndex(({ area }) => area.id === each.area.id) === index);
}

function placedAs(claim: Claim): Slots['order'][number] {
  return { as: claim.as === 'period' ? 'period' : (claim.meanings[0]?.as ?? 'indicator'), at: claim.at };
}

/** The ids of one sort of thing that the claims name, each once. */
export function idsOf(claims: readonly Claim[], as: 'indicator' | 'area' | 'outcome'): readonly string[] {
  return [
    ...new Set(
      claims.flatMap((claim) => (claim.as === 'entity' && claim.meanings[0]?.as === as ? claim.meanings[0].id : [])),
    ),
  ];
}

function readingsOf(claims: readonly Claim[]): readonly Extract<Claim, { as: 'period' }>['reading'][] {
  return claims.flatMap((claim) => (claim.as === 'period' ? [claim.reading] : []));
}

/** Whether any token could begin a phrase that signals the intent, alone or with one that a dash joins to it. */
function mayBeSignalled(tokens: readonly Token[], lexicons: readonly Lexicon[]): boolean {
  const begins = (word: string): boolean => lexicons.some(({ signals }) => signals.has(word));
  return tokens.some(({ text, stem }, at) => {
    const follower = tokens[at + 1];
    return begins(stem) || (follower?.before === '-' && begins(text + follower.stem));
  });
}

/** Claims the intent's phrases, the indicator's own words and the function words between the names, longest first. */
function claimCues(
  { tokens, open, unitNamed }: Named,
  lexicons: readonly Lexicon[],
  leading: readonly string[] = [],
): readonly CueClaim[] {
  const found: CueClaim[] = [];
  for (const run of open) {
    const part = tokens.slice(0, run.next);
    for (let at = run.at; at < run.next;) {
      const turning = turningPhraseAt(part, at);
      const cue =
        turning === undefined
          ? longer(longestOf(part, at, lexicons), numberAfter(leading, found, part, at))
          : undefined;
      if (cue !== undefined) found.push(cue);
      at = turning ?? cue?.next ?? at + 1;
    }
  }
  return unitNamed ? [...found, { at: 0, next: 0, cue: 'unit' }] : found;
}

/** The number right after a cue that takes one, "over 40"; a text has one at the most. */
function numberAfter(
  leading: readonly string[],
  found: readonly CueClaim[],
  tokens: readonly Token[],
  at: number,
): CueClaim | undefined {
  const before = found.at(-1);
  if (before === undefined || before.next !== at || !leading.includes(before.cue)) return undefined;
  const number = found.some((each) => each.value !== undefined) ? undefined : statedNumber(tokens, at);
  return number && { at, next: number.next, cue: 'number', value: number.value };
}

/** Of claims at one place the longer one; of equals the first. */
function longer(a: CueClaim | undefined, b: CueClaim | undefined): CueClaim | undefined {
  return a !== undefined && (b === undefined || a.next >= b.next) ? a : b;
}

function longestOf(tokens: readonly Token[], at: number, lexicons: readonly Lexicon[]): CueClaim | undefined {
  let longest: Found<string> | undefined;
  for (const { phrases } of lexicons) {
    const found = phrases.longest(tokens, at);
    if (found !== undefined && (longest === undefined || found.next > longest.next)) longest = found;
  }
  return longest && { at, next: longest.next, cue: longest.meanings.find((each) => each !== '') ?? '' };
}

/** The stretches of tokens that no name or period takes. */
function openRuns(length: number, claims: readonly Claim[]): Named['open'] {
  const edges = [0, ...claims.flatMap(({ at, next }) => [at, next]), length];
  return edges.flatMap((at, index) => {
    const next = edges[index + 1];
    return index % 2 === 0 && next !== undefined && next > at ? [{ at, next }] : [];
  });
}

function residualOf({ tokens, claims }: Named, cues: readonly CueClaim[]): readonly number[] {
  const taken = new Set(
    [...claims, ...cues].flatMap(({ at, next }) => Array.from({ length: next - at }, (_, i) => at + i)),
  );
  return tokens.map((_, at) => at).filter((at) => !taken.has(at));
}
