import type { FiscalCalendar } from '../../indicators/period.ts';
import { choicesOf, sameQuestion } from '../choices.ts';
import { intervalText } from '../period-text.ts';
import type { Choice, ReadingStep, Understanding } from '../question.ts';
import { tokenise, wordsAsTyped } from '../token.ts';
import { endingOf, inShape } from '../shape.ts';
import { understand } from '../understand.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { chosen, replyTo } from './chosen.ts';
import { namesNoPlace } from './about.ts';
import { composed, namesSubject } from './compose.ts';
import type { Way } from './compose.ts';
import type { Context } from './context.ts';
import { neighbouringIn } from './neighbouring-period.ts';
import { openingOf } from './openers.ts';
import { otherList } from './other-list.ts';

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
  const { choices } = context;
  const reply = context.asksBack === true ? replyTo(tokenise(text), choices) : undefined;
  if (reply === 'none') return askedAgain(choices);
  if (reply !== undefined) return orAlone(pickedFrom(choices, reply, vocabulary), alone, vocabulary);
  const opened = openedText(text, vocabulary);
  if (opened === undefined) return notOpened(text, alone, context, vocabulary);
  if (opened.rest === '') return opened.putsRight ? takenBack(choices) : alone;
  const together = goingOn(opened.rest, context, vocabulary);
  if (together !== undefined) return orAlone(together, alone, vocabulary);
  if (opened.putsRight && alone.outcome !== 'question') return understand(opened.rest, vocabulary);
  return isWider(alone, context) ? offered(alone, opened.rest, vocabulary) : alone;
}

/** A whole question stands by itself, unless what was told before left open what was counted: "how is Blaby doing". */
function notOpened(text: string, alone: Understanding, context: Context, vocabulary: Vocabulary): Understanding {
  const fillsIn = context.about?.indicators.length === 0 && isWider(alone, context);
  if (isComplete(alone) && !fillsIn) return alone;
  const together = goingOn(text, context, vocabulary);
  if (together !== undefined) return fillsIn ? orAlone(together, alone, vocabulary) : together;
  const named = isComplete(alone) ? undefined : chosen(tokenise(text), context.choices);
  return named === undefined ? alone : pickedFrom(context.choices, named, vocabulary);
}

/** Whether a text by itself asks for a figure of no place, where the conversation is about one. */
function isWider(alone: Understanding, { about }: Context): alone is Asking {
  if (alone.outcome !== 'question' || about === undefined || about.areas.length === 0) return false;
  return namesNoPlace(alone.question);
}

/** A question of no place is offered, and not answered as if it were of the place that the conversation is about. */
function offered({ question }: Asking, text: string, vocabulary: Vocabulary): Understanding {
  const choices = choicesOf([question], vocabulary, 1);
  return { outcome: 'unclear', reason: 'ambiguous', words: [text], choices, reading: [] };
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

/** The question that the text makes together with what was told before; undefined where it makes none. */
function goingOn(text: string, context: Context, vocabulary: Vocabulary): Understanding | undefined {
  if (context.asked === undefined && context.about === undefined) return undefined;
  const asked = context.asked ?? '';
  const list = otherList(text, asked, vocabulary);
  const listed = list === undefined ? undefined : understand(list, vocabulary);
  if (listed?.outcome === 'question') return from(listed, text, asked);
  const own = withPeriodNamed(text, context, vocabulary.source.calendar);
  const { ownWords, ways } = composed(own, context, vocabulary);
  const before = understand(asked, vocabulary);
  const tried = ways.map((way) => ({ way, understood: understand(way.text, vocabulary) }));
  const whole = tried.flatMap(({ way, understood }) => {
    if (understood.outcome !== 'question') return [];
    // Where the question stays what it was, words that were added to it found no place in it.
    const lost = way.adds === true && asksTheSame(understood, before);
    return lost ? [] : [{ way, understood: from(understood, text, way.names ?? asked) }];
  });
  const inPlace = whole.filter((each) => keepsPlace(each, context, vocabulary));
  const kept = ownWords ? inPlace : likeBefore(inPlace, before);
  const questions = distinct(kept.map(({ understood }) => understood));
  const changed = ownWords ? questions.filter((each) => !asksTheSame(each, before)) : questions;
  const [first] = changed.length > 0 ? changed : questions;
  if (first === undefined) {
    const other = tried.find(({ understood }) => isAskedOf(understood, asked) || isSubjectDeclined(understood));
    if (other !== undefined) return from(other.understood, text, other.way.names ?? asked);
    const [elsewhere] = whole;
    return elsewhere && offered(elsewhere.understood, text, vocabulary);
  }
  const sameKind = questions.filter(
    ({ question }) => before.outcome === 'question' && question.kind === before.question.kind,
  );
  if (!ownWords && sameKind.length > 1) return severalWays(text, sameKind, asked, vocabulary);
  return (ownWords ? undefined : sameKind[0]) ?? first;
}

/**
 * Where the question before as it was asked makes one of its kind, that is meant, and none that is only about the same. The
 * same one made of less is told with the less that it goes on from.
 */
function likeBefore(all: readonly Tried[], before: Understanding): readonly Tried[] {
  const kind = before.outcome === 'question' ? before.question.kind : undefined;
  const asAsked = all.filter(({ way, understood }) => way.names === undefined && understood.question.kind === kind);
  if (asAsked.length === 0) return all;
  return all.filter(
    ({ way, understood }) =>
      way.names === undefined ||
      understood.question.kind !== kind ||
      asAsked.some((each) => asksTheSame(understood, each.understood)),
  );
}

/** Whether a question that leaves out the place which the conversation is about is still one that it has its part in. */
function keepsPlace({ way, understood }: Tried, { about }: Context, { areas, source }: Vocabulary): boolean {
  if (way.leavesArea !== true) return true;
  const { question } = understood;
  if (question.kind !== 'compare-areas') return !namesNoPlace(question);
  const { county } = source.comparators;
  return (about?.areas ?? []).every((id) => id === county || areas.get(id)?.parent === county);
}

interface Tried {
  readonly way: Way;
  readonly understood: Asking;
}

function isSubjectDeclined(each: Understanding): boolean {
  return each.outcome === 'declined' && each.indicator !== undefined;
}

/** Whether something is asked back that only the person can say, with choices to say it by. */
function isAskedOf(each: Understanding, asked: string): boolean {
  if (each.outcome !== 'unclear') return false;
  if (each.reason === 'too-much') return true;
  if (each.reason !== 'ambiguous') return false;
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

/** The choice that was picked; the others stay one click away. */
function pickedFrom(choices: readonly Choice[], picked: Choice, vocabulary: Vocabulary): Understanding {
  const understood = understand(picked.text, vocabulary);
  if (understood.outcome !== 'question') return understood;
  return { ...understood, alternatives: choices.filter((each) => each !== picked) };
}

/** "Yes" to several choices picks none of them. */
function askedAgain(choices: readonly Choice[]): Understanding {
  return { outcome: 'unclear', reason: 'ambiguous', words: [], choices, reading: [] };
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
