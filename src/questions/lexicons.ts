import type { Indicator } from '../indicators/indicator.ts';
import { functionWords } from './function-words.ts';
import type { Intent } from './intent.ts';
import { placeWordsOf } from './place-words.ts';
import { tokenise } from './token.ts';
import { createTrie } from './trie.ts';
import type { Trie } from './trie.ts';
import { unitWords } from './unit-words.ts';
import type { VocabularySource } from './vocabulary-source.ts';

/** Phrases by what they say, and the words that those begin with which say something. */
export interface Lexicon {
  readonly phrases: Trie<string>;
  readonly signals: Set<string>;
}
const intentLexicons = new WeakMap<Intent, Lexicon>();
const generalLexicons = new WeakMap<VocabularySource, Map<Intent, readonly Lexicon[]>>();
const indicatorLexicons = new WeakMap<Indicator, Map<Intent, readonly Lexicon[]>>();
/** What indicators are counted in is the same for many of them, and for all intents. */
const unitLexicons = new Map<string, Lexicon>();

/** The phrases that the intent claims: its own, the partnership's words for places, and those of the indicators named. */
export function lexiconsOf(
  intent: Intent,
  indicators: readonly Indicator[],
  source: VocabularySource,
): readonly Lexicon[] {
  const general = kept(generalLexicons, source, intent, () => [
    lexiconOf(intent),
    ...placeLexicon(intent, source),
    silentLexicon,
  ]);
  if (indicators.length === 0) return general;
  const own = indicators.flatMap((each) =>
    kept(indicatorLexicons, each, intent, () => [unitLexicon(each), ...ownWords(intent, each)]),
  );
  return [...general, ...own];
}

/** What was made for a thing and an intent before, or else is made now: lexicons are asked for with every question. */
function kept<Thing extends object>(
  made: WeakMap<Thing, Map<Intent, readonly Lexicon[]>>,
  thing: Thing,
  intent: Intent,
  make: () => readonly Lexicon[],
): readonly Lexicon[] {
  const ofThing = made.get(thing) ?? new Map<Intent, readonly Lexicon[]>();
  made.set(thing, ofThing);
  const lexicons = ofThing.get(intent) ?? make();
  ofThing.set(intent, lexicons);
  return lexicons;
}

function lexiconOf(intent: Intent): Lexicon {
  const known = intentLexicons.get(intent);
  if (known !== undefined) return known;
  const lexicon = emptyLexicon();
  for (const [cue, phrases] of Object.entries(intent.cues)) addAll(lexicon, phrases, cue);
  addAll(lexicon, intent.also, '');
  intentLexicons.set(intent, lexicon);
  return lexicon;
}

/** The partnership's own words for places, and how many there are, as the intent's cues hold them. */
function placeLexicon(intent: Intent, source: VocabularySource): readonly Lexicon[] {
  if (intent.placeCues === undefined) return [];
  const lexicon = emptyLexicon();
  const parts = source.areas.filter(({ kind, parent }) => kind === 'district' && parent === source.comparators.county);
  for (const [cue, phrases] of Object.entries(intent.placeCues(placeWordsOf(source), parts.length)))
    addAll(lexicon, phrases, cue);
  return [lexicon];
}

/** The words for how the indicator counts. */
function unitLexicon(indicator: Indicator): Lexicon {
  const key = `${indicator.unit.kind} ${indicator.unit.name}`;
  const known = unitLexicons.get(key);
  if (known !== undefined) return known;
  const lexicon = emptyLexicon();
  addAll(lexicon, unitWords(indicator), 'unit');
  unitLexicons.set(key, lexicon);
  return lexicon;
}

/** The indicator's own words as the intent claims them. */
function ownWords(intent: Intent, indicator: Indicator): readonly Lexicon[] {
  if (intent.wordsOf === undefined) return [];
  const lexicon = emptyLexicon();
  addAll(lexicon, intent.wordsOf(indicator), 'own');
  return [lexicon];
}

/** The words that any intent claims and that say nothing; an intent's own phrase goes before one of them. */
const silentLexicon: Lexicon = emptyLexicon();
addAll(silentLexicon, functionWords, '');

function emptyLexicon(): Lexicon {
  return { phrases: createTrie<string>(), signals: new Set() };
}

function addAll({ phrases, signals }: Lexicon, texts: readonly string[], cue: string): void {
  for (const text of texts) {
    const tokens = tokenise(text);
    phrases.add(tokens, cue, true);
    const [first] = tokens;
    if (cue !== '' && cue !== 'unit' && first !== undefined) signals.add(first.stem);
  }
}
