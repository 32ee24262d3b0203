import type { ComputedRag } from '../../src/answers/answer.ts';
import type { MissBound, RagReference, RagRule } from '../../src/indicators/rag-rule.ts';
import { bareValue, numeral } from './numeral.ts';
import { ragName } from './rag.ts';

type Assessed = Extract<ComputedRag, { assessed: true }>;
type Unassessed = Extract<ComputedRag, { assessed: false }>;

const reasons: Readonly<Record<Unassessed['because'], string>> = {
  'no-rule': 'no rule is set for this indicator',
  illustrative: 'the figure is illustrative',
  'no-value': 'there is no figure',
  'nothing-beside': 'nothing is held that it is to be set against',
  'not-comparable': 'it may not be compared with what it is to be set against',
  'other-basis': 'the target is for another kind of period',
};

/** A computed colour in a word and a shape, always called computed, with its reason; or that there is none, and why. */
export function computedRagWords(computed: ComputedRag): string {
  if (!computed.assessed) return `○ Not assessed (computed), because ${reasons[computed.because]}`;
  const spared = computed.spared ? ', but it is better than the period before' : '';
  return `${ragName(computed.rag)} (computed), because ${partWords(computed)} ${missWords(computed)}${spared}`;
}

/** The value that was judged: of a part alone, where only that is like for like. */
function partWords({ figure, value, component }: Assessed): string {
  const written = bareValue(value, figure.indicator.unit);
  return component === undefined ? written : `like for like ${component} alone, at ${written},`;
}

function missWords(computed: Assessed): string {
  const { miss, bound } = computed;
  const reference = referenceWords(computed);
  if (miss === 0 || (miss < 0 && bound.percent >= 0)) return metWords(computed, reference);
  if (miss < 0) return `is better than ${reference} by ${amount(mirrored(bound))}`;
  return bound.percent <= 0 ? `misses ${reference}` : `misses ${reference} by ${amount(bound)}`;
}

/** What meets its reference; where it is exactly at it, whether that counts. */
function metWords({ miss, rag }: Assessed, reference: string): string {
  if (miss < 0) return `is better than ${reference}`;
  return rag === 'green' ? `meets ${reference}` : `is at ${reference} and not better`;
}

function referenceWords({ figure, rule, reference, other }: Assessed): string {
  const written = bareValue(reference, figure.indicator.unit);
  switch (rule.against) {
    case 'target':
      return `the target ${written}`;
    case 'band':
      return `the band, which ends at ${written},`;
    case 'year-before':
      return `the ${written} of a year before`;
    case 'county':
    case 'region':
    case 'country':
      return `the ${written} of ${other?.area.name ?? `the ${rule.against}`}`;
  }
}

function amount({ operator, percent }: MissBound): string {
  const size = `${numeral(percent, 0)}%`;
  return {
    above: `more than ${size}`,
    'at-or-above': `${size} or more`,
    below: `less than ${size}`,
    'at-or-below': `no more than ${size}`,
  }[operator];
}

/** A bound on a miss as a bound on a gain. */
function mirrored({ operator, percent }: MissBound): MissBound {
  const other = { above: 'below', 'at-or-above': 'at-or-below', below: 'above', 'at-or-below': 'at-or-above' } as const;
  return { operator: other[operator], percent: -percent };
}

const references: Readonly<Record<RagReference, string>> = {
  target: 'the target',
  band: 'the band',
  county: 'the county',
  region: 'the region',
  country: 'the country',
  'year-before': 'the figure of a year before',
};

/** The rule behind a computed colour, each bound strict or inclusive as it is. */
export function ragRuleWords({ against, green, amber, red, redOnlyIfNotImproving }: RagRule): string {
  const steps = [
    `green where it ${greenWords(green, references[against])}`,
    ...(amber === undefined ? [] : [`otherwise amber where it ${upToWords(amber)}`]),
    `red where it ${beyondWords(red)}`,
    ...(redOnlyIfNotImproving ? ['amber instead of red where it is better than the period before'] : []),
  ];
  return `Rule of the computed colour: ${steps.join('; ')}. Percentages are of what the figure is set against.`;
}

function upToWords(amber: MissBound): string {
  if (amber.percent > 0) return `misses it by ${amount(amber)}`;
  if (amber.percent < 0) return `is better than it by ${amount(mirrored(amber))}`;
  return amber.operator === 'at-or-below' ? 'is at it or better' : 'is better than it';
}

function beyondWords(red: MissBound): string {
  if (red.percent > 0) return `misses it by ${amount(red)}`;
  if (red.percent < 0) return `misses it, or is better than it by ${amount(mirrored(red))}`;
  return red.operator === 'above' ? 'misses it' : 'is at it or misses it';
}

function greenWords(green: MissBound, reference: string): string {
  if (green.percent > 0) return `meets ${reference} or misses it by ${amount(green)}`;
  if (green.percent < 0) return `is better than ${reference} by ${amount(mirrored(green))}`;
  return green.operator === 'at-or-below' ? `meets ${reference}` : `is better than ${reference}, not only at it`;
}
