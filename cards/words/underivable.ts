import type { Underivable } from '../../src/indicators/derive.ts';
import { monthsLabel } from '../../src/indicators/period.ts';
import { listed } from './sentence.ts';
import { dateWords } from './time.ts';

/** Why a figure could not be worked out from what is held, as a sentence. */
export function underivableWords(because: Underivable): string {
  if (because.why === 'no-population') {
    return `It can’t be worked out: a count is held, and no population of ${because.area.name} for ${because.year}.`;
  }
  return `It can’t be worked out from quarters: ${reasonWords(because)}.`;
}

function reasonWords(because: Exclude<Underivable, { readonly why: 'no-population' }>): string {
  switch (because.why) {
    case 'not-whole-quarters':
      return 'it is not made of whole quarters';
    case 'missing-parts':
      return `no figure is held for ${listed(because.missing.map(monthsLabel))}`;
    case 'hidden-parts':
      return `the figure for ${listed(because.hidden.map(monthsLabel))} is hidden, because the number behind it is small`;
    case 'no-components':
      return 'the numbers behind the quarters are not all known';
    case 'illustrative-beside-published':
      return 'some of the quarters are illustrative and some are published';
    case 'break':
      return `the definition changed from ${dateWords(because.break.from)}, within the period`;
  }
}
