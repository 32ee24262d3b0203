import { months, monthsLabel } from '../../indicators/period.ts';
import { Refusal, ofRow, warning } from '../sentences.ts';
import type { Format } from './format.ts';
import { cellReader, hasColumns, whyNotAddedUp } from './heading.ts';
import { subjectsOf } from './subjects.ts';
import { Tally } from './tally.ts';
import { Unread } from './unread.ts';

const needed = ['Month', 'LSOA name', 'Crime type'];

/**
 * Street-level crime as data.police.uk publishes it: one row for each case, counted here by district and month. A case
 * without a small area can't be given to a district; how many there are is said.
 */
export const policeStreet: Format = {
  name: 'police-street',
  fits: (heading) => hasColumns(heading, needed),
  open: (heading, world, into) => {
    const refusal = whyNotAddedUp(heading, needed);
    if (refusal !== undefined) return refusal;
    const cell = cellReader(heading);
    const subjects = subjectsOf('police-street', world);
    const tally = new Tally();
    const unread = new Unread();
    let all = 0;
    let unplaced = 0;
    return {
      row: (line, cells) => {
        all += 1;
        const name = districtOf(cell(cells, 'LSOA name'));
        if (name === '') {
          unplaced += 1;
          return;
        }
        const area = world.names.area(name);
        if (area instanceof Refusal) return unread.add('area', name);
        const at = monthOf(cell(cells, 'Month'));
        const type = cell(cells, 'Crime type');
        const indicators = subjects(type);
        if (at instanceof Refusal) {
          tally.lose({ line, area, indicators });
          return into.refuse(line, at.reason);
        }
        const place = tally.cover(line, area, at);
        if (indicators.length === 0) unread.add('subject', type);
        for (const indicator of indicators) tally.add(place, indicator, 1);
      },
      lost: (line) => tally.lose({ line }),
      end: () => {
        tally.hand(into, 'month');
        return [...(unplaced > 0 ? [warning.unplaced(unplaced, all)] : []), ...unread.warnings()];
      },
    };
  },
};

/** A small area is named by its district and a code of five characters: "Blaby 002A". */
function districtOf(smallArea: string): string {
  return smallArea.slice(0, -5).trim();
}

function monthOf(text: string): { readonly period: string; readonly year: string } | Refusal {
  const [, year = '', month = ''] = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(text) ?? [];
  if (year === '') return new Refusal(ofRow.unknownPeriod(text));
  return { period: monthsLabel(months(Number(year), Number(month), 1)), year };
}
