import { months, monthsLabel } from '../../indicators/period.ts';
import { remembered } from '../remembered.ts';
import { Refusal, ofFigure, ofRow, warning } from '../sentences.ts';
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
    const tally = new Tally(world);
    const unread = new Unread();
    const counted = new Months();
    return {
      row: (line, cells) => {
        const at = monthOf(cell(cells, 'Month'));
        const name = districtOf(cell(cells, 'LSOA name'));
        counted.add(at, name !== '');
        if (name === '') return;
        const area = world.names.area(name);
        if (area instanceof Refusal) return unread.add('area', name);
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
        const { cases, unplaced } = counted.whole();
        // Each month's file replaces the months before it in part, so that no figure is the last word.
        const said = { status: 'provisional', page: ofFigure.counted(cases) };
        tally.hand(into, 'month', (period) => ({ ...said, note: counted.noteOf(period) }));
        return [...(unplaced > 0 ? [warning.unplaced(unplaced, cases)] : []), ...unread.warnings()];
      },
    };
  },
};

/** A small area is named by its district and a code of five characters: "Blaby 002A". */
function districtOf(smallArea: string): string {
  return smallArea.slice(0, -5).trim();
}

type Month = { readonly period: string; readonly year: string };

const monthOf = remembered((text: string): Month | Refusal => {
  const [, year = '', month = ''] = /^(\d{4})-(0[1-9]|1[0-2])$/u.exec(text) ?? [];
  if (year === '') return new Refusal(ofRow.unknownPeriod(text));
  return { period: monthsLabel(months(Number(year), Number(month), 1)), year };
});

interface Cases {
  cases: number;
  unplaced: number;
}

/** How many cases each month has, and how many of them name no small area. */
class Months {
  readonly #byPeriod = new Map<string, Cases>();

  add(month: Month | Refusal, isPlaced: boolean): void {
    const period = month instanceof Refusal ? '' : month.period;
    const each = this.#byPeriod.get(period) ?? { cases: 0, unplaced: 0 };
    this.#byPeriod.set(period, each);
    each.cases += 1;
    if (!isPlaced) each.unplaced += 1;
  }

  whole(): Readonly<Cases> {
    const all = [...this.#byPeriod.values()];
    return {
      cases: all.reduce((sum, each) => sum + each.cases, 0),
      unplaced: all.reduce((sum, each) => sum + each.unplaced, 0),
    };
  }

  /** What is said of every figure of a month; blank where each of its cases names a small area. */
  noteOf(period: string): string {
    const { cases, unplaced } = this.#byPeriod.get(period) ?? { cases: 0, unplaced: 0 };
    return unplaced === 0 ? '' : ofFigure.unplaced(unplaced, cases);
  }
}
