import { watchesIndicator } from '../../alerts/watch.ts';
import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';
import { namedExceptions } from '../named-exceptions.ts';

/** The exceptions that stand now, worst first, and how many indicators are watched of how many. */
export async function answerExceptions(library: Library): Promise<Answer> {
  const { catalogue } = library;
  const exceptions = namedExceptions(await library.alerts.standing(), library);
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
