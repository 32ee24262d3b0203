import { watchesIndicator } from '../../alerts/watch.ts';
import type { Answer } from '../answer.ts';
import type { ExceptionsAnswer } from '../overview-answers.ts';
import { everyPublication, type Library } from '../library.ts';
import { namedExceptions } from '../named-exceptions.ts';

/** The exceptions that stand now, worst first, and how many indicators are watched of how many. */
export async function answerExceptions(library: Library): Promise<Answer> {
  const { catalogue, asOf } = library;
  const exceptions = namedExceptions(await library.alerts.standing(), library);
  return {
    kind: 'exceptions',
    exceptions,
    ...(asOf === undefined ? {} : { byThen: await stateBy(asOf, library) }),
    watched: catalogue.indicators.filter((each) => catalogue.rules.some((rule) => watchesIndicator(rule, each.id)))
      .length,
    lookedAt: catalogue.indicators.length,
    next: exceptions
      .slice(0, 3)
      .map(({ indicator }) => ({ title: `${indicator.name} trend`, text: `${indicator.name} trend` })),
  };
}

/** A figure may have become known long before it was loaded here, but nothing is raised before that. */
async function stateBy(day: string, { indicators }: Library): Promise<NonNullable<ExceptionsAnswer['byThen']>> {
  const first = (await indicators.publications(everyPublication)).at(-1);
  return first !== undefined && first.at.slice(0, 10) <= day ? 'held-figures' : 'held-none';
}
