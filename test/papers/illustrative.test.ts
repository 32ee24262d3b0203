import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { illustrativeCsv, illustrativeFile as path } from '../../data/leicestershire/illustrative/file.ts';
import { seededRandom } from '../../src/statistics/seeded-random.ts';
import { spread } from '../../data/leicestershire/illustrative/spread.ts';
import { dashboardFile, folder, illustrativeFile, linesOf, numberIn, reference, reportFile } from './read-figures.ts';
import type { Line } from './read-figures.ts';

const made = linesOf(illustrativeFile);
const published = [...linesOf(dashboardFile), ...linesOf(reportFile)];
const indicators = [...new Set(made.map((line) => line['indicator'] ?? ''))];
const districts = [...new Set(made.map((line) => line['area'] ?? ''))].filter((area) => area !== 'leicestershire');

function series(indicator: string, area: string, basis: string): readonly Line[] {
  return made.filter((line) => line['indicator'] === indicator && line['area'] === area && line['basis'] === basis);
}

/** What the districts come to together on a basis and period, the way the indicator is counted. */
function together(
  indicator: string,
  basis: string,
  period: string,
): { readonly parts: number; readonly value: number } {
  const parts = made.filter(
    (line) =>
      line['indicator'] === indicator &&
      line['basis'] === basis &&
      line['period'] === period &&
      districts.includes(line['area'] ?? ''),
  );
  const sum = (column: string): number => parts.reduce((all, line) => all + Number(line[column]), 0);
  if (indicator === 'first-time-entrants') return { parts: parts.length, value: sum('value') };
  const per = indicator === 'asb-decreased-or-same' ? 100 : 1000;
  return { parts: parts.length, value: (per * sum('numerator')) / sum('denominator') };
}

describe('the made-up district figures', () => {
  it('are made again, byte for byte, from the seed', async () => {
    assert.equal(readFileSync(join(folder, path), 'utf8'), await illustrativeCsv(folder));
  });

  it('are for what the dashboard breaks down by district, in its seven districts', () => {
    assert.deepEqual(indicators, [
      'total-crime',
      'residential-burglary',
      'burglary',
      'vehicle-crime',
      'violence-with-injury',
      'first-time-entrants',
      'asb-decreased-or-same',
      'hate-incidents',
    ]);
    assert.deepEqual(districts, [
      'blaby',
      'charnwood',
      'harborough',
      'hinckley-and-bosworth',
      'melton',
      'north-west-leicestershire',
      'oadby-and-wigston',
    ]);
  });

  it('are all marked as illustrative and as made up', () => {
    assert.ok(made.every((line) => line['status'] === 'illustrative' && /made up/i.test(line['note'] ?? '')));
  });

  const totals = published.filter(
    (line) =>
      line['area'] === 'leicestershire' &&
      indicators.includes(line['indicator'] ?? '') &&
      // The made-up years begin with 2015/16.
      line['period'] !== '2014/15',
  );

  it('have published county figures to agree with', () => {
    assert.equal(totals.length, 24);
  });

  for (const line of totals) {
    const [indicator, basis, period] = [line['indicator'] ?? '', line['basis'] ?? '', line['period'] ?? ''];
    it(`add up to ${line['value']} for ${indicator}, ${period}`, () => {
      const { parts, value } = together(indicator, basis, period);
      assert.equal(parts, 7);
      const decimals = (line['value'] ?? '').replace('%', '').split('.')[1]?.length ?? 0;
      assert.equal(value.toFixed(decimals), numberIn(line).toFixed(decimals));
    });
  }

  it('never stand where a paper prints a figure, and stand once', () => {
    const keyOf = (line: Line): string => ['indicator', 'area', 'basis', 'period'].map((name) => line[name]).join('|');
    const taken = new Set(published.map((line) => keyOf(line)));
    assert.deepEqual(
      made.filter((line) => taken.has(keyOf(line))),
      [],
    );
    assert.equal(new Set(made.map((line) => keyOf(line))).size, made.length);
  });

  it('run over at least 20 periods without a gap', () => {
    for (const indicator of indicators) {
      for (const area of districts) {
        const [quarters, rolling] = indicator === 'first-time-entrants' ? [0, 20] : [24, 21];
        assert.equal(series(indicator, area, 'quarter').length, quarters, `${indicator}, ${area}`);
        assert.equal(series(indicator, area, 'rolling-12-months').length, rolling, `${indicator}, ${area}`);
      }
    }
  });

  it('have values that follow from their counts', () => {
    for (const line of made.filter((each) => each['numerator'] !== '')) {
      const percent = line['indicator'] === 'asb-decreased-or-same';
      const exact = ((percent ? 100 : 1000) * Number(line['numerator'])) / Number(line['denominator']);
      assert.equal(line['value'], exact.toFixed(percent ? 1 : 2));
      assert.ok(!percent || Number(line['numerator']) <= Number(line['denominator']));
    }
  });

  it('have rolling counts that are the sum of four quarters', () => {
    for (const indicator of indicators.filter((each) => each !== 'first-time-entrants')) {
      for (const area of districts) {
        const quarters = series(indicator, area, 'quarter').map((line) => Number(line['numerator']));
        const sums = quarters.slice(3).map((last, at) => last + quarters.slice(at, at + 3).reduce((a, b) => a + b));
        assert.deepEqual(
          series(indicator, area, 'rolling-12-months').map((line) => Number(line['numerator'])),
          sums,
        );
      }
    }
  });

  it('hold no small number', () => {
    for (const line of made) {
      const count = line['numerator'] === '' ? line['value'] : line['numerator'];
      assert.ok(Number(count) >= 5, `${line['indicator']}, ${line['area']}, ${line['period']}`);
    }
  });

  it('never have more of a part than of the whole', () => {
    const count = (indicator: string, line: Line): number =>
      Number(
        series(indicator, line['area'] ?? '', 'quarter').find((each) => each['period'] === line['period'])?.[
          'numerator'
        ],
      );
    for (const line of made.filter((each) => each['indicator'] === 'total-crime' && each['basis'] === 'quarter')) {
      const burglary = count('burglary', line);
      assert.ok(count('residential-burglary', line) <= burglary);
      assert.ok(
        burglary + count('vehicle-crime', line) + count('violence-with-injury', line) <= Number(line['numerator']),
      );
    }
  });

  const estimates = reference('data/ons/mid-year-population.csv');
  (estimates === undefined ? it.skip : it)(
    `divide by the official populations${estimates === undefined ? ' (skipped: the reference folder is absent)' : ''}`,
    () => {
      for (const [district, code] of [
        ['melton', 'E07000133'],
        ['leicestershire', 'E10000018'],
      ] as const) {
        const line = series('total-crime', district, 'quarter').find((each) => each['period'] === 'Q2 2018/19');
        const row = (estimates ?? '')
          .split('\n')
          .find((each) => each.startsWith(`${code},`) && each.includes(',2018,'));
        assert.equal(line?.['denominator'], row?.split(',')[3]);
      }
    },
  );
});

describe('sharing out', () => {
  it('gives the whole away, at least so much to each, and more for a greater weight', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(weights, fc.nat(5), fc.nat(10_000), (each, atLeast, more) => {
        const total = atLeast * each.length + more;
        const shares = spread(total, each, atLeast);
        assert.equal(
          shares.reduce((sum, share) => sum + share, 0),
          total,
        );
        assert.ok(shares.every((share) => Number.isInteger(share) && share >= atLeast));
        const exact = each.map((weight) => (more * weight) / each.reduce((sum, other) => sum + other, 0));
        assert.ok(shares.every((share, index) => Math.abs(share - atLeast - (exact[index] ?? 0)) < 1));
      }),
    );
  });

  it('refuses what cannot be given', () => {
    assert.throws(() => spread(9, [1, 1], 5), /cannot give 5/);
  });
});

describe('seeded numbers', () => {
  it('are the same for the same seed, differ for another, and lie from 0 up to 1', () => {
    const draw = (seed: number): readonly number[] => {
      const random = seededRandom(seed);
      return Array.from({ length: 1000 }, () => random());
    };
    assert.deepEqual(draw(7), draw(7));
    assert.notDeepEqual(draw(7), draw(8));
    assert.ok(draw(7).every((number) => number >= 0 && number < 1));
    const mean = draw(7).reduce((sum, number) => sum + number) / 1000;
    assert.ok(Math.abs(mean - 0.5) < 0.05);
  });
});
