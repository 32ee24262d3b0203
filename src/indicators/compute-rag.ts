import type { Basis } from './basis.ts';
import type { Indicator } from './indicator.ts';
import type { Rag } from './rag.ts';
import { withinMiss, type MissBound, type RagRule } from './rag-rule.ts';

/** A colour that follows from a stated rule; it never stands for a published one, which is a judgement. */
export interface AssessedRag {
  readonly assessed: true;
  readonly rag: Rag;
  readonly rule: RagRule;
  readonly value: number;
  /** What the value was set against. */
  readonly reference: number;
  /** By how many percent of the reference the value lies on the worse side of it; less than 0 where it is better. */
  readonly miss: number;
  /** The bound that gave the colour. */
  readonly bound: MissBound;
  /** Whether it is amber only because it is getting better. */
  readonly spared: boolean;
}

/** The colour that a rule gives to a value beside its reference; undefined where the polarity or the rule gives none. */
export function computeRag(
  indicator: Indicator,
  rule: RagRule,
  { value, reference }: { readonly value: number; readonly reference: number },
  improving: boolean,
): AssessedRag | undefined {
  const miss = missOf(indicator, value, reference);
  if (miss === undefined) return undefined;
  const found = colourOf(rule, miss);
  if (found === undefined) return undefined;
  const spared = found.rag === 'red' && rule.redOnlyIfNotImproving && improving;
  return {
    assessed: true,
    rag: spared ? 'amber' : found.rag,
    rule,
    value,
    reference,
    miss,
    bound: found.bound,
    spared,
  };
}

function colourOf(rule: RagRule, miss: number): { readonly rag: Rag; readonly bound: MissBound } | undefined {
  if (withinMiss(rule.green, miss)) return { rag: 'green', bound: rule.green };
  if (rule.amber !== undefined && withinMiss(rule.amber, miss)) return { rag: 'amber', bound: rule.amber };
  return withinMiss(rule.red, miss) ? { rag: 'red', bound: rule.red } : undefined;
}

/** The miss in percent of the reference; beside a reference of 0 any worse value misses by more than any percentage. */
function missOf(indicator: Indicator, value: number, reference: number): number | undefined {
  const worse = worseBy(indicator, value, reference);
  if (worse === undefined) return undefined;
  return worse === 0 ? 0 : tidy((100 * worse) / Math.abs(reference));
}

function worseBy({ polarity, band }: Indicator, value: number, reference: number): number | undefined {
  switch (polarity) {
    case 'lower-is-better':
      return value - reference;
    case 'higher-is-better':
      return reference - value;
    case 'within-band':
      return band === undefined ? undefined : Math.max(band.low - value, value - band.high, 0);
    case 'neutral':
      return undefined;
  }
}

/** The end of the band that a value lies outside of or nearer to. */
export function nearestEnd(band: { readonly low: number; readonly high: number }, value: number): number {
  return value - band.low < band.high - value ? band.low : band.high;
}

/** Whether a target may be held against figures of a basis: a number or rate is for its own span, a share for any. */
export function targetFits(indicator: Pick<Indicator, 'unit' | 'basis'>, basis: Basis): boolean {
  return indicator.unit.kind === 'percent' || basis === indicator.basis;
}

/** Takes away what floating point adds, so that 4.2 misses 4 by 5% and not by a hair more. */
function tidy(percent: number): number {
  return Number(percent.toFixed(9));
}
