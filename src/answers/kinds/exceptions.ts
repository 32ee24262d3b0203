import { watchesIndicator } from '../../alerts/watch.ts';
import type { Answer, ExceptionsAnswer } from '../answer.ts';
import type { Library } from '../library.ts';

/** The exceptions that stand now, worst first, and how many indicators are watched of how many. */
export async function answerExceptions(library: Library): Promise<Answer> {
  const { catalogue } = library;
  const standing = await library.alerts.standing();
  const exceptions = standing.flatMap((exception): ExceptionsAnswer['exceptions'] => {
    const indicator = catalogue.indicators.find((each) => each.id === exception.series.indicator);
    const area = catalogue.areas.find((each) => each.id === exception.series.area);
    const rule = catalogue.rules.find((each) => each.id === exception.rule);
    if (indicator === undefined || area === undefined) return [];
    return [{ exception, indicator, area, ...(rule === undefined ? {} : { rule }) }];
  });
  return {
    kind: 'exceptions',
    exceptions,
    watched: catalogue.indicators.filter((each) => catalogue.rules.some((rule) => watchesIndicator(rule, each.id)))
      .length,
    lookedAt: catalogue.indicators.length,
    next: exceptions
      .slice(0, 3)
      .map(({ indicator }) => ({ title: `${indicator.name} trend`, text: `${indicator.name} trend` })),
  };
}
