import type { Ambiguity, Catalogue } from '../catalogue/catalogue.ts';
import type { Area } from '../indicators/area.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { foldCharacter } from '../questions/fold.ts';
import { remembered } from './remembered.ts';
import { ofRow, Refusal } from './sentences.ts';

/** Finds what a cell names. A name that two things share is refused, naming both: never the first of them. */
export interface Names {
  indicator(text: string): Indicator | Refusal;
  area(text: string): Area | Refusal;
}

type NamedParts = Pick<Catalogue, 'indicators' | 'areas' | 'ambiguities'>;

/** The names of a catalogue, made ready for looking up; an id, code or full name goes before an alias. */
export function namesOf({ indicators, areas, ambiguities }: NamedParts): Names {
  const indicatorIndex = indexOf(
    indicators.map((each) => ({ thing: each, names: [each.id, each.name], aliases: each.aliases })),
    sharedWords(ambiguities, (each) => each.indicators),
  );
  const areaIndex = indexOf(
    areas.map((each) => ({ thing: each, names: [each.id, each.name, each.code ?? ''], aliases: each.aliases })),
    sharedWords(ambiguities, (each) => each.areas),
  );
  return {
    indicator: remembered((text) => find(indicatorIndex, 'indicator', text)),
    area: remembered((text) => find(areaIndex, 'area', text)),
  };
}

/** A text as names are compared: look-alike letters, case, accents, "&" and punctuation make no difference. */
export function foldName(text: string): string {
  if (text === '') return '';
  const folded = Array.from(text, foldCharacter).join('');
  return folded
    .replace(/'/gu, '')
    .replace(/[^\p{L}\p{N}%]+/gu, ' ')
    .trim();
}

interface Thing {
  readonly id: string;
  readonly name: string;
}

interface Named<T> {
  readonly thing: T;
  readonly names: readonly string[];
  readonly aliases: readonly string[];
}

interface Index<T> {
  readonly names: ReadonlyMap<string, ReadonlySet<T>>;
  readonly aliases: ReadonlyMap<string, ReadonlySet<T>>;
}

/** Words of the catalogue that stand for several things, each with their ids. */
type SharedWords = readonly { readonly words: readonly string[]; readonly ids: readonly string[] }[];

function sharedWords(ambiguities: readonly Ambiguity[], ids: (each: Ambiguity) => readonly string[]): SharedWords {
  return ambiguities.map((each) => ({ words: each.words, ids: ids(each) }));
}

function indexOf<T extends Thing>(all: readonly Named<T>[], shared: SharedWords): Index<T> {
  const names = new Map<string, Set<T>>();
  const aliases = new Map<string, Set<T>>();
  for (const { thing, ...each } of all) {
    for (const name of each.names) enter(names, name, thing);
    for (const alias of each.aliases) enter(aliases, alias, thing);
    for (const { words, ids } of shared) {
      if (ids.includes(thing.id)) for (const word of words) enter(aliases, word, thing);
    }
  }
  return { names, aliases };
}

function enter<T>(index: Map<string, Set<T>>, name: string, thing: T): void {
  const folded = foldName(name);
  if (folded === '') return;
  index.set(folded, (index.get(folded) ?? new Set()).add(thing));
}

function find<T extends Thing>(index: Index<T>, kind: 'indicator' | 'area', text: string): T | Refusal {
  const folded = foldName(text);
  if (folded === '') return new Refusal(ofRow.blank(kind));
  const [found, ...others] = index.names.get(folded) ?? index.aliases.get(folded) ?? [];
  if (found === undefined) return new Refusal(ofRow.unknown(kind, text));
  if (others.length === 0) return found;
  const names = [found, ...others].map((each) => each.name);
  return new Refusal(ofRow.shared(kind, text, names));
}
