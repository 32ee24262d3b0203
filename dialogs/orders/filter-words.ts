import { listed } from '../../cards/words/sentence.ts';
import type { Filter } from '../../src/alerts/filter.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';

/** What a filter asks for, in words: "Residential burglary in Melton, of medium severity and above". */
export function filterWords(filter: Filter, catalogue: Catalogue): string {
  const { indicators = [], outcomes = [], areas = [], severity } = filter;
  const named = (ids: readonly string[], all: readonly { readonly id: string; readonly name: string }[]) =>
    ids.map((id) => all.find((each) => each.id === id)?.name ?? id);
  const subjects = [
    ...named(indicators, catalogue.indicators),
    ...named(outcomes, catalogue.outcomes).map((name) => `the outcome “${name}”`),
  ];
  const what = subjects.length === 0 ? 'every indicator' : listed(subjects);
  const where = areas.length === 0 ? '' : ` in ${listed(named(areas, catalogue.areas))}`;
  return `${what}${where}${severity === undefined ? '' : severityWords[severity]}`;
}

const severityWords: Readonly<Record<NonNullable<Filter['severity']>, string>> = {
  high: ', of high severity only',
  medium: ', of medium severity and above',
  low: ', of any severity',
};
