import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How large a made-up partnership is. The first area is its county, the others are districts of it. */
export interface Size {
  readonly indicators: number;
  readonly areas: number;
}

/** A word of three letters for a number, unlike any word of a question. */
export function word(at: number): string {
  return `${letter(Math.floor(at / 26))}q${letter(at)}z`;
}

function letter(at: number): string {
  return String.fromCodePoint(97 + (at % 26));
}

/** The month that is so many after January 2010, as a file names it. */
export function month(nth: number): string {
  return `${monthNames[nth % 12]} ${2010 + Math.floor(nth / 12)}`;
}

const monthNames = Array.from({ length: 12 }, (_, nth) =>
  new Date(Date.UTC(2010, nth, 1)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' }),
);

/** Writes the catalogue of such a partnership: monthly counts, none of them sensitive, and one rule on the first indicator. */
export function writeCatalogue(folder: string, { indicators, areas }: Size): void {
  mkdirSync(join(folder, 'indicators'), { recursive: true });
  const list = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, at) => line(at)).join('\n');
  const area = (at: number): string =>
    at === 0
      ? '- { id: area-0, name: Place Zero, kind: county }'
      : `- { id: area-${at}, name: Place ${word(at)}, kind: district, parent: area-0 }`;
  const unit = '{ kind: count, name: cases, decimals: 0 }';
  const rest = `outcome: one, unit: ${unit}, basis: month, polarity: lower-is-better, source: Bench, definition: Cases.`;
  const rule =
    'kind: threshold, id: high, name: High, severity: medium, explanation: Many cases., indicator: measure-0, breach: { operator: above, value: 120 }, recovery: { operator: at-or-below, value: 110 }';
  const files = {
    'partnership.yaml': 'name: Bench\ncalendar: { yearStartsInMonth: 4 }\ncomparators: { county: area-0 }\n',
    'outcomes.yaml': '- { id: one, name: Outcome one }\n',
    'areas.yaml': list(areas, area),
    'indicators/all.yaml': list(indicators, (at) => `- { id: measure-${at}, name: Measure ${word(at)}, ${rest} }`),
    'rules.yaml': `- { ${rule} }\n`,
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
}

/** The value of a measure in a place in a month, which follows from these alone. */
export function valueAt(measure: number, place: number, nth: number): number {
  return 100 + ((measure * 7 + place * 13 + nth * 3) % 50);
}

/** A file of figures for some months: every indicator in every area. */
export function figures({ indicators, areas }: Size, months: readonly number[]): string {
  const lines = ['indicator,area,period,value,status'];
  for (let measure = 0; measure < indicators; measure += 1) {
    for (let place = 0; place < areas; place += 1) {
      for (const nth of months) {
        lines.push(`measure-${measure},area-${place},${month(nth)},${valueAt(measure, place, nth)},final`);
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
