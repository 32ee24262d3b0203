import type { Standing } from '../../src/indicators/observation.ts';

/** A published place among others: "2 of 9 (1 is best)", "Top". */
export function standingWords({ rank, of, band }: Standing): string {
  const place = rank === undefined ? [] : [`${rank}${of === undefined ? '' : ` of ${of}`} (1 is best)`];
  return [...place, ...(band === undefined ? [] : [band])].join(', ');
}
