import { financialQuarter } from '../../indicators/period.ts';
import { Refusal, ofFigure, ofRow } from '../sentences.ts';
import type { Format, FormatWorld } from './format.ts';
import { cellReader, hasColumns, whyNotAddedUp } from './heading.ts';
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
    const refusal = whyNotAddedUp(heading, needed);
    if (refusal !== undefined) return refusal;
    const cell = cellReader(heading);
    const subjects = subjectsOf('home-office', world);
    const tally = new Tally(world);
    const unread = new Unread();
    const placeOf = (cells: readonly string[]) => {
      const area = world.names.area(cell(cells, 'CSP Name'));
      if (area instanceof Refusal) return undefined;
      const at = quarterOf(cell(cells, 'Financial Year'), cell(cells, 'Financial Quarter'), world);
      const names = levels.map((level) => cell(cells, level));
      const indicators = [...new Set(names.flatMap((each) => subjects(each)))];
      return { area, at, indicators, named: names.find((each) => each !== '') ?? '' };
    };
    let rows = 0;
    return {
      row: (line, cells) => {
        rows += 1;
        const read = placeOf(cells);
        if (read === undefined) return unread.add('area', cell(cells, 'CSP Name'));
        const { area, at, indicators, named } = read;
        if (at instanceof Refusal) {
          tally.lose({ line, area, indicators });
          return into.refuse(line, at.reason);
        }
        const place = tally.cover(line, area, at);
        if (indicators.length === 0) return unread.add('subject', named);
        const count = cell(cells, 'Offence Count').replaceAll(',', '');
        // Withdrawn offences are published as a count below 0.
        if (!/^-?\d+$/u.test(count)) {
          tally.lose({ line, area, period: at.period, indicators });
          return into.refuse(line, ofRow.notANumber('Offence Count', count));
        }
        for (const indicator of indicators) tally.add(place, indicator, Number(count));
      },
      lost: (line) => tally.lose({ line }),
      end: () => {
        tally.hand(into, 'quarter', () => ({ page: ofFigure.addedUp(rows) }));
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
