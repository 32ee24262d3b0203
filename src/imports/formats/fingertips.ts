import { Refusal } from '../sentences.ts';
import type { Format } from './format.ts';
import { cellReader, hasColumns, whyNotReadable } from './heading.ts';
import { blankRow } from './long-row.ts';
import { subjectsOf } from './subjects.ts';
import { Unread } from './unread.ts';

const needed = ['Indicator ID', 'Indicator Name', 'Area Code', 'Time period', 'Value'];

/** Public health profiles as Fingertips exports them: figures for all persons, by area code; breakdowns are passed over. */
export const fingertips: Format = {
  name: 'fingertips',
  fits: (heading) => hasColumns(heading, needed),
  open: (heading, world, into) => {
    const refusal = whyNotReadable(heading, needed);
    if (refusal !== undefined) return refusal;
    const cell = cellReader(heading);
    const subjects = subjectsOf('fingertips', world);
    const unread = new Unread();
    return {
      row: (line, cells) => {
        const name = cell(cells, 'Indicator Name');
        const byId = subjects(cell(cells, 'Indicator ID'));
        const indicators = byId.length > 0 ? byId : subjects(name);
        if (indicators.length === 0) return unread.add('subject', name);
        const area = world.names.area(cell(cells, 'Area Code'));
        if (area instanceof Refusal) return unread.add('area', cell(cells, 'Area Name'));
        const part = partOf(cell(cells, 'Sex'), cell(cells, 'Category'));
        if (part !== '') return unread.add('breakdown', part);
        const note = cell(cells, 'Value note');
        const figure = {
          area: area.id,
          period: wholeYears(cell(cells, 'Time period')),
          value: cell(cells, 'Value'),
          numerator: cell(cells, 'Count'),
          denominator: cell(cells, 'Denominator'),
          status: cell(cells, 'Value') === '' && /suppress|too small/iu.test(note) ? 'suppressed' : '',
          note,
        };
        for (const { id } of indicators) into.take(line, { ...blankRow, ...figure, indicator: id });
      },
      end: () => unread.warnings(),
    };
  },
};

/** What part of the people a row is about; empty where it is all of them. */
function partOf(sex: string, category: string): string {
  return category !== '' ? category : /^(?:|persons)$/iu.test(sex) ? '' : sex;
}

/** Pooled calendar years are written "2017 - 19". */
function wholeYears(text: string): string {
  const [, first = '', last = ''] = /^(\d{4})\s*-\s*(\d{2})$/u.exec(text) ?? [];
  return first === '' ? text : `January ${first} to December ${first.slice(0, 2)}${last}`;
}
