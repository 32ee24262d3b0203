import type { ExceptionReproduced, PartPlayed, ToldFigure } from '../../answers/reproduce-exception.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { exceptionLine } from '../../../cards/news/exception-item.ts';
import { namedException } from '../../../cards/news/exception-world.ts';
import { evidenceJson, evidenceLines } from './evidence.ts';

const partWords: Readonly<Record<PartPlayed, string>> = {
  raisedOn: 'Raised on',
  crossedOn: 'First crossed with',
  before: 'Set against',
  lastTold: 'Last told with',
  latest: 'Newest judged',
};

/** The figures of an exception's cards with what stands behind each, a line each. */
export function exceptionLines({ exception, figures }: ExceptionReproduced, catalogue: Catalogue): readonly string[] {
  return [
    `${exception.reference}, ${exception.state}: ${exceptionLine(exception, namedException(exception, catalogue))}`,
    ...figures.flatMap((each) => ['', ...toldLines(each)]),
    '',
    `The rule, its reasons and who was told: alerts explain ${exception.reference}`,
  ];
}

function toldLines({ part, period, behind }: ToldFigure): readonly string[] {
  if (behind === undefined) {
    return [`${partWords[part]}: ${period.label}. The figure that was told was withdrawn, or is hidden now.`];
  }
  const [first = '', ...rest] = evidenceLines(behind);
  return [`${partWords[part]}: ${first}`, ...rest];
}

/** The same as JSON. */
export function exceptionJson({ exception, figures }: ExceptionReproduced): object {
  const { reference, state, rule, series } = exception;
  return {
    reference,
    state,
    rule,
    series,
    figures: figures.map(({ part, period, behind }) => ({
      part,
      period: period.label,
      ...(behind === undefined ? { gone: true } : evidenceJson(behind)),
    })),
  };
}
