import type { Figure } from '../src/answers/answer.ts';
import { statedFigures } from '../src/answers/stated-figures.ts';
import { figureSource } from '../cards/words/figure.ts';
import { basisNames } from '../src/indicators/basis.ts';
import type { Derivation } from '../src/indicators/observation.ts';
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
  /** By which the answer can be built again; empty where nothing was answered. */
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
  /** Only where nobody published the figure: what it was worked out from. */
  readonly workedOut?: WorkedOutJson;
}

/** What a figure was worked out from: parts, and for a rate of counts the residents with the vintage of the estimate. */
interface WorkedOutJson {
  readonly from: string;
  readonly parts: readonly string[];
  readonly population?: {
    readonly vintage: string;
    readonly year: string;
    readonly residents: number;
    readonly published: string | null;
  };
}

/** The public JSON of what a text came to; `text` is what a person would read. */
export function askJson(asked: Asked, text: string): AskJson {
  const { understanding } = asked;
  const figures = 'answer' in asked ? statedFigures(asked.answer).map(figureJson) : [];
  return {
    outcome: outcomeOf(asked),
    reading: understanding.reading,
    figures,
    notUnderstood: understanding.outcome === 'unclear' ? understanding.words : [],
    choices: choicesOf(asked),
    text,
    code: 'answer' in asked ? asked.code : '',
  };
}

function outcomeOf({ understanding }: Asked): AskJson['outcome'] {
  if (understanding.outcome === 'unclear') return 'asked';
  return understanding.outcome === 'declined' ? 'declined' : 'answered';
}

function choicesOf(asked: Asked): readonly string[] {
  const { understanding } = asked;
  const next = 'answer' in asked && 'next' in asked.answer ? asked.answer.next : [];
  const instead =
    understanding.outcome === 'question' || understanding.outcome === 'command' ? [] : understanding.choices;
  return (next.length > 0 ? next : instead).map((choice) => choice.text);
}

/** One figure in the public shape. */
export function figureJson({ indicator, area, observation }: Figure): FigureJson {
  return {
    indicator: indicator.name,
    area: area.name,
    period: observation.period.label,
    basis: basisNames[observation.basis],
    value: observation.value,
    unit: indicator.unit.name,
    status: observation.status,
    source: figureSource(observation),
    ...(observation.derived === undefined ? {} : { workedOut: workedOutJson(observation.derived, indicator.name) }),
  };
}

function workedOutJson({ parts, count, population }: Derivation, name: string): WorkedOutJson {
  const made = { from: count?.name ?? name, parts: parts.map(({ period }) => period.label) };
  if (population === undefined) return made;
  const { vintage, year, residents, published = null } = population;
  return { ...made, population: { vintage, year, residents, published } };
}
