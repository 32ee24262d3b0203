import type { Difference } from '../../src/indicators/compare.ts';
import type { Indicator, Polarity } from '../../src/indicators/indicator.ts';
import { bareValue } from './numeral.ts';

/** Whether a difference is better or worse; for a neutral indicator, that it says neither; nothing where it is level. */
export function meaningWords(difference: Difference, polarity: Polarity): string {
  if (difference.meaning !== 'neither') return difference.meaning;
  if (difference.direction === 'level') return '';
  return polarity === 'within-band' ? 'neither better nor worse' : 'neither better nor worse by itself';
}

/** What counts as better for an indicator. */
export function betterWords({ polarity, band, unit }: Indicator): string {
  if (polarity !== 'within-band' || band === undefined) return polarityWords[polarity];
  return `Best within the band from ${bareValue(band.low, unit)} to ${bareValue(band.high, unit)}.`;
}

const polarityWords: Readonly<Record<Polarity, string>> = {
  'lower-is-better': 'Lower is better.',
  'higher-is-better': 'Higher is better.',
  'within-band': 'Best within a band.',
  neutral: 'A rise or a fall is neither better nor worse by itself.',
};
