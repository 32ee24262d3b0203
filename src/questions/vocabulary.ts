import type { Area } from '../indicators/area.ts';
import type { Indicator, Outcome } from '../indicators/indicator.ts';
import type { Interval } from '../indicators/period.ts';
import { shortFormOf } from './abbreviations.ts';
import { comparatorWords } from './comparator-words.ts';
import { intentWords } from './intent-words.ts';
import { formWords } from './form-words.ts';
import { nearWords } from './near-words.ts';
import type { NearWords } from './near-words.ts';
import { oneSlipAway } from './one-slip-away.ts';
import type { OneSlipAway } from './one-slip-away.ts';
import { periodGrammar } from './period-grammar.ts';
import type { PeriodReading } from './period-reading.ts';
import { placeWordsOf } from './place-words.ts';
import type { Reader } from './reader.ts';
import { tokenise } from './token.ts';
import { turningWords } from './turning-words.ts';
import type { Token } from './token.ts';
import { createTrie } from './trie.ts';
import type { Trie } from './trie.ts';
import type { Entity, VocabularySource } from './vocabulary-source.ts';

/** Everything a text is understood with, compiled once from a catalogue. */
export interface Vocabulary {
  readonly source: VocabularySource;
  readonly names: Trie<Entity>;
  /** Every thing by kind and id. */
  readonly entities: ReadonlyMap<string, Entity>;
  readonly period: Reader<PeriodReading>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** Every word that names hold. */
  readonly nameWords: ReadonlySet<string>;
  /** Every word that names or cues hold. */
  readonly wordSet: ReadonlySet<string>;
  /** The words that a misspelt one may have been, the nearest first. */
  readonly near: NearWords;
  /** The words one slip of the finger away, among all that can be said here and all that would turn what is said. */
  readonly oneSlip: OneSlipAway;
}

/** Compiles the names, aliases, shared words and periods of a catalogue for reading questions. */
export function compileVocabulary(source: VocabularySource): Vocabulary {
  const entities = entitiesOf(source);
  const names = createTrie<Entity>();
  const words = new Set<string>();
  const add = (text: string, entity: Entity): void => {
    const tokens = tokenise(text);
    if (tokens.length === 0) return;
    for (const variant of [tokens, joined(tokens)]) names.add(variant, entity, entity.as === 'area');
    for (const { text: word } of tokens)
      for (const each of [word, shortFormOf(word)]) if (each !== undefined) words.add(each);
  };
  for (const entity of entities) for (const text of [entity.name, ...entity.aliases]) add(text, entity);
  addShared(source, entities, add);
  for (const [text, entity] of comparatorWords(source.comparators, placeWordsOf(source), entities)) add(text, entity);
  const { part, parts } = placeWordsOf(source);
  const cues = [...intentWords(), ...tokenise(`${part} ${parts}`).map(({ text }) => text)];
  return {
    source,
    names,
    entities: new Map(entities.map((each) => [`${each.as} ${each.id}`, each])),
    period: periodGrammar({ calendar: source.calendar, named: namedReader(source), ...newestYear(source) }),
    indicators: byId(source.indicators),
    areas: byId(source.areas),
    outcomes: byId(source.outcomes),
    nameWords: words,
    wordSet: new Set([...words, ...cues]),
    near: nearWords([...words], cues),
    oneSlip: oneSlipAway([...words, ...cues, ...formWords(), ...turningWords]),
  };
}

function entitiesOf(source: VocabularySource): readonly Entity[] {
  return [
    ...source.indicators.map(({ id, name, aliases }) => ({ as: 'indicator' as const, id, name, aliases })),
    ...source.areas.map(({ id, name, aliases }) => ({ as: 'area' as const, id, name, aliases })),
    ...source.outcomes.map(({ id, name, aliases }) => ({
      as: 'outcome' as const,
      id,
      name,
      aliases: [...aliases, ...aliases.flatMap(membersWords)],
    })),
  ];
}

/** What is known as "the crime outcome" is also asked of as "crime indicators". */
function membersWords(alias: string): readonly string[] {
  const [, theme] = /^(.+) outcome$/iu.exec(alias) ?? [];
  return theme === undefined
    ? []
    : ['indicators', 'measures', 'kpis', 'theme', 'priority'].map((noun) => `${theme} ${noun}`);
}

/** Shared words stand for each of the things that share them, so they are asked back. */
function addShared(
  source: VocabularySource,
  entities: readonly Entity[],
  add: (text: string, entity: Entity) => void,
): void {
  for (const { words, indicators, areas } of source.ambiguities) {
    const shared = entities.filter(
      ({ as, id }) => (as === 'indicator' && indicators.includes(id)) || (as === 'area' && areas.includes(id)),
    );
    for (const text of words) for (const entity of shared) add(text, entity);
  }
}

/** The tokens with those that a dash joins made one: "re-offending" as "reoffending". */
function joined(tokens: readonly Token[]): readonly Token[] {
  const whole: Token[] = [];
  for (const token of tokens) {
    const last = token.before === '-' ? whole.pop() : undefined;
    whole.push(last ? { ...last, text: last.text + token.text, stem: last.text + token.stem } : token);
  }
  return whole;
}

function namedReader(source: VocabularySource): Reader<Interval> {
  const spans = createTrie<Interval>();
  for (const { name, aliases, start, end } of source.namedPeriods) {
    for (const text of [name, ...aliases]) spans.add(tokenise(text), { start, end }, false);
  }
  return (tokens, at) => {
    const found = at < tokens.length ? spans.longest(tokens, at) : undefined;
    const [value, ...others] = new Map(found?.meanings.map((each) => [`${each.start} ${each.end}`, each])).values();
    return found === undefined || value === undefined || others.length > 0 ? undefined : { value, next: found.next };
  };
}

/** The financial year in which the newest date of the catalogue lies, for offering a year where none was named. */
function newestYear(source: VocabularySource): { readonly newestYear?: number } {
  const dates = [
    ...source.outcomes.flatMap(({ judgements }) => judgements.map(({ period }) => period.end)),
    ...source.indicators.flatMap(({ breaks, caveats }) => [
      ...breaks.map(({ from }) => from),
      ...caveats.flatMap(({ from }) => from ?? []),
    ]),
    ...source.namedPeriods.map(({ start }) => start),
  ];
  const newest = dates.toSorted().at(-1);
  if (newest === undefined) return {};
  const year = Number(newest.slice(0, 4));
  return { newestYear: Number(newest.slice(5, 7)) >= source.calendar.yearStartsInMonth ? year : year - 1 };
}

function byId<T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((each) => [each.id, each]));
}
