import { watchesIndicator } from '../../alerts/watch.ts';
import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';
import { dayOf } from '../civil-day.ts';
import type { ExceptionsAnswer } from '../overview-answers.ts';
import { areaOf, everyPublication, indicatorOf, outcomeOf, type Library } from '../library.ts';
import { namedExceptions } from '../named-exceptions.ts';

type Exceptions = Extract<Question, { kind: 'exceptions' }>;

/** The exceptions that stand now where it is asked for, worst first, and how many indicators are watched of how many. */
export async function answerExceptions(question: Exceptions, library: Library): Promise<Answer> {
  const { catalogue, asOf } = library;
  const all = namedExceptions(await library.alerts.standing(), library);
  const asked = catalogue.indicators.filter(
    ({ id, outcome }) =>
      (question.indicator === undefined || id === question.indicator) &&
      (question.outcome === undefined || outcome === question.outcome),
  );
  const exceptions = all.filter(
    ({ indicator, area }) =>
      asked.some(({ id }) => id === indicator.id) && (question.area === undefined || area.id === question.area),
  );
  return {
    kind: 'exceptions',
    ...aboutOf(question, library),
    exceptions,
    ...(exceptions.length < all.length ? { elsewhere: all.length - exceptions.length } : {}),
    ...(asOf === undefined ? {} : { byThen: await stateBy(asOf, library) }),
    watched: asked.filter((each) => catalogue.rules.some((rule) => watchesIndicator(rule, each.id))).length,
    lookedAt: asked.length,
    next: nextOf(exceptions.slice(0, 3), exceptions.length < all.length),
  };
}

function aboutOf({ indicator, outcome, area }: Exceptions, { catalogue }: Library): Pick<ExceptionsAnswer, 'about'> {
  const about = {
    ...(indicator === undefined ? {} : { indicator: indicatorOf(catalogue, indicator) }),
    ...(outcome === undefined ? {} : { outcome: outcomeOf(catalogue, outcome) }),
    ...(area === undefined ? {} : { area: areaOf(catalogue, area) }),
  };
  return Object.keys(about).length === 0 ? {} : { about };
}

function nextOf(exceptions: ExceptionsAnswer['exceptions'], more: boolean): ExceptionsAnswer['next'] {
  const trends = exceptions.map(({ indicator, area }) =>
    area.id === indicator.headlineArea ? `${indicator.name} trend` : `${indicator.name} trend in ${area.name}`,
  );
  return [...trends, ...(more ? ['Exceptions'] : [])].map((text) => ({ title: text, text }));
}

/** A figure may have become known long before it was loaded here, but nothing is raised before that. */
async function stateBy(
  day: string,
  { indicators, timeZone }: Library,
): Promise<NonNullable<ExceptionsAnswer['byThen']>> {
  const first = (await indicators.publications(everyPublication)).at(-1);
  return first !== undefined && dayOf(first.at, timeZone) <= day ? 'held-figures' : 'held-none';
}
