import { pickTexts } from './intents/list.ts';
import type { Question, Side } from './question.ts';
import type { ListQuestion, ChangesSince, PartAsked } from './question-parts.ts';
import { backText, dayText, intervalText } from './period-text.ts';
import { areasAskedParts, comparedParts, rankParts } from './comparison-texts.ts';
import { placeWordsOf } from './place-words.ts';
import type { Vocabulary } from './vocabulary.ts';
import { nameOf, inArea, inAreas, comparatorText, basisText, periodText, spanText } from './part-texts.ts';
import type { Part } from './part-texts.ts';
import { termTexts } from './terms.ts';

/** The plain text of a question, by which it is offered; undefined where the vocabulary has no words for a part of it. */
export function questionText(question: Question, vocabulary: Vocabulary): string | undefined {
  if (question.kind === 'several') return severalText(question.questions, vocabulary);
  const parts = partsOf(question, vocabulary);
  return parts.includes(undefined) ? undefined : parts.filter((part) => part !== '').join(' ');
}

/** Questions about what is told of a figure beside its value. */
type Told = Extract<Question, { kind: 'definition' | 'behind' | 'caveats' | 'periods' | 'source' | 'history' }>;

function toldParts(
  question: Told,
  { indicator, place, period }: Readonly<Record<'indicator' | 'place' | 'period', Part>>,
  vocabulary: Vocabulary,
): readonly Part[] {
  switch (question.kind) {
    case 'definition':
      if (question.part !== undefined) return ['Does', indicator, 'include', partText(question.part, vocabulary)];
      return ['Definition of', indicator];
    case 'behind':
      return ['Numbers behind', indicator, place, period];
    case 'caveats':
      return ['Caveats for', indicator, place, period];
    case 'periods':
      return ['Which periods do you hold for', indicator, place];
    case 'source':
      return ['Source of', indicator, place, period];
    case 'history':
      return ['Why does', indicator, place, period, 'differ from last time'];
  }
}

/** Questions that ask of no single indicator. */
type Overall = Exclude<Question, { readonly indicator?: string } | { readonly kind: 'several' }>;

function exceptionsParts(
  { indicator, outcome }: Extract<Question, { kind: 'exceptions' }>,
  place: Part,
  vocabulary: Vocabulary,
): readonly Part[] {
  const [as, id] = outcome === undefined ? (['indicator', indicator] as const) : (['outcome', outcome] as const);
  return ['Exceptions', id === undefined ? '' : prefixed('for', nameOf(as, id, vocabulary)), place];
}

function releasesParts(
  { late, within, indicator: id }: Extract<Question, { kind: 'releases' }>,
  indicator: Part,
): readonly Part[] {
  if (within !== undefined) {
    const due = `due ${within.which} ${within.unit}`;
    return id === undefined ? ['Which releases are', due] : ['Is', indicator, due];
  }
  if (late === true) return id === undefined ? ['Which releases are late'] : ['Is', indicator, 'late'];
  return id === undefined ? ['When are the next releases'] : ['When is', indicator, 'next due'];
}

function partText(part: PartAsked, vocabulary: Vocabulary): Part {
  return 'words' in part ? part.words.join(' ') : nameOf('indicator', part.indicator, vocabulary);
}

function overallParts(question: Overall, vocabulary: Vocabulary): readonly Part[] {
  switch (question.kind) {
    case 'outcome':
      return [nameOf('outcome', question.outcome, vocabulary)];
    case 'list':
      return listParts(question, vocabulary);
    case 'area':
      return ['Everything for', nameOf('area', question.area, vocabulary)];
    case 'dashboard':
      return ['Dashboard', question.period === undefined ? '' : periodText(question.period, vocabulary)];
    case 'changes':
      return ['What changed since', sinceText(question.since, vocabulary)];
    case 'why':
      return ['Why', question.reference];
    case 'term':
      return ['What does', termTexts[question.term], 'mean'];
    case 'thanks':
      return ['Thank you'];
    case 'held':
      return [question.what === 'areas' ? 'Which areas do you cover' : 'Which indicators do you hold'];
    case 'help':
      return ['Help'];
  }
}

/** The text of the first of several, with what the others have instead joined to what it has. */
function severalText(questions: readonly Question[], vocabulary: Vocabulary): string | undefined {
  const [first] = questions;
  const text = first && questionText(first, vocabulary);
  for (const part of ['indicator', 'area', 'comparator'] as const) {
    const names = questions.map((each) => namedPart(each, part, vocabulary));
    const [own] = names;
    const others = new Set(names);
    if (text === undefined || own === undefined || others.size < questions.length || others.has(undefined)) continue;
    return text.replace(own, names.join(' and '));
  }
  return undefined;
}

function namedPart(question: Question, part: 'indicator' | 'area' | 'comparator', vocabulary: Vocabulary): Part {
  if (part === 'comparator') {
    return question.kind === 'compare-with' ? comparatorText(question.comparator, vocabulary) : undefined;
  }
  const id =
    part === 'indicator'
      ? 'indicator' in question
        ? question.indicator
        : undefined
      : 'area' in question
        ? question.area
        : undefined;
  return id === undefined ? undefined : nameOf(part, id, vocabulary);
}

type One = Exclude<Question, { readonly kind: 'several' }>;

function partsOf(question: One, vocabulary: Vocabulary): readonly Part[] {
  const indicator =
    'indicator' in question && question.indicator !== undefined
      ? nameOf('indicator', question.indicator, vocabulary)
      : '';
  const place =
    'area' in question && question.area !== undefined && question.kind !== 'area'
      ? inArea(question.area, vocabulary)
      : '';
  const period = 'period' in question && question.period ? periodText(question.period, vocabulary) : '';
  switch (question.kind) {
    case 'latest':
      return [indicator, place, period, basisText(question.basis)];
    case 'trend':
      return [indicator, 'trend', place, spanText(question.span, vocabulary), basisText(question.basis)];
    case 'compare-areas':
      if (question.asks !== undefined) return areasAskedParts(question, indicator, period, vocabulary);
      if (question.focus !== undefined || question.end !== undefined)
        return rankParts(question, indicator, period, vocabulary);
      return [
        'Compare',
        indicator,
        question.areas.length === 0
          ? `by ${placeWordsOf(vocabulary.source).part}`
          : inAreas(question.areas, vocabulary),
        period,
      ];
    case 'compare-with':
      return comparedParts(question, [indicator, place, period], vocabulary);
    case 'change':
      return [indicator, place, ...changeParts(question, vocabulary)];
    case 'beyond':
      return ['Is', countWords(question.indicator, vocabulary), indicator, place, period, beyondText(question)];
    case 'neighbours':
      return [indicator, place, period, 'nearest neighbours'];
    case 'rag':
      return [question.why === true ? 'Why is' : '', indicator, 'RAG', period];
    default:
      return toldOrOverallParts(question, { indicator, place, period }, vocabulary);
  }
}

/** Questions about what is told of a figure, and those of no figure. */
function toldOrOverallParts(
  question: Exclude<
    One,
    { kind: 'latest' | 'trend' | 'compare-areas' | 'compare-with' | 'change' | 'beyond' | 'neighbours' | 'rag' }
  >,
  parts: Readonly<Record<'indicator' | 'place' | 'period', Part>>,
  vocabulary: Vocabulary,
): readonly Part[] {
  switch (question.kind) {
    case 'exceptions':
      return exceptionsParts(question, parts.place, vocabulary);
    case 'releases':
      return releasesParts(question, parts.indicator);
    case 'definition':
    case 'behind':
    case 'caveats':
    case 'periods':
    case 'source':
    case 'history':
      return toldParts(question, parts, vocabulary);
    default:
      return overallParts(question, vocabulary);
  }
}

function changeParts({ from, to }: Extract<Question, { kind: 'change' }>, vocabulary: Vocabulary): readonly Part[] {
  return ['change from', periodText(from, vocabulary), 'to', periodText(to, vocabulary)];
}

const sideTexts: Readonly<Record<Side, string>> = {
  above: 'above',
  'at-or-above': 'at least',
  below: 'below',
  'at-or-below': 'at most',
};

function beyondText({ side, value }: Extract<Question, { kind: 'beyond' }>): Part {
  return `${sideTexts[side]} ${value}`;
}

/** Of a count it must be said that its number is meant, for a number may be an age. */
function countWords(indicator: string, vocabulary: Vocabulary): Part {
  return vocabulary.indicators.get(indicator)?.unit.kind === 'count' ? 'the number of' : '';
}

function listParts(question: ListQuestion, vocabulary: Vocabulary): readonly Part[] {
  const { pick, outcome, area, against, since, than, period } = question;
  return [
    'Which indicators',
    outcome === undefined ? '' : prefixed('of', nameOf('outcome', outcome, vocabulary)),
    than === undefined ? pickTexts[pick] : prefixed(`are ${pick} than`, comparatorText(than, vocabulary)),
    area === undefined ? '' : inArea(area, vocabulary),
    against === undefined ? '' : `compared with ${against === 'last-year' ? 'last year' : 'last quarter'}`,
    period === undefined ? '' : periodText(period, vocabulary),
    since === undefined ? '' : `since ${intervalText(since, vocabulary.source.calendar)}`,
  ];
}

function sinceText(since: ChangesSince, { source }: Vocabulary): Part {
  switch (since.kind) {
    case 'named':
      return intervalText(since.interval, source.calendar);
    case 'back':
      return backText(since.count, since.unit);
    case 'last-visit':
      return 'last visit';
    case 'day':
      return dayText(since.day);
  }
}

function prefixed(word: string, name: Part): Part {
  return name && `${word} ${name}`;
}
