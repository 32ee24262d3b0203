import type { FiscalCalendar } from '../../indicators/period.ts';
import { choicesOf, sameQuestion } from '../choices.ts';
import { intervalText } from '../period-text.ts';
import type { Choice, ReadingStep, Understanding } from '../question.ts';
import { tokenise, wordsAsTyped } from '../token.ts';
import { endingOf, inShape } from '../shape.ts';
import { understand } from '../understand.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { chosen } from './chosen.ts';
import { composed, namesSubject } from './compose.ts';
import type { Context } from './context.ts';
import { neighbouringIn } from './neighbouring-period.ts';
import { openingOf } from './openers.ts';

/**
 * Understands a text that may go on from what was told before. A text that asks a whole question by itself is taken by
 * itself, unless it opens as one that goes on ("and …", "what about …", "no, …"); then it inherits what it does not name.
 * What it inherits is put beside its own words and understood like any question, so no word escapes the gate.
 */
export function understandInContext(text: string, context: Context | undefined, vocabulary: Vocabulary): Understanding {
  const alone = understand(text, vocabulary);
  const ending = context === undefined || alone.outcome === 'command' ? undefined : endingOf(text);
  if (ending === undefined) return goOn(text, alone, context, vocabulary);
  const { asked } = context ?? {};
  if (ending.rest === '') {
    return asked === undefined ? alone : inShape(from(understand(asked, vocabulary), '', asked), ending);
  }
  const rest = goOn(ending.rest, understand(ending.rest, vocabulary), context, vocabulary);
  return rest.outcome === 'question' ? inShape(rest, ending) : alone;
}

function goOn(text: string, alone: Understanding, context: Context | undefined, vocabulary: Vocabulary): Understanding {
  if (context === undefined || alone.outcome === 'command') return alone;
  const picked = alone.outcome === 'question' ? undefined : chosen(tokenise(text), context.choices);
  if (picked !== undefined) return withOthers(understand(picked.text, vocabulary), picked, context.choices);
  const opened = openedText(text, vocabulary);
  if (opened === undefined) return isComplete(alone) ? alone : (goingOn(text, context, vocabulary) ?? alone);
  if (opened.rest === '') return opened.putsRight ? takenBack(context.choices) : alone;
  const together = goingOn(opened.rest, context, vocabulary);
  if (together !== undefined) return orAlone(together, alone, vocabulary);
  return opened.putsRight && alone.outcome !== 'question' ? understand(opened.rest, vocabulary) : alone;
}

interface Opened {
  readonly putsRight: boolean;
  /** The text without its opening. */
  readonly rest: string;
}

/** The opening of a text that goes on. "No violence" is no opening but says "without violence"; "no, violence" is one. */
function openedText(text: string, vocabulary: Vocabulary): Opened | undefined {
  const tokens = tokenise(text);
  const found = openingOf(tokens);
  if (found === undefined) return undefined;
  const rest = found.next < tokens.length ? wordsAsTyped(text, tokens, found.next, tokens.length) : '';
  const putsRight = found.opening === 'puts-right';
  const setApart = tokens[found.next]?.before !== '';
  return putsRight && !setApart && namesSubject(rest, vocabulary) ? undefined : { putsRight, rest };
}

/** Whether a text needs nothing from before: a question, or a refusal that names what it is about. */
function isComplete(alone: Understanding): boolean {
  if (alone.outcome === 'declined') return alone.indicator !== undefined || alone.reason !== 'cause';
  return alone.outcome === 'question';
}

/** The question that the text makes together with the one before; undefined where it makes none. */
function goingOn(text: string, context: Context, vocabulary: Vocabulary): Understanding | undefined {
  if (context.asked === undefined) return undefined;
  const asked = context.asked;
  const own = withPeriodNamed(text, context, vocabulary.source.calendar);
  const { ownWords, texts } = composed(own, asked, vocabulary);
  const before = understand(asked, vocabulary);
  const tried = texts.map((each) => understand(each, vocabulary));
  // Where the question stays what it was, the words that were added found no place in it.
  const changed = tried.filter((each) => each.outcome === 'question').filter((each) => !asksTheSame(each, before));
  const questions = distinct(changed);
  const [first] = questions;
  if (first === undefined) {
    const other = tried.find(
      (each) => isAskedOf(each, asked) || (each.outcome === 'declined' && each.indicator !== undefined),
    );
    return other && from(other, text, asked);
  }
  const sameKind = questions.filter(
    ({ question }) => before.outcome === 'question' && question.kind === before.question.kind,
  );
  if (!ownWords && sameKind.length > 1) return severalWays(text, sameKind, asked, vocabulary);
  return from((ownWords ? undefined : sameKind[0]) ?? first, text, asked);
}

/** Whether something is asked back that only the person can say, with choices to say it by. */
function isAskedOf(each: Understanding, asked: string): boolean {
  if (each.outcome !== 'unclear' || each.reason !== 'ambiguous') return false;
  // A choice that is the question before has lost the words that were to change it.
  return each.choices.length > 0 && each.choices.every(({ text }) => text !== asked);
}

function asksTheSame(each: Asking, before: Understanding): boolean {
  return before.outcome === 'question' && sameQuestion(each.question, before.question);
}

type Asking = Extract<Understanding, { outcome: 'question' }>;

function distinct(all: readonly Asking[]): readonly Asking[] {
  return [...new Map(all.map((each) => [JSON.stringify(each.question), each])).values()];
}

/** Shows the question that it goes on from, and of the reading only what the person typed. */
function from<T extends Understanding>(understood: T, text: string, asked: string): T {
  const typed = understood.reading.filter(({ words }) => words !== '' && text.includes(words));
  return { ...understood, reading: [contextStep(asked), ...typed] };
}

function contextStep(asked: string): ReadingStep {
  return { words: '', as: 'context', meaning: asked };
}

/** A part of the text fits in several places of the question before: asked back with a question for each. */
function severalWays(text: string, ways: readonly Asking[], asked: string, vocabulary: Vocabulary): Understanding {
  const choices = choicesOf(
    ways.map(({ question }) => question),
    vocabulary,
    3,
  );
  return { outcome: 'unclear', reason: 'ambiguous', words: [text], choices, reading: [contextStep(asked)] };
}

/** "No" by itself: the answer was not what was meant, and its other readings are offered. */
function takenBack(choices: readonly Choice[]): Understanding {
  return { outcome: 'unclear', reason: 'taken-back', words: [], choices: choices.slice(0, 3), reading: [] };
}

/** The choices that were not picked stay one click away. */
function withOthers(understood: Understanding, picked: Choice, choices: readonly Choice[]): Understanding {
  if (understood.outcome !== 'question') return understood;
  return { ...understood, alternatives: choices.filter((each) => each !== picked) };
}

/** What the text asks by itself stays one click away. */
function orAlone(together: Understanding, alone: Understanding, vocabulary: Vocabulary): Understanding {
  if (together.outcome !== 'question' || alone.outcome !== 'question') return together;
  const itself = choicesOf([alone.question], vocabulary, 1);
  return { ...together, alternatives: [...itself, ...together.alternatives].slice(0, 5) };
}

/** The text with "the year before" put as the period that it means after the one just told. */
function withPeriodNamed(text: string, { period }: Context, calendar: FiscalCalendar): string {
  const tokens = tokenise(text);
  const found = period && neighbouringIn(tokens, period);
  if (found === undefined) return text;
  const parts = [
    text.slice(0, tokens[found.at]?.from),
    intervalText(found.interval, calendar),
    text.slice(tokens[found.next - 1]?.to),
  ];
  return parts.join('');
}
