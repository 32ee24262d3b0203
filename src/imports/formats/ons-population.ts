import { DateTime } from 'luxon';
import type { Area } from '../../indicators/area.ts';
import { readPublished, sourceAtLine } from '../row.ts';
import { ofFile, ofRow, Refusal, warning } from '../sentences.ts';
import type { ReadEstimate } from '../estimates.ts';
import type { Format, FormatWorld } from './format.ts';
import { cellReader, hasColumns, unknownAmong, whyNotReadable } from './heading.ts';
import { Unread } from './unread.ts';

const needed = ['year', 'population', 'vintage'];
const known = ['gss_code', 'name', ...needed, 'source', 'published'];

/**
 * Mid-year estimates of residents: one area, year and vintage in each row. They are no figures of an indicator, but what
 * rates are worked out with.
 */
export const onsPopulation: Format = {
  name: 'ons-population',
  fits: (heading) =>
    (hasColumns(heading, ['year', 'population']) || isEstimatesByAge(heading)) && !hasColumns(heading, ['indicator']),
  open: (heading, world, into) => {
    if (isEstimatesByAge(heading)) return new Refusal(ofFile.populationByAge);
    const refusal = whyNotReadable(heading, needed);
    if (refusal !== undefined) return refusal;
    if (!hasColumns(heading, ['gss_code']) && !hasColumns(heading, ['name'])) {
      return new Refusal(ofFile.missingColumns(['gss_code'], ['gss_code', ...needed]));
    }
    const cell = cellReader(heading);
    const unread = new Unread();
    const unknown = unknownAmong(heading, (text) => known.some((name) => hasColumns([text], [name])));
    return {
      row: (line, cells) => {
        const text = (name: string): string => cell(cells, name).trim();
        const area = areaOf(text('gss_code'), text('name'), world);
        if (area === undefined) return unread.add('area', text('name') || text('gss_code'));
        const read = readEstimate(line, area, text, world);
        if (read instanceof Refusal) into.refuse(line, read.reason);
        else into.estimate(read);
      },
      end: () => [...unread.warnings(), ...(unknown.length > 0 ? [warning.unknownColumns(unknown)] : [])],
    };
  },
};

/** The workbooks of the Office itself have a column for all ages and one for each, after some lines of title. */
function isEstimatesByAge(heading: readonly string[]): boolean {
  return hasColumns(heading, ['all ages']) && !hasColumns(heading, ['population']);
}

/** The area with the code; by its name only where the row or the catalogue gives no code, as names move between areas. */
function areaOf(code: string, name: string, { names }: FormatWorld): Area | undefined {
  const [byCode, byName] = [names.area(code), names.area(name)];
  if (!(byCode instanceof Refusal)) return byCode;
  return byName instanceof Refusal || (code !== '' && byName.code !== undefined) ? undefined : byName;
}

function readEstimate(
  line: number,
  area: Area,
  text: (name: string) => string,
  { file, today, published: usual = today }: FormatWorld,
): ReadEstimate | Refusal {
  const year = text('year');
  if (!/^\d{4}$/u.test(year)) return new Refusal(ofRow.noYear(year));
  if (`${year}-06-30` > today) return new Refusal(ofRow.future(`mid-${year}`));
  const number = text('population').replaceAll(',', '');
  if (!/^\d+$/u.test(number)) return new Refusal(ofRow.notANumber('population', text('population')));
  if (Number(number) === 0) return new Refusal(ofRow.nobody);
  const vintage = readVintage(text('vintage'));
  if (vintage.name === '') return new Refusal(ofRow.blank('vintage'));
  const said = text('published');
  const published = said === '' ? monthEnd(vintage.published || usual, today) : readPublished(said, today);
  if (published instanceof Refusal) return published;
  const source =
    text('source') === '' ? sourceAtLine(file, line) : { ...sourceAtLine(file, line), document: text('source') };
  return { line, area: area.id, year, vintage: vintage.name, residents: Number(number), source, published };
}

/** The name of a vintage, and the month that stands behind it: "pre-2021-Census series (published June 2020)". */
function readVintage(text: string): { readonly name: string; readonly published: string } {
  const [, name = text, published = ''] = /^(.*?)\s*\(published ([^)]*)\)$/iu.exec(text) ?? [];
  return { name: name.trim(), published };
}

/** The last day of a month such as "June 2020", or today where that is yet to come; else the day that is written out. */
function monthEnd(month: string, today: string): string | Refusal {
  const read = DateTime.fromFormat(month, 'LLLL yyyy', { zone: 'utc', locale: 'en-GB' });
  if (!read.isValid) return readPublished(month, today);
  if (read.toFormat('yyyy-MM') > today.slice(0, 7)) return new Refusal(ofRow.futureDate(month));
  const last = read.endOf('month').toFormat('yyyy-MM-dd');
  return last < today ? last : today;
}
