import { readJudgementPeriod } from './judgement-period.ts';
import { calendarsOf } from './release-calendars.ts';
import { ruleOf } from './rule-of.ts';
import type { Indicator, Outcome, OutcomeJudgement } from '../indicators/indicator.ts';
import type { FiscalCalendar } from '../indicators/period.ts';
import type { Catalogue } from './catalogue.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { IndicatorEntry } from './schemas/indicators.ts';
import type { OutcomeEntry } from './schemas/outcomes.ts';
import type { Routing } from './routing.ts';
import { weekdayNumber } from './schemas/routing.ts';
import type { RoutingFile } from './schemas/routing.ts';

/** Makes the catalogue of a draft without problems: what was left out takes its usual value. */
export function assemble(draft: Draft): Catalogue {
  const { name, calendar, comparators, words, neighbours, alertBudget } = draft.partnership.value;
  const indicators = draft.indicators.map(({ value }) => indicatorOf(withItsCount(value, draft), comparators.county));
  const releases = draft.releases.flatMap(({ value }) => calendarsOf(value, indicators, calendar));
  const areas = values(draft.areas);
  const world = { indicators, areas, comparators, releases, calendar, ...(neighbours ? { neighbours } : {}) };
  return {
    name,
    calendar,
    comparators,
    ...(words === undefined ? {} : { words }),
    ...(neighbours === undefined ? {} : { neighbours }),
    ...(alertBudget === undefined ? {} : { alertBudget }),
    areas,
    outcomes: draft.outcomes.map(({ value }) => outcomeOf(value, calendar)),
    indicators,
    rules: draft.rules.map(({ value }) => ruleOf(value, world)),
    statements: values(draft.statements),
    namedPeriods: values(draft.namedPeriods),
    ambiguities: values(draft.ambiguities),
    notHeld: values(draft.notHeld),
    imports: values(draft.imports),
    releases,
    routing: routingOf(draft.routing.value),
  };
}

function routingOf({ quiet, ...rest }: RoutingFile): Routing {
  if (quiet === undefined) return rest;
  return { ...rest, quiet: { ...quiet, workingDays: quiet.workingDays.map(weekdayNumber) } };
}

function indicatorOf(entry: IndicatorEntry, county: string): Indicator {
  return { ...entry, headlineArea: entry.headlineArea ?? county };
}

/** A rate that is worked out changes its meaning wherever its count does, and what must be known of one goes for both. */
function withItsCount(entry: IndicatorEntry, { indicators }: Draft): IndicatorEntry {
  const count = indicators.find(({ value }) => value.id === entry.derivedFrom?.count)?.value;
  if (count === undefined) return entry;
  const breaks = [...entry.breaks, ...count.breaks].toSorted((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
  return { ...entry, caveats: [...entry.caveats, ...count.caveats], breaks };
}

function outcomeOf({ judgements, ...rest }: OutcomeEntry, calendar: FiscalCalendar): Outcome {
  return { ...rest, judgements: judgements.flatMap((each) => judgementOf(each, calendar)) };
}

function judgementOf(
  { period, ...rest }: OutcomeEntry['judgements'][number],
  calendar: FiscalCalendar,
): readonly OutcomeJudgement[] {
  const read = readJudgementPeriod(period, calendar);
  return read === undefined ? [] : [{ period: read, ...rest }];
}

function values<T>(entries: readonly Entry<T>[]): readonly T[] {
  return entries.map(({ value }) => value);
}
