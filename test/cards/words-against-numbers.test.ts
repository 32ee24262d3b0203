import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { focusWords } from '../../cards/words/ranking.ts';
import { verdictWords } from '../../cards/words/verdict.ts';
import { asTable } from '../../cards/answers/as-table.ts';
import { areasPage } from '../../cards/answers/compare-areas.ts';
import type { AreasAnswer } from '../../src/answers/areas-answer.ts';
import { rankFigures } from '../../src/answers/rank-figures.ts';
import { verdictOn } from '../../src/indicators/verdict.ts';
import { area, figure, hinckley, indicator } from './sample-values.ts';

const polarity = fc.constantFrom('lower-is-better' as const, 'higher-is-better' as const, 'neutral' as const);
const tenths = fc.integer({ min: 0, max: 300 }).map((value) => value / 10);
/** The rank that an area has where the comparison is asked for as a table. */
const rankAsTable = (answer: AreasAnswer, name: string): string | undefined => {
  const [table] = asTable(areasPage(answer, { reading: [], alternatives: [] }), answer).blocks;
  assert.ok(table?.kind === 'table');
  return table.rows.find((row) => row[1] === name)?.[table.header.indexOf('Rank')];
};

const names = ['Blaby', 'Charnwood', 'Harborough', 'Hinckley', 'Melton', 'Oadby', 'Wigston'];

describe('Words beside the figures that they are made from', () => {
  it('give each area the rank that its value has, joint where it is shared, and none to what is hidden', () => {
    const values = fc.array(fc.option(tenths, { freq: 6 }), { minLength: 2, maxLength: names.length });
    fc.assert(
      fc.property(polarity, values, fc.boolean(), (which, given, isOneWithout) => {
        const of = indicator({ polarity: which });
        const figures = given.map((value, at) =>
          figure(value, value === null ? { status: 'suppressed' } : {}, of, area(names[at] ?? '')),
        );
        const held = given.filter((value) => value !== null);
        const rows = rankFigures(of, figures);
        const { basis, period } = figure(1).observation;
        const without = isOneWithout ? [area('Rutland')] : [];
        const standard = { benchmarks: [], without, caveats: [], old: false, next: [] };
        const answer = { kind: 'compare-areas' as const, indicator: of, basis, period, rows, ...standard };
        const page = areasPage({ ...answer, end: 'best' }, { reading: [], alternatives: [] });
        const table = page.blocks.find(({ kind }) => kind === 'table');
        assert.ok(table?.kind === 'table');
        // Whoever is hidden may be the best or the worst, so nobody shown is called that of all.
        const isOfAll = held.length === given.length;
        const spoken = page.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
        for (const text of spoken.filter((each) => /^Rank 1|^Best|^Worst/u.test(each))) {
          assert.equal(/of those shown/u.test(text), !isOfAll, text);
          assert.equal(/of those with a figure/u.test(text), isOfAll && isOneWithout, text);
        }
        for (const [at, value] of given.entries()) {
          const place: string | undefined = table.rows.find(([name]) => name === names[at])?.[1];
          const ahead = (other: number): boolean =>
            value !== null && (which === 'higher-is-better' ? other > value : other < value);
          const joint = held.filter((other) => other === value).length > 1 ? 'joint ' : '';
          const rank = `${joint}${held.filter(ahead).length + 1}`;
          assert.equal(place, value === null ? 'not ranked' : rank);
          if (held.length > 0) assert.equal(rankAsTable(answer, names[at] ?? ''), value === null ? 'not ranked' : rank);
          const said = focusWords({ ...answer, focus: area(names[at] ?? '') });
          if (value !== null && which !== 'neutral' && (isOneWithout || !isOfAll))
            assert.match(said ?? '', /1 is the best of those/u);
          assert.match(said ?? '', value === null ? /no rank/u : new RegExp(`: ${rank} of ${held.length} `, 'u'));
        }
      }),
    );
  });

  it('say similar only where the other value lies in the interval, and then neither better nor worse', () => {
    fc.assert(
      fc.property(polarity, tenths, tenths, tenths, (which, value, other, half) => {
        fc.pre(value !== other);
        const of = indicator({ polarity: which });
        const [one, beside] = [figure(value, {}, of), figure(other, {}, of, hinckley)];
        const [lower, upper] = [value - half, value + half];
        const verdict = verdictOn(of, one.observation, beside.observation, { lower, upper });
        const words = verdictWords(verdict, one, beside.observation, 'beside');
        const inside = lower <= other && other <= upper;
        assert.equal(words.startsWith('similar to '), inside, words);
        assert.equal(words.includes(value > other ? ' above' : ' below'), true, words);
        assert.equal(
          words.endsWith(': better'),
          !inside && which !== 'neutral' && value > other === (which === 'higher-is-better'),
        );
        const moved = verdictWords(verdict, one, beside.observation, 'over-time');
        assert.equal(moved.endsWith(', which may be chance'), inside, moved);
        assert.equal(moved.startsWith(value > other ? 'up ' : 'down '), true, moved);
        if (inside) assert.doesNotMatch(words + moved, /better|worse/u);
      }),
    );
  });

  it('state no difference between unlike bases or across a break, whatever the values', () => {
    fc.assert(
      fc.property(polarity, tenths, tenths, fc.boolean(), (which, value, other, broken) => {
        const of = indicator({ polarity: which, breaks: [{ from: '2019-04-01', reason: 'Counted anew.' }] });
        const one = figure(value, {}, of);
        const period = { start: '2018-01-01', end: '2018-12-31', label: '2018' };
        const earlier = figure(other, broken ? { period } : { basis: 'quarter' }, of);
        const words = verdictWords(
          verdictOn(of, one.observation, earlier.observation),
          one,
          earlier.observation,
          'over-time',
        );
        assert.match(words, /, not comparable: /u);
        assert.doesNotMatch(words, /\b(up|down|level|above|below|better|worse|similar)\b/u);
      }),
    );
  });
});
