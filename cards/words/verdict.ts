import type { Figure } from '../../src/answers/answer.ts';
import { basisNames } from '../../src/indicators/basis.ts';
import type { Difference, Incomparable, LikeForLike, Verdict } from '../../src/indicators/compare.ts';
import type { Break, Indicator } from '../../src/indicators/indicator.ts';
import type { StoredObservation } from '../../src/indicators/observation.ts';
import { besideWords, movedWords, moveWords } from './change.ts';
import { bareValue, differenceWords } from './numeral.ts';
import { oneLine } from './sentence.ts';
import { dateWords } from './time.ts';

/** Whether two figures are told as one moving over time or as two beside each other. */
export type Telling = 'over-time' | 'beside';

/**
 * What may be said of a figure against another. Where the two are statistically similar, neither better nor worse is
 * said; where they may not be compared, no difference is stated but the like-for-like one, and the reason is given.
 */
export function verdictWords(verdict: Verdict, figure: Figure, other: StoredObservation, telling: Telling): string {
  const { indicator, observation } = figure;
  if (other.value === null) return 'no figure is held';
  if (!verdict.comparable) {
    const against = bareValue(other.value, indicator.unit);
    const reason = `${against}, not comparable: ${incomparableWords(verdict.because, observation, other)}`;
    return verdict.likeForLike === undefined
      ? reason
      : `${reason}. ${likeForLikeWords(verdict.likeForLike, indicator)}`;
  }
  if (verdict.similar === true) return similarWords(verdict.difference, indicator, other.value, telling);
  const words = telling === 'over-time' ? movedWords : besideWords;
  return words(verdict.difference, indicator, other.value);
}

/** A value against a plain number, such as a target. */
export function againstNumber(verdict: Verdict, indicator: Indicator, number: number): string {
  if (!verdict.comparable) return 'not comparable';
  return besideWords(verdict.difference, indicator, number);
}

/** Neither better nor worse: "up 0.1 from 6.54 (+1.5%), which may be chance", "similar to 4.5 (0.1 above; …)". */
function similarWords(difference: Difference, indicator: Indicator, other: number, telling: Telling): string {
  const { absolute, direction } = difference;
  if (telling === 'over-time') {
    const moved = moveWords(difference, indicator, other);
    return direction === 'level' ? moved : `${moved}, which may be chance`;
  }
  if (absolute === 0) return `the same as ${bareValue(other, indicator.unit)}`;
  const beside = `${differenceWords(Math.abs(absolute), indicator.unit)} ${side(absolute)}`;
  return `similar to ${bareValue(other, indicator.unit)} (${beside}; the difference may be chance)`;
}

function side(absolute: number): string {
  return absolute > 0 ? 'above' : 'below';
}

/** Why two figures may not be compared, as the end of a sentence without its full stop. */
function incomparableWords(because: Incomparable, figure: StoredObservation, other: StoredObservation): string {
  switch (because.why) {
    case 'basis':
      return `one is for a ${basisNames[figure.basis]}, the other for a ${basisNames[other.basis]}`;
    case 'length':
      return `one covers ${because.months} months, the other ${because.otherMonths}`;
    case 'definition':
      return changedWords(because.break);
    case 'components':
      return because.onlyOneStates
        ? 'only one of the two says which parts it is made of'
        : 'the two are not made of the same parts';
    case 'population':
      return `the two are for different estimates of the population (${because.vintage}; ${because.other})`;
    case 'illustrative':
      return 'one of the two is illustrative';
    case 'size':
      return 'counts of places of different size';
    case 'no-value':
      return 'one of the two has no value';
  }
}

/** A change of definition, or of what an area takes in, in short, as the end of a sentence: "the definition changed from 1 April 2020 (…)". */
function changedWords({ from, reason, areas }: Break): string {
  return `${areas === undefined ? 'the definition' : 'what is counted there'} changed from ${dateWords(from)} (${firstSentence(reason)})`;
}

/** As much of a reason as fits beside a figure; the whole of it stands among the caveats. */
function firstSentence(text: string): string {
  return (oneLine(text).split(/(?<=\.)\s/)[0] ?? '').replace(/\.$/, '');
}

/** The difference of the part that both figures hold: "Like for like, UAVA referrals alone: 1,274, up 100 from 1,174 (+8.5%)". */
function likeForLikeWords({ component, value, other, difference }: LikeForLike, indicator: Indicator): string {
  const moved = movedWords(difference, indicator, other);
  return `Like for like, ${component} alone: ${bareValue(value, indicator.unit)}, ${moved}`;
}
