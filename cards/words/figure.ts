import type { Figure } from '../../src/answers/answer.ts';
import type { Area } from '../../src/indicators/area.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Derivation, Observation, Status, StoredObservation } from '../../src/indicators/observation.ts';
import type { PopulationEstimate } from '../../src/indicators/population.ts';
import type { Source } from '../../src/indicators/source.ts';
import { bareValue, numeral, valueWords } from './numeral.ts';
import { capital } from './sentence.ts';
import { dateWords, periodWords } from './time.ts';

/** An indicator in its place: "Violence with injury rate, Hinckley and Bosworth". */
export function inPlace(indicator: Pick<Indicator, 'name'>, area: Pick<Area, 'name'>): string {
  return `${indicator.name}, ${area.name}`;
}

/** A figure's title; one that is illustrative says so before anything else. */
export function figureTitle({ indicator, area, observation }: Figure): string {
  return marked(inPlace(indicator, area), observation.status === 'illustrative');
}

/** A title that starts with "Illustrative" where the figure under it is. */
export function marked(title: string, illustrative: boolean): string {
  return illustrative ? `Illustrative: ${title}` : title;
}

/** Stands behind the period or place of a figure that another one is set against, where it is not firm. */
export function firmnessMark({ status }: Pick<Observation, 'status'>): string {
  return status === 'illustrative' || status === 'provisional' ? ` (${status})` : '';
}

/** The figure's value with its unit; where it has none, why. A percentage carries the count behind it where that is known. */
export function figureValue({ indicator, observation }: Figure): string {
  const { value, status, numerator, denominator } = observation;
  if (value === null) return noValueWords(status);
  const words = valueWords(value, indicator.unit);
  if (numerator === undefined || denominator === undefined || indicator.unit.kind !== 'percent') return words;
  return `${words} (${numeral(numerator, 0)} of ${numeral(denominator, 0)})`;
}

/** The value as it stands in a column of a table, with a word for anything but a plain published figure. */
export function cellValue(indicator: Indicator, { value, status }: Observation): string {
  if (value === null) return status === 'suppressed' ? 'hidden: small number' : 'none';
  const written = bareValue(value, indicator.unit);
  return status === 'final' ? written : `${written} (${status})`;
}

function noValueWords(status: Status): string {
  return status === 'suppressed' ? 'Hidden: small number' : 'No figure';
}

/** How firm a figure is, as a sentence. */
export const statusWords: Readonly<Record<Status, string>> = {
  provisional: 'Provisional.',
  final: 'Final.',
  revised: 'Revised.',
  suppressed: 'Hidden: small number.',
  missing: 'Missing in the source.',
  illustrative: 'Illustrative: made up for demonstration, published by nobody.',
};

/** A document and the place within it. */
export function sourceWords({ document, place }: Source): string {
  return place === undefined ? document : `${document}, ${place}`;
}

/** Where a figure comes from: its document, or what it was worked out from. */
export function figureSource({ source, derived }: StoredObservation): string {
  return derived === undefined
    ? sourceWords(source)
    : `worked out from ${derivedFromWords(derived)} (${sourceWords(source)})`;
}

/** What a derivation is made of, with the residents that it is for: "the count “Referrals”, 2020/21, and the population …". */
function derivedFromWords(derived: Derivation): string {
  const { population } = derived;
  return `${partsWords(derived)}${population === undefined ? '' : `, and ${populationWords(population)}`}`;
}

/** The figures of a derivation: "four quarters, Q1 2020/21 to Q4 2020/21", "the count “Referrals”, 2020/21". */
function partsWords({ parts, count }: Derivation): string {
  const first = parts[0]?.period.label ?? '';
  const last = parts.at(-1)?.period.label ?? '';
  const number = ['no', 'one', 'two', 'three', 'four'][parts.length] ?? String(parts.length);
  const of = count === undefined ? '' : ` of the count “${count.name}”`;
  const quarters = `${number} quarters${of}, ${first} to ${last}`;
  const one = count === undefined ? `one quarter, ${first}` : `the count “${count.name}”, ${first}`;
  return parts.length === 1 ? one : quarters;
}

/** Whose residents a rate is for: "the population of mid-2020 (Census 2021 series)". */
export function populationWords({ year, vintage }: PopulationEstimate): string {
  return `the population of mid-${year} (${vintage})`;
}

/** An estimate in full: "713,085 residents in mid-2020 (Census 2021 series), known since 15 July 2024, Estimates, line 3". */
export function estimateWords(estimate: PopulationEstimate): string {
  const { residents, year, vintage, published, source } = estimate;
  const number = residents === null ? 'withdrawn' : numeral(residents, 0);
  const since = published === undefined ? '' : `, known since ${dateWords(published)}`;
  const read = source.document === vintage ? '' : `, ${sourceWords(source)}`;
  return `${number} residents in mid-${year} (${vintage})${since}${read}`;
}

/** Where a figure was read, when it was published, how firm it is and which version of it this is. */
export function provenance({ observation }: Figure): string {
  if (observation.derived !== undefined) return derivedProvenance(observation, observation.derived);
  const version = observation.vintage > 1 ? ` Version ${observation.vintage} of this figure.` : '';
  const published = `Published ${dateWords(observation.published)}.`;
  return `Source: ${sourceWords(observation.source)}. ${published} ${statusWords[observation.status]}${version}`;
}

/** A figure that nobody published as such says so before anything else. */
function derivedProvenance({ source, published, status }: StoredObservation, derived: Derivation): string {
  const { population } = derived;
  const residents = population === undefined ? '' : `, for ${estimateWords(population)}`;
  return `${capital(`worked out from ${partsWords(derived)}${residents}`)}; not published as such. Newest source: ${sourceWords(source)}. Published ${dateWords(published)}. ${statusWords[status]}`;
}

/** The figure in a line with everything that tells it apart: value, unit and period on its basis. */
export function figureLine(figure: Figure): string {
  const { basis, period } = figure.observation;
  return `${figureValue(figure)}, ${periodWords(basis, period)}`;
}
