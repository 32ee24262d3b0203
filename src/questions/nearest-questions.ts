import { sameQuestion } from './choices.ts';
import { isCommonplace } from './commonplace-words.ts';
import { isHarmless } from './harmless-words.ts';
import type { Claim } from './claim.ts';
import { kindWords } from './kind-words.ts';
import { isJoining, joinsNames, nameIndexOf } from './name-words.ts';
import type { NameWords } from './name-words.ts';
import type { Question } from './question.ts';
import { resolve } from './resolve.ts';
import type { Resolved } from './resolved.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Entity } from './vocabulary-source.ts';
import { isNegation } from './weighty-words.ts';
import { rootOf } from './word-root.ts';

/** What words may mean, and the tokens that stand for it in what is offered. */
interface Subject {
  readonly as?: Entity['as'];
  readonly said: readonly Token[];
  /** The roots of what it is named and described with. */
  readonly words: ReadonlySet<string>;
  readonly leading: ReadonlySet<string>;
}

/** What fills the places of how a kind of question is asked. */
type Slots = Readonly<Record<SlotName, readonly Token[]>>;

/** `area` is where: "in Blaby"; `place` is the same by name alone. */
const slotNames = ['indicator', 'area', 'place', 'outcome', 'period'] as const;
type SlotName = (typeof slotNames)[number];

/** A kind as it is known: the sets of its words, and the parts of how it is asked. */
export interface Kind {
  readonly by: ReadonlySet<string>;
  readonly surely: ReadonlySet<string>;
  readonly beside: ReadonlySet<string>;
  readonly parts: readonly (SlotName | readonly Token[])[];
}

/** No more are looked for: three are offered, and some of them may say the same. */
const mostQuestions = 3;
const mostSubjects = 4;

/**
 * The questions nearest to a text by its words, whatever their order: each is of one kind and takes everything that the
 * text names; each other word belongs to the kind or the indicator, or says nothing.
 */
export function nearestQuestions(
  tokens: readonly Token[],
  { claims }: Resolved,
  vocabulary: Vocabulary,
): readonly Question[] {
  const open = [...tokens.keys()].filter((at) => !claims.some((claim) => claim.at <= at && at < claim.next));
  const words = open.flatMap((at) => tokens[at] ?? []);
  if (!words.every((word) => mayBeTaken(word, vocabulary))) return [];
  // What stands right before a place or a period leads to it, and is no word of a name.
  const leadingOn = new Set(claims.flatMap(({ at }) => tokens[at - 1] ?? []));
  const subjects = subjectsOf(tokens, open, claims, vocabulary);
  const named = slotsSaid(tokens, claims);
  const found: Question[] = [];
  for (const { subject, kind } of readings(words, subjects, leadingOn)) {
    if (found.length >= mostQuestions) break;
    const text = filled(kind, {
      ...named,
      indicator: saidAs('indicator', subject),
      outcome: saidAs('outcome', subject),
    });
    const resolved = text && resolve(text, vocabulary);
    if (resolved?.outcome !== 'question') continue;
    const { question } = resolved;
    if (!found.some((each) => sameQuestion(each, question))) found.push(question);
  }
  return found;
}

/** What a question is about that asks of no indicator. */
const nobody: Subject = { said: [], words: new Set(), leading: new Set() };

/** Each kind that leaves no word over with each subject, the kinds that most words tell of first. */
function readings(
  words: readonly Token[],
  subjects: readonly Subject[],
  leadingOn: ReadonlySet<Token>,
): readonly { kind: Kind; subject: Subject }[] {
  return subjects
    .flatMap((subject) => {
      const others = words.filter(
        (word) => !subject.words.has(rootOf(word.text)) && (!subject.leading.has(word.text) || leadingOn.has(word)),
      );
      return kinds().flatMap((kind) => {
        const told = others.filter(({ text }) => kind.by.has(text)).length;
        const takes = (token: Token): boolean =>
          kind.by.has(token.text) || kind.beside.has(token.text) || (!isNegation(token) && mayBeLeftOut(token.text));
        return (kind.by.size > 0 && told === 0) || !others.every(takes) ? [] : [{ kind, subject, told }];
      });
    })
    .toSorted((a, b) => b.told - a.told);
}

/** Whether any kind or name holds the word, or it says nothing; where none does, there is nothing to look for. */
function mayBeTaken({ text }: Token, vocabulary: Vocabulary): boolean {
  return (
    mayBeLeftOut(text) || joinsNames(text) || anyKind().has(text) || nameIndexOf(vocabulary).byRoot.has(rootOf(text))
  );
}

let ofAnyKind: ReadonlySet<string> | undefined;

function anyKind(): ReadonlySet<string> {
  ofAnyKind ??= new Set(kindWords.flatMap(({ by, beside }) => [...by, ...beside]));
  return ofAnyKind;
}

function mayBeLeftOut(word: string): boolean {
  return isHarmless(word) || isJoining(word) || isCommonplace(word);
}

/** What the text names, else those that most of its words are of, weighed by how few others have them. */
function subjectsOf(
  tokens: readonly Token[],
  open: readonly number[],
  claims: readonly Claim[],
  vocabulary: Vocabulary,
): readonly Subject[] {
  const index = nameIndexOf(vocabulary);
  const ids = claims.flatMap((claim) => subjectIn(claim) ?? []);
  if (new Set(ids).size > 1) return [];
  const inName = claims.filter((claim) => subjectIn(claim) !== undefined);
  const places = [
    ...open,
    ...inName.flatMap(({ at, next }) => Array.from({ length: next - at }, (_, nth) => at + nth)),
  ];
  const roots = new Set(places.flatMap((at) => rootsAt(tokens[at])));
  const scores = new Map<NameWords, number>();
  for (const root of roots) {
    const sharing = index.byRoot.get(root) ?? [];
    const weight = Math.log(1 + index.all.length / Math.max(1, sharing.length));
    for (const each of sharing) {
      scores.set(each, (scores.get(each) ?? 0) + (each.named.has(root) ? weight : weight / 2));
    }
  }
  const ranked = [...scores].toSorted(([, a], [, b]) => b - a).map(([words]) => words);
  const said = new Set(inName.flatMap(({ at, next }) => tokens.slice(at, next).flatMap(rootsAt)));
  const guessed = ranked
    .filter(
      ({ thing, named }) =>
        !ids.includes(thing.id) &&
        [...roots].some((root) => named.has(root)) &&
        [...said].every((root) => named.has(root)),
    )
    .map(subjectOf);
  const [claim] = inName;
  const known = index.all.find(({ thing }) => thing.id === ids[0]);
  const own =
    claim && known
      ? [{ as: known.thing.as, said: tokens.slice(claim.at, claim.next), words: known.named, leading: known.leading }]
      : [];
  return own.length > 0 ? [...own, ...guessed].slice(0, mostSubjects) : [...guessed.slice(0, mostSubjects), nobody];
}

function subjectOf({ thing, told, leading }: NameWords): Subject {
  return { as: thing.as, said: tokenise(thing.name), words: told, leading };
}

function rootsAt(token: Token | undefined): readonly string[] {
  return token === undefined || joinsNames(token.text) || !/\p{L}/u.test(token.text) ? [] : [rootOf(token.text)];
}

/** How the kind is asked with what the text names; nothing where it has no place for a part of that, or lacks one. */
export function filled({ parts }: Kind, said: Slots, shown?: Token): readonly Token[] | undefined {
  const has = (name: SlotName): boolean => parts.includes(name);
  const lacksOne = (['indicator', 'outcome'] as const).some((name) => has(name) !== said[name].length > 0);
  const hasPlace = has('area') || has('place');
  const leavesOut = (!hasPlace && said.area.length > 0) || (!has('period') && said.period.length > 0);
  if (lacksOne || leavesOut || (has('place') && said.place.length === 0)) return undefined;
  const placed = (token: Token): Token => (shown === undefined ? token : { ...token, from: shown.from, to: shown.to });
  return parts.flatMap((part) => (typeof part === 'string' ? said[part] : part.map(placed)));
}

/** What the text names, as it is said, in the places of how a kind is asked. */
export function slotsSaid(tokens: readonly Token[], claims: readonly Claim[]): Slots {
  const places = saidOf(tokens, claims, 'area');
  const first = places[0]?.[0];
  const within = tokenise('in').map((token) => (first === undefined ? token : { ...token, from: first.from }));
  return {
    area: places.length > 0 ? [...within, ...joined(places)] : [],
    place: joined(places),
    period: periodsOf(tokens, claims),
    indicator: joined(saidOf(tokens, claims, 'indicator')),
    outcome: joined(saidOf(tokens, claims, 'outcome')),
  };
}

let made: readonly Kind[] | undefined;

/** The kinds, made ready when a text is first not understood. */
export function kinds(): readonly Kind[] {
  made ??= kindWords.map(({ say, by, beside, surely }) => ({
    by: new Set(by),
    surely: new Set(surely),
    beside: new Set(beside),
    parts: say.split(' ').map((part) => slotsAsWritten.get(part) ?? tokenise(part)),
  }));
  return made;
}

const slotsAsWritten: ReadonlyMap<string, SlotName> = new Map(slotNames.map((name) => [`{${name}}`, name]));

function saidAs(as: Entity['as'], subject: Subject): readonly Token[] {
  return subject.as === as ? subject.said : [];
}

/** The indicator or outcome that the claim names; nothing where it may be another. */
function subjectIn(claim: Claim): string | undefined {
  return meaningOf(claim, 'indicator') ?? meaningOf(claim, 'outcome');
}

function meaningOf(claim: Claim, as: Entity['as']): string | undefined {
  const [meaning, ...others] = claim.as === 'entity' ? claim.meanings : [];
  return meaning?.as === as && others.length === 0 ? meaning.id : undefined;
}

/** The stretches of text that name such a thing, each thing once. */
function saidOf(tokens: readonly Token[], claims: readonly Claim[], as: Entity['as']): readonly (readonly Token[])[] {
  const byId = new Map(
    claims.flatMap((claim) => {
      const id = meaningOf(claim, as);
      return id === undefined ? [] : [[id, tokens.slice(claim.at, claim.next)] as const];
    }),
  );
  return [...byId.values()];
}

function joined(all: readonly (readonly Token[])[]): readonly Token[] {
  return all.flatMap((each, nth) => [...(nth === 0 ? [] : tokenise('and')), ...each]);
}

function periodsOf(tokens: readonly Token[], claims: readonly Claim[]): readonly Token[] {
  return claims.flatMap((claim) => (claim.as === 'period' ? tokens.slice(claim.at, claim.next) : []));
}
