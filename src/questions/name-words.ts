import type { Indicator } from '../indicators/indicator.ts';
import { functionWords } from './function-words.ts';
import { tokenise } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Entity } from './vocabulary-source.ts';
import { rootOf } from './word-root.ts';

/** The words by which an indicator or outcome may be known, in any order and form. */
export interface NameWords {
  readonly thing: Entity;
  /** Each of its names as the roots of the words in it. */
  readonly names: readonly ReadonlySet<string>[];
  /** The roots of all words of its names. */
  readonly named: ReadonlySet<string>;
  /** The roots of all words of its names and of what it is described with. */
  readonly told: ReadonlySet<string>;
  /** The small words of its names that elsewhere lead to something: "referrals to". */
  readonly leading: ReadonlySet<string>;
}

/** All of them, and those that each word is of. */
export interface NameIndex {
  readonly all: readonly NameWords[];
  readonly byRoot: ReadonlyMap<string, readonly NameWords[]>;
}

const made = new WeakMap<Vocabulary, NameIndex>();

/** Words that join those of a name and tell nothing of it. */
const joining: ReadonlySet<string> = new Set([
  ...functionWords.filter((phrase) => !phrase.includes(' ')),
  ...'that who which what whats how hows or their this they them these those if were was also being'.split(' '),
]);

/** Words that join those of a name too; among others they lead to a place, a period or what to compare with. */
const leading: ReadonlySet<string> = new Set(['to', 'by', 'from', 'with', 'as', 'than']);

/** Whether the word only joins others, wherever it stands. */
export function isJoining(text: string): boolean {
  return joining.has(text);
}

/** Whether the word may join the words of one name. */
export function joinsNames(text: string): boolean {
  return joining.has(text) || leading.has(text);
}

/** The index of a vocabulary, made when a text is first not understood. */
export function nameIndexOf(vocabulary: Vocabulary): NameIndex {
  const known = made.get(vocabulary);
  if (known !== undefined) return known;
  const all = [...vocabulary.entities.values()]
    .filter(({ as }) => as !== 'area')
    .map((thing) => wordsOf(thing, vocabulary));
  const byRoot = new Map<string, NameWords[]>();
  for (const each of all) {
    for (const root of each.told) {
      const sharing = byRoot.get(root);
      if (sharing === undefined) byRoot.set(root, [each]);
      else sharing.push(each);
    }
  }
  const index = { all, byRoot };
  made.set(vocabulary, index);
  return index;
}

function wordsOf(thing: Entity, { source, indicators }: Vocabulary): NameWords {
  const texts = [thing.name, ...thing.aliases];
  // A number in a name could be taken for a period that is asked about, so such a name is only read as it stands.
  const names = texts
    .filter((text) => !/\d/u.test(`${thing.name} ${text}`))
    .map(rootsOf)
    .filter((roots) => roots.size > 1);
  const shared = source.ambiguities.filter((each) => thing.as === 'indicator' && each.indicators.includes(thing.id));
  const said = new Set([...texts, ...shared.flatMap(({ words }) => words)].flatMap((text) => [...rootsOf(text)]));
  const indicator = thing.as === 'indicator' ? indicators.get(thing.id) : undefined;
  const described = new Set([...said, ...rootsOf(indicator?.definition ?? '')]);
  const people = indicator !== undefined && saysOfPeople(indicator, described) ? asked : [];
  const named = new Set([...said, ...people]);
  const small = new Set(texts.flatMap(tokenise).flatMap(({ text }) => (leading.has(text) ? [text] : [])));
  return { thing, names, named, told: new Set([...described, ...people]), leading: small };
}

/** Whom a survey asks, in whatever words. */
const asked = rootsOf('people residents respondents folk folks public locals population');

/** Whether it is a share of the people who live here, so that any word for them says nothing more. */
function saysOfPeople({ unit }: Indicator, told: ReadonlySet<string>): boolean {
  return unit.kind === 'percent' && told.has(rootOf('residents'));
}

function rootsOf(text: string): ReadonlySet<string> {
  const words = tokenise(text).filter((token) => !joinsNames(token.text) && /\p{L}/u.test(token.text));
  return new Set(words.map((token) => rootOf(token.text)));
}
