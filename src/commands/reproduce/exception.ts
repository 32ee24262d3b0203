import type { ExceptionReproduced } from '../../answers/reproduce-exception.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { exceptionLine } from '../../../cards/news/exception-item.ts';
import { namedException } from '../../../cards/news/exception-world.ts';
import { toldJson, toldLines } from './told.ts';

/** The figures of an exception's cards with what stands behind each, a line each. */
export function exceptionLines({ exception, figures }: ExceptionReproduced, catalogue: Catalogue): readonly string[] {
  return [
    `${exception.reference}, ${exception.state}: ${exceptionLine(exception, namedException(exception, catalogue))}`,
    ...figures.flatMap((each) => ['', ...toldLines(each)]),
    '',
    `The rule, its reasons and who was told: alerts explain ${exception.reference}`,
  ];
}

/** The same as JSON. */
export function exceptionJson({ exception, figures }: ExceptionReproduced): object {
  const { reference, state, rule, series } = exception;
  return {
    reference,
    state,
    rule,
    series,
    figures: figures.map(toldJson),
  };
}
