import { createHash } from 'node:crypto';
import type { Answer, Figure } from '../src/answers/answer.ts';
import { basisNames } from '../src/indicators/basis.ts';
import type { ReadingStep } from '../src/questions/question.ts';
import type { Asked } from './ask.ts';

/** The answer as machines read it: the shape is part of the public surface. */
export interface AskJson {
  readonly outcome: 'answered' | 'asked' | 'declined';
  readonly reading: readonly ReadingStep[];
  readonly figures: readonly FigureJson[];
  readonly notUnderstood: readonly string[];
  readonly choices: readonly string[];
  readonly text: string;
  readonly code: string;
}

export interface FigureJson {
  readonly indicator: string;
  readonly area: string;
  readonly period: string;
  readonly basis: string;
  readonly value: number | null;
  readonly unit: string;
  readonly status: string;
  readonly source: string;
}

/** The public JSON of what a text came to; `text` is what a person would read. */
export function askJson(asked: Asked, text: string): AskJson {
  const { understanding } = asked;
  const figures = 'answer' in asked ? figuresOf(asked.answer).map(figureJson) : [];
  const body = {
    outcome: outcomeOf(asked),
    reading: understanding.reading,
    figures,
    notUnderstood: understanding.outcome === 'unclear' ? understanding.words : [],
    choices: choicesOf(asked),
    text,
  } as const;
  return { ...body, code: codeOf(body) };
}

/** A short text that is equal for equal answers: the first eight hexadecimal digits of the answer's SHA-256. */
function codeOf(answer: unknown): string {
  return createHash('sha256').update(JSON.stringify(answer)).digest('hex').slice(0, 8).toUpperCase();
}

function outcomeOf({ understanding }: Asked): AskJson['outcome'] {
  if (understanding.outcome === 'unclear') return 'asked';
  return understanding.outcome === 'declined' ? 'declined' : 'answered';
}

function choicesOf(asked: Asked): readonly string[] {
  const { understanding } = asked;
  if (understanding.outcome === 'unclear') return understanding.choices.map((choice) => choice.text);
  return 'answer' in asked && 'next' in asked.answer ? asked.answer.next.map((choice) => choice.text) : [];
}

/** Every figure that an answer states, the main one first. */
function figuresOf(answer: Answer): readonly Figure[] {
  switch (answer.kind) {
    case 'latest':
      return [answer.figure, ...answer.comparisons.map((each) => each.other), ...answer.newerOnOtherBasis];
    case 'trend':
      return [answer.figure, ...earlier(answer.figure, answer.points), ...answer.comparisons.map((each) => each.other)];
    case 'compare-with':
      return [answer.figure, ...(answer.comparison === undefined ? [] : [answer.comparison.other])];
    case 'compare-areas':
      return [...answer.rows.map((row) => row.figure), ...answer.benchmarks];
    case 'rag':
    case 'source':
      return [answer.figure];
    case 'history':
      return [answer.figure, ...versionsBefore(answer), ...(answer.before === undefined ? [] : [answer.before.other])];
    case 'outcome':
      return answer.figures;
    default:
      return [];
  }
}

function versionsBefore({ figure, versions }: Extract<Answer, { kind: 'history' }>): readonly Figure[] {
  return versions
    .toReversed()
    .slice(1)
    .map(({ observation }) => ({ ...figure, observation }));
}

function earlier(figure: Figure, points: readonly Figure['observation'][]): readonly Figure[] {
  return points
    .filter((point) => point.period.end < figure.observation.period.end)
    .map((observation) => ({ ...figure, observation }));
}

function figureJson({ indicator, area, observation }: Figure): FigureJson {
  const { document, place } = observation.source;
  return {
    indicator: indicator.name,
    area: area.name,
    period: observation.period.label,
    basis: basisNames[observation.basis],
    value: observation.value,
    unit: indicator.unit.name,
    status: observation.status,
    source: place === undefined ? document : `${document}, ${place}`,
  };
}
