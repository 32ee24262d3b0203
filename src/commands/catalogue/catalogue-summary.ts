import { DateTime } from 'luxon';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { placesOf } from '../../catalogue/places.ts';
import { placeWordsOf } from '../../questions/place-words.ts';
import { countOf } from '../../../cards/words/numeral.ts';
import { capital, listed } from '../../../cards/words/sentence.ts';

/** What a catalogue holds, in one paragraph. */
export function catalogueSummary(catalogue: Catalogue): string {
  const { name, areas, outcomes, indicators, rules, namedPeriods, statements, ambiguities } = catalogue;
  const beside = [
    ...some(namedPeriods.length, 'named period'),
    ...some(statements.length, 'statement'),
    ...some(ambiguities.length, 'set of words that are asked back', 'sets of words that are asked back'),
  ];
  return [
    `${name}: no problem found.`,
    `It holds ${countOf(indicators.length, 'indicator')} under ${countOf(outcomes.length, 'outcome')}, ${countOf(areas.length, 'area')} and ${countOf(rules.length, 'rule')}.`,
    ...(beside.length === 0 ? [] : [`Beside them stand ${listed(beside)}.`]),
    placesSentence(catalogue),
    `The year starts in ${monthName(catalogue.calendar.yearStartsInMonth)}.`,
  ].join(' ');
}

function placesSentence(catalogue: Catalogue): string {
  const { areas, comparators } = catalogue;
  const { parts, whole, region } = placesOf(catalogue);
  const { part } = placeWordsOf(catalogue);
  const nameOf = (id: string | undefined): string => areas.find((area) => area.id === id)?.name ?? '';
  const wider = [
    ...(region === undefined ? [] : [`the ${region} ${nameOf(comparators.region)}`]),
    ...(comparators.country === undefined ? [] : [nameOf(comparators.country)]),
  ];
  const own = `${capital(`the ${whole}`)} is ${nameOf(comparators.county)}`;
  const made = parts === undefined ? '' : `, made of ${countOf(partCount(catalogue), part, parts)}`;
  return `${own}${made}${wider.length === 0 ? '' : `; figures are set against ${listed(wider)}`}.`;
}

function partCount({ areas, comparators }: Catalogue): number {
  return areas.filter((area) => area.kind === 'district' && area.parent === comparators.county).length;
}

function some(count: number, one: string, many?: string): readonly string[] {
  return count === 0 ? [] : [countOf(count, one, many)];
}

function monthName(month: number): string {
  return DateTime.utc(2000, month, 1, { locale: 'en-GB' }).toFormat('LLLL');
}
