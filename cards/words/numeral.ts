import type { Unit } from '../../src/indicators/indicator.ts';

/** A minus sign that is as wide as a plus, and that screen readers speak. */
const minus = '−';

/** A number with thousands parted: at least the places that the unit is published with, and never fewer than it has. */
export function numeral(value: number, decimals: number): string {
  const format = formats.get(decimals) ?? formatWith(decimals);
  return format.format(value).replace('-', minus);
}

/** By the places that are always shown: making a format takes far longer than using it, and a card writes hundreds of numbers. */
const formats = new Map<number, Intl.NumberFormat>();

function formatWith(decimals: number): Intl.NumberFormat {
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: Math.max(decimals, 6) };
  const format = new Intl.NumberFormat('en-GB', options);
  formats.set(decimals, format);
  return format;
}

/** A number with its unit as people write it: "6.9 per 1,000 population", "49%", "1,709 referrals", "1 referral". */
export function valueWords(value: number, unit: Unit): string {
  const written = numeral(value, unit.decimals);
  if (unit.kind === 'percent') return `${written}%`;
  return `${written} ${value === 1 && unit.kind === 'count' ? singular(unit.name) : unit.name}`.trim();
}

/** A number with only as much of its unit as tells it apart beside others of the same indicator. */
export function bareValue(value: number, unit: Unit): string {
  return numeral(value, unit.decimals) + (unit.kind === 'percent' ? '%' : '');
}

/** The size of a difference, in percentage points where the unit is a percentage. */
export function differenceWords(size: number, unit: Unit): string {
  const written = numeral(size, unit.decimals);
  if (unit.kind !== 'percent') return written;
  return `${written} percentage ${size === 1 ? 'point' : 'points'}`;
}

/** A relative change with its sign: "+40.8%"; one too small to show is still not called nothing. */
export function relativeWords(percent: number): string {
  const sign = percent < 0 ? minus : '+';
  const size = Math.abs(percent);
  return size < 0.05 && size > 0 ? 'under 0.1%' : `${sign}${numeral(Number(size.toFixed(1)), 1)}%`;
}

function singular(name: string): string {
  return /^[\p{L}-]+[^s]s$/u.test(name) ? name.slice(0, -1) : name;
}

/** How many there are of something, in figures: "1 exception", "0 exceptions", "25 exceptions". */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${numeral(count, 0)} ${count === 1 ? one : many}`;
}
