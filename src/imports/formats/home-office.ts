import { financialQuarter } from '../../indicators/period.ts';
import { Refusal, ofRow } from '../sentences.ts';
import type { Format, FormatWorld } from './format.ts';
import { cellReader, hasColumns, whyNotReadable } from './heading.ts';
import { subjectsOf } from './subjects.ts';
import { Tally } from './tally.ts';
import { Unread } from './unread.ts';

const needed = ['Financial Year', 'Financial Quarter', 'CSP Name', 'Offence Count'];
/** From the narrowest to the widest: an indicator may be any of them. */
const levels = ['Offence Description', 'Offence Subgroup', 'Offence Group'];

/** Police recorded crime by community safety partnership and quarter, as the Home Office lays it out, added up here. */
export const homeOffice: Format = {
  name: 'home-office',
  fits: (heading) => hasColumns(heading, needed),
  open: (heading, world, into) => {
    const refusal = whyNotReadable(heading, needed);
    if (refusal !== undefined) return refusal;
    const cell = cellReader(heading);
    const subjects = subjectsOf('home-office', world);
    const tally = new Tally();
    const unread = new Unread();
    return {
      row: (line, cells) => {
        const name = cell(cells, 'CSP Name');
        const area = world.names.area(name);
        if (area instanceof Refusal) return unread.add('area', name);
        const at = quarterOf(cell(cells, 'Financial Year'), cell(cells, 'Financial Quarter'), world);
        if (at instanceof Refusal) return into.refuse(line, at.reason);
        const count = cell(cells, 'Offence Count').replaceAll(',', '');
        // Withdrawn offences are published as a count below 0.
        if (!/^-?\d+$/u.test(count)) return into.refuse(line, ofRow.notANumber('Offence Count', count));
        const place = tally.cover(line, area, at);
        const named = levels.map((level) => cell(cells, level));
        const indicators = new Set(named.flatMap((each) => subjects(each)));
        if (indicators.size === 0) unread.add('subject', named.find((each) => each !== '') ?? '');
        for (const indicator of indicators) tally.add(place, indicator, Number(count));
      },
      end: () => {
        tally.hand(into, 'quarter');
        return unread.warnings();
      },
    };
  },
};

function quarterOf(year: string, quarter: string, { catalogue }: FormatWorld) {
  const [, start = '', end = ''] = /^(\d{4})\/(\d{2})$/u.exec(year) ?? [];
  const isNext = (Number(start) + 1) % 100 === Number(end);
  if (start === '' || !isNext || !/^[1-4]$/u.test(quarter)) {
    return new Refusal(ofRow.unknownPeriod(`Q${quarter} ${year}`));
  }
  const { end: day } = financialQuarter(Number(start), Number(quarter), catalogue.calendar);
  return { period: `Q${quarter} ${year}`, year: day.slice(0, 4) };
}
