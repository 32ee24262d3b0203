import { idsOf } from './attempt.ts';
import { asTyped, readAsTyped } from './as-typed.ts';
import { choicesOf } from './choices.ts';
import { commandText } from './command-reading.ts';
import { corrected, withoutUnknown } from './corrections.ts';
import { exceptionAsked } from './exception-asked.ts';
import { orderFrom } from './orders/order-from.ts';
import { withoutGreeting } from './greeting.ts';
import type { Choice, PlainCommand, Question, Understanding } from './question.ts';
import { namedInOtherWords } from './named-in-other-words.ts';
import { nearestQuestions } from './nearest-questions.ts';
import { notHeldIn } from './not-held.ts';
import { withoutPassedOver } from './passed-over.ts';
import type { WithoutWords } from './passed-over.ts';
import { putRight } from './put-right.ts';
import { readingOf } from './reading.ts';
import { endingOf, inShape } from './shape.ts';
import type { Ending } from './shape.ts';
import { resolve } from './resolve.ts';
import { placesIn } from './resolved.ts';
import type { Resolved, Stretch } from './resolved.ts';
import { tokenise, wordsAsTyped } from './token.ts';
import type { Token } from './token.ts';
import { toldByKind } from './told-by-kind.ts';
import type { Vocabulary } from './vocabulary.ts';
import { isNegation, looksLikePeriod } from './weighty-words.ts';

const mostCharacters = 10_000;
const mostWords = 300;

/**
 * Understands a text: a question or command of which every word was taken for something, else a question back or a refusal.
 * The way goes over folded tokens, names and periods, the intents' cues, and the gate for words that nothing claims; there
 * a single misspelt word may be put right, which the reading shows and the text "As typed: …" takes back.
 */
export function understand(text: string, vocabulary: Vocabulary): Understanding {
  const whole = understandWhole(text, vocabulary);
  const order = whole.outcome === 'command' || (whole.outcome === 'unclear' && whole.reason === 'no-order');
  const settled = whole.outcome === 'question' || order;
  const ending = settled || text.length > mostCharacters ? undefined : endingOf(text);
  if (ending === undefined || ending.rest === '') return whole;
  const rest = understandWhole(ending.rest, vocabulary);
  return rest.outcome === 'question' || rest.outcome === 'unclear' ? shaped(rest, ending, whole, vocabulary) : whole;
}

/** The rest in the shape that its end asks for, unless it offers what has none: an order. */
function shaped(rest: Understanding, ending: Ending, whole: Understanding, vocabulary: Vocabulary): Understanding {
  const offersOrder =
    rest.outcome === 'unclear' &&
    rest.choices.some(({ text }) => understandWhole(text, vocabulary).outcome === 'command');
  return offersOrder ? whole : inShape(rest, ending);
}

function understandWhole(text: string, vocabulary: Vocabulary): Understanding {
  if (text.length > mostCharacters) return askBack('too-long');
  const typed = tokenise(text);
  const literal = readAsTyped(typed);
  const tokens = withoutGreeting(literal ?? typed);
  if (tokens.length === 0) return askBack('empty');
  if (tokens.length > mostWords) return askBack('too-long');
  const about = exceptionAsked(text, tokens);
  if (about !== undefined) return { outcome: 'question', ...about, alternatives: [] };
  const first = resolve(tokens, vocabulary);
  const order = isWhole(first) ? undefined : orderFrom(text, tokens, vocabulary);
  if (order !== undefined && !saysLess(order, first)) return order;
  const right = literal === undefined ? putRight(tokens, first, vocabulary) : undefined;
  const other = right ?? inOtherWords(tokens, first, vocabulary);
  const resolved = other?.resolved ?? first;
  const reading = readingOf(text, other?.tokens ?? tokens, resolved, vocabulary.source.calendar, right?.at);
  switch (resolved.outcome) {
    case 'question': {
      const others = resolved.otherwise.filter((each) => each !== resolved.question);
      return {
        outcome: 'question',
        question: resolved.question,
        reading,
        alternatives: [...(right ? [asTyped(text)] : []), ...choicesOf(others, vocabulary, 5)],
      };
    }
    case 'command':
      return { outcome: 'command', command: { kind: resolved.command }, reading };
    case 'declined': {
      const [indicator] = resolved.indicators;
      const choices = choicesOf(afterDecline(resolved), vocabulary, 3);
      return { outcome: 'declined', reason: resolved.reason, ...(indicator ? { indicator } : {}), choices, reading };
    }
    case 'unclear':
      return { ...unclear(text, tokens, resolved, vocabulary), reading };
  }
}

/** The question that a text asks in words that its phrases do not hold; nothing where it must be asked back. */
function inOtherWords(tokens: readonly Token[], first: Resolved, vocabulary: Vocabulary): WithoutWords | undefined {
  return (
    withoutPassedOver(tokens, first, vocabulary) ??
    namedInOtherWords(tokens, first, vocabulary) ??
    toldByKind(tokens, first, vocabulary)
  );
}

function isWhole({ outcome }: Resolved): boolean {
  return outcome === 'command' || outcome === 'question';
}

/** Whether an opening with nothing behind it is all there is, where a command that needs nothing more can be offered. */
function saysLess(order: Understanding, resolved: Resolved): boolean {
  const bare = order.outcome === 'unclear' && order.reason === 'no-order' && order.words.length === 0;
  return bare && resolved.outcome === 'unclear' && resolved.command !== undefined;
}

type Unclear = Extract<Understanding, { outcome: 'unclear' }>;

function askBack(reason: Unclear['reason']): Unclear {
  return { outcome: 'unclear', reason, words: [], choices: [], reading: [] };
}

/** The question back: the words in the way as typed, and up to three questions that the text may have meant. */
function unclear(
  text: string,
  tokens: readonly Token[],
  resolved: Extract<Resolved, { outcome: 'unclear' }>,
  vocabulary: Vocabulary,
): Unclear {
  const wordsOf = (about: readonly Stretch[]): readonly string[] =>
    about.map(({ at, next }) => wordsAsTyped(text, tokens, at, next));
  const back = { outcome: 'unclear' as const, reading: [] };
  if (resolved.reason !== 'unknown-words' || resolved.offers.length > 0) {
    const most = resolved.reason === 'ambiguous' || resolved.reason === 'too-much' ? 6 : 3;
    const choices = choicesOf(resolved.offers, vocabulary, most);
    return { ...back, reason: resolved.reason, words: wordsOf(resolved.about), choices };
  }
  const absent = notHeldIn(tokens, resolved, vocabulary);
  if (absent !== undefined) {
    const reason = absent.what === 'places' ? 'too-fine' : 'not-held';
    return { ...back, reason, words: wordsOf(absent.about), choices: choicesOf(absent.near, vocabulary, 3) };
  }
  const turned = placesIn(resolved.about).some((at) => isNegation(tokens[at]));
  const command = resolved.command && !turned ? [commandChoice(resolved.command)] : [];
  const { questions, about } = corrected(tokens, resolved.about, vocabulary);
  const without = questions.length > 0 ? [] : withoutUnknown(tokens, resolved, vocabulary);
  const certain = [...questions, ...without];
  const nearest = turned || certain.length >= 3 ? [] : nearestQuestions(tokens, resolved, vocabulary);
  const offered = choicesOf([...certain, ...nearest], vocabulary, 3);
  const explained = questions.length > 0 ? about : resolved.about;
  const reason = resolved.about.every((each) => isTime(tokens, each)) ? 'unknown-period' : 'unknown-words';
  return { ...back, reason, words: wordsOf(explained), choices: [...command, ...offered].slice(0, 3) };
}

function commandChoice(kind: PlainCommand): Choice {
  const text = commandText(kind);
  return { title: text, text };
}

function isTime(tokens: readonly Token[], { at, next }: Stretch): boolean {
  return tokens.slice(at, next).every(looksLikePeriod);
}

/** What a store of figures can say instead of a cause, a forecast or an opinion: for a cause, what is recorded. */
function afterDecline({
  indicators,
  perhaps,
  reason,
  claims,
}: Extract<Resolved, { outcome: 'declined' }>): readonly Question[] {
  const [area, ...others] = idsOf(claims, 'area');
  if (others.length > 0) return [];
  const place = area === undefined ? {} : { area };
  if (indicators.length === 0 && perhaps.length > 0) {
    const kind = reason === 'cause' ? 'caveats' : 'latest';
    return perhaps.map((indicator) => ({ kind, indicator, ...place }));
  }
  return indicators.length === 1
    ? indicators.flatMap((indicator): readonly Question[] => [
        { kind: 'trend', indicator, ...place },
        { kind: 'definition', indicator },
        { kind: 'compare-areas', indicator, areas: [] },
      ])
    : [{ kind: 'exceptions' }, { kind: 'held', what: 'indicators' }, { kind: 'help' }];
}
