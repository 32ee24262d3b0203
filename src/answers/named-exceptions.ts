import type { Exception } from '../alerts/exception.ts';
import { ruleOf } from '../alerts/own-rule.ts';
import type { NamedException } from './overview-answers.ts';
import type { Library } from './library.ts';

/** Exceptions with what the catalogue knows of them; one whose indicator or area has left it is left out. */
export function namedExceptions(
  exceptions: readonly Exception[],
  { catalogue }: Pick<Library, 'catalogue'>,
): readonly NamedException[] {
  return exceptions.flatMap((exception): readonly NamedException[] => {
    const indicator = catalogue.indicators.find((each) => each.id === exception.series.indicator);
    const area = catalogue.areas.find((each) => each.id === exception.series.area);
    const rule = ruleOf(exception, catalogue.rules);
    if (indicator === undefined || area === undefined) return [];
    return [{ exception, indicator, area, ...(rule === undefined ? {} : { rule }) }];
  });
}

/** The exceptions that stand now and are wanted, worst first. */
export async function standingWhere(
  wanted: (exception: Exception) => boolean,
  library: Library,
): Promise<readonly NamedException[]> {
  return namedExceptions((await library.alerts.standing()).filter(wanted), library);
}
