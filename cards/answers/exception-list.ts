import type { NamedException } from '../../src/answers/overview-answers.ts';
import { exceptionItem } from '../news/exception-item.ts';
import type { Item } from '../page.ts';

/** Exceptions as entries of a list, each with what the catalogue knows of it. */
export function exceptionItems(exceptions: readonly NamedException[]): readonly Item[] {
  return exceptions.map(({ exception, indicator, area, rule }) =>
    exceptionItem(exception, {
      name: indicator.name,
      area: area.name,
      unit: indicator.unit,
      indicator,
      ...(rule && { rule }),
    }),
  );
}
