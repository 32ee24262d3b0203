import type { Exception } from '../../src/alerts/exception.ts';
import { ruleOf } from '../../src/alerts/own-rule.ts';
import type { Rule } from '../../src/alerts/rule.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Indicator, Unit } from '../../src/indicators/indicator.ts';
import type { SeriesKey } from '../../src/indicators/observation.ts';

/** The names and limits by which an exception is told. What has left the catalogue since is told by its id. */
export interface NamedException {
  readonly name: string;
  readonly area: string;
  readonly unit?: Unit;
  readonly rule?: Rule;
  readonly indicator?: Indicator;
}

/** What the catalogue knows of an exception. */
export function namedException(exception: Exception, catalogue: Catalogue): NamedException {
  const rule = ruleOf(exception, catalogue.rules);
  return { ...namedSeries(exception.series, catalogue), ...(rule && { rule }) };
}

/** What the catalogue knows of a series. */
export function namedSeries(series: SeriesKey, catalogue: Catalogue): NamedException {
  const indicator = catalogue.indicators.find((each) => each.id === series.indicator);
  const area = catalogue.areas.find((each) => each.id === series.area);
  return {
    name: indicator?.name ?? series.indicator,
    area: area?.name ?? series.area,
    ...(indicator && { unit: indicator.unit, indicator }),
  };
}
