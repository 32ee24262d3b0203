import { idsOf } from './attempt.ts';
import { sameQuestion } from './choices.ts';
import type { Claim } from './claim.ts';
import { isBesidePlace } from './corrections.ts';
import { filled, kinds, slotsSaid } from './nearest-questions.ts';
import type { Kind } from './nearest-questions.ts';
import { isJoining } from './name-words.ts';
import { isPassedOver } from './passed-over-words.ts';
import type { WithoutWords } from './passed-over.ts';
import { resolve } from './resolve.ts';
import type { Resolved } from './resolved.ts';
import type { Token } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isNegation, weightyWords } from './weighty-words.ts';

/** What a text comes to as one kind, and how many of its words tell of that. */
interface Told extends WithoutWords {
  readonly told: number;
  readonly isSure: boolean;
}

/**
 * Reads a text by the words of one kind, in whatever order: everything that it asks about is named outright, one kind is told
 * of by more words than any other, one of them tells of it by itself, and no other word is left but such as say nothing.
 */
export function toldByKind(
  tokens: readonly Token[],
  resolved: Resolved,
  vocabulary: Vocabulary,
): WithoutWords | undefined {
  if (resolved.outcome !== 'unclear' || resolved.reason !== 'unknown-words' || resolved.offers.length > 0)
    return undefined;
  const { claims } = resolved;
  if (resolved.command !== undefined || tokens.some(isNegation)) return undefined;
  if (idsOf(claims, 'indicator').length + idsOf(claims, 'outcome').length > 1) return undefined;
  const open = [...tokens.keys()].filter((at) => !claims.some((claim) => claim.at <= at && at < claim.next));
  if (open.some((at) => isPassedOver(tokens[at]?.text ?? '') && isBesidePlace(tokens, at, claims))) return undefined;
  const words = open.flatMap((at) => tokens[at] ?? []);
  const read = kinds()
    .flatMap((kind) => toldOf(kind, words, tokens, claims, vocabulary))
    .toSorted((a, b) => b.told - a.told);
  const [first] = read;
  if (first?.isSure !== true) return undefined;
  const rival = read.some(
    (each) => each.told >= first.told && !sameQuestion(each.resolved.question, first.resolved.question),
  );
  return rival ? undefined : first;
}

/** The text as of the kind, where it is: of its words those that tell of the kind show where in the text it was said. */
function toldOf(
  kind: Kind,
  words: readonly Token[],
  tokens: readonly Token[],
  claims: readonly Claim[],
  vocabulary: Vocabulary,
): readonly Told[] {
  const telling = words.filter(({ text }) => kind.by.has(text));
  const [shown] = telling;
  if (shown === undefined || !words.every((word) => belongs(word, kind))) return [];
  const text = filled(kind, slotsSaid(tokens, claims), shown);
  const resolved = text && resolve(text, vocabulary);
  if (resolved?.outcome !== 'question') return [];
  const isSure = telling.some((word) => kind.surely.has(word.text));
  return [{ tokens: text ?? [], resolved, told: telling.length, isSure }];
}

/** What is asked about is a figure in any case. */
const figures: ReadonlySet<string> = new Set(['figure', 'figures', 'number', 'numbers', 'totals']);

function belongs({ text }: Token, { by, beside, surely }: Kind): boolean {
  if (figures.has(text) || surely.has(text) || isJoining(text) || isPassedOver(text)) return true;
  return (by.has(text) || beside.has(text)) && !weightyWords.has(text);
}
