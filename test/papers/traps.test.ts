import assert from 'node:assert/strict';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { dashboardFile, folder, illustrativeFile, linesOf, numberIn, reportFile } from './read-figures.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Line } from './read-figures.ts';

const lines: readonly Line[] = [...linesOf(dashboardFile), ...linesOf(reportFile)];

function figure(indicator: string, period: string, area = 'leicestershire'): Line {
  const found = lines.filter(
    (line) => line['indicator'] === indicator && line['period'] === period && line['area'] === area,
  );
  assert.equal(found.length, 1, `${indicator}, ${period}, ${area}`);
  return found[0] ?? {};
}

describe('what the two papers teach', () => {
  let catalogue: Catalogue;

  before(async () => {
    const loaded = await loadCatalogue(folder);
    assert.ok(loaded.ok);
    catalogue = loaded.catalogue;
  });

  function indicator(id: string): Indicator {
    const found = catalogue.indicators.find((each) => each.id === id);
    assert.ok(found, id);
    return found;
  }

  it('1: MARAC repeats cross the threshold and change their criteria at once', () => {
    const marac = indicator('marac-repeats');
    assert.equal(marac.target?.value, 40);
    assert.equal(marac.breaks.length, 1);
    const [change] = marac.breaks;
    assert.ok(change && change.from > '2018-03-31' && change.from <= '2021-03-31');
    assert.match(change.reason, /any further contact/);
    assert.match(change.reason, /no date/);
    const rule = catalogue.rules.find(({ id }) => id === 'marac-repeats-above-40');
    assert.ok(rule?.kind === 'threshold');
    assert.deepEqual(rule.breach, { operator: 'above', value: 40 });
    assert.deepEqual(rule.recovery, { operator: 'at-or-below', value: 38 });
    assert.deepEqual(rule.watches, [{ indicator: marac.id, areas: ['leicestershire'], basis: marac.basis }]);
    assert.deepEqual([rule.confirm, rule.illustrative], [1, false]);
    assert.ok(numberIn(figure('marac-repeats', 'Q4 2020/21')) > rule.breach.value);
    const said = catalogue.statements.find((each) => each.indicator === 'marac-repeats');
    assert.equal(said?.approximately, 50);
    assert.ok(!lines.some((line) => line['indicator'] === 'marac-repeats' && numberIn(line) === 50));
  });

  it('2: UAVA referrals fell in total and rose like for like', () => {
    const parts = (line: Line): ReadonlyMap<string, number> =>
      new Map(
        (line['components'] ?? '').split('; ').map((part) => [part.split('=')[0] ?? '', Number(part.split('=')[1])]),
      );
    const before = figure('uava-referrals', '2016/17');
    const after = figure('uava-referrals', '2017/18');
    assert.equal(
      [...parts(before).values()].reduce((sum, each) => sum + each),
      numberIn(before),
    );
    assert.ok(numberIn(after) < numberIn(before));
    const like = (100 * (parts(after).get('UAVA referrals') ?? 0)) / (parts(before).get('UAVA referrals') ?? 1) - 100;
    assert.equal(like.toFixed(1), '8.5');
  });

  it('3: education, training and employment rose, whatever the paper calls it', () => {
    const now = numberIn(figure('education-training-employment', 'April to December 2020'));
    assert.ok(now > numberIn(figure('education-training-employment', '2018/19')));
    const said = catalogue.statements.find((each) => each.indicator === 'education-training-employment');
    assert.equal(said?.direction, undefined);
    assert.match(indicator('education-training-employment').caveats[0]?.text ?? '', /opposite/);
  });

  it('4: first-time entrants of two areas stay two series, and the conflict is said', () => {
    const both = ['leicestershire', 'leicestershire-and-rutland'];
    const of = (period: string): readonly number[] =>
      both.map((area) => numberIn(figure('first-time-entrants', period, area)));
    assert.deepEqual(of('2016/17'), [126, 126]);
    assert.deepEqual(of('2017/18'), [101, 104]);
    assert.ok(indicator('first-time-entrants').caveats.some(({ text }) => /104 and 101/.test(text)));
  });

  it('5: a year to date has a basis of its own', () => {
    assert.equal(figure('first-time-entrants', 'April to December 2020')['basis'], 'financial-year-to-date');
    assert.equal(figure('first-time-entrants', '2019/20')['basis'], 'financial-year');
    assert.equal(indicator('first-time-entrants').basis, 'financial-year');
  });

  it("6: an outcome's colour is no sum of its indicators' colours", () => {
    const judged = new Map(catalogue.outcomes.map(({ id, judgements }) => [id, judgements.map(({ rag }) => rag)]));
    assert.deepEqual(Object.fromEntries(judged), {
      'reduce-crime': ['amber'],
      'reduce-reoffending': ['green'],
      'protect-vulnerable': ['green'],
      'reduce-asb': ['green'],
      'prevent-terrorism': ['amber'],
    });
    assert.equal(figure('asb-decreased-or-same', 'Q4 2017/18')['published_rag'], 'amber');
    assert.equal(figure('hate-incidents', 'Q4 2017/18')['published_rag'], 'green');
    for (const { judgements } of catalogue.outcomes) {
      assert.deepEqual(
        judgements.map(({ period }) => period),
        [{ start: '2018-01-01', end: '2018-03-31', label: 'Q4 2017/18' }],
      );
    }
  });

  it('7: residential burglary is one series with a break between its first two years', () => {
    assert.equal(figure('residential-burglary', 'Q4 2016/17')['basis'], 'rolling-12-months');
    assert.equal(figure('residential-burglary', 'Q4 2017/18')['basis'], 'rolling-12-months');
    assert.deepEqual(
      indicator('residential-burglary').breaks.map(({ from }) => from),
      ['2017-04-01'],
    );
    assert.deepEqual(indicator('burglary').breaks, []);
  });

  it('8: parts and overlaps are told', () => {
    assert.deepEqual(indicator('domestic-violence-with-injury').subsetOf, ['violence-with-injury']);
    for (const id of ['personal-asb', 'environmental-asb', 'nuisance-asb']) {
      assert.deepEqual(indicator(id).subsetOf, ['police-asb']);
    }
    assert.ok(indicator('police-asb').overlaps.includes('sentinel-asb'));
    assert.ok(indicator('violence-with-injury').overlaps.includes('marac-repeats'));
    assert.ok(indicator('hate-incidents').overlaps.includes('hate-crimes'));
  });

  it('8: an overlap is told from both sides', () => {
    for (const { id, overlaps } of catalogue.indicators) {
      for (const other of overlaps) assert.ok(indicator(other).overlaps.includes(id), `${id} and ${other}`);
    }
  });

  it('9: the two rates of reoffending are two indicators with units of their own', () => {
    assert.notEqual(indicator('young-reoffending').unit.name, indicator('young-reoffending-local').unit.name);
    assert.equal(indicator('young-reoffending-local').unit.per, undefined);
    assert.equal(figure('young-reoffending', 'April to December 2020')['basis'], 'financial-year-to-date');
  });

  it('10: youth figures end in December 2020 and are not filled up', () => {
    const youth = new Set(['first-time-entrants', 'young-reoffending', 'education-training-employment']);
    const held = [...lines, ...linesOf(illustrativeFile)].filter((line) => youth.has(line['indicator'] ?? ''));
    assert.ok(held.length > 10);
    assert.ok(!held.some((line) => line['period'] === '2020/21' || line['period'] === 'Q4 2020/21'));
    assert.ok(held.every((line) => line['value'] !== ''));
  });

  it('11: no letter of another alphabet is left, and no illegible arrow was guessed', () => {
    for (const line of lines) {
      for (const [column, text] of Object.entries(line)) assert.doesNotMatch(text, /[^\u0020-\u007e]/, column);
    }
    const judged = linesOf(dashboardFile).filter((line) => line['published_rag'] !== '');
    assert.equal(judged.length, 12);
    assert.ok(judged.every((line) => line['direction'] === 'unknown'));
    assert.deepEqual(new Set(judged.map((line) => line['band'])), new Set(['Top', 'Average', '']));
  });

  it('12: comparators are figures of their own area', () => {
    assert.equal(numberIn(figure('violence-with-injury', 'Q4 2020/21', 'east-midlands')), 8.4);
    assert.equal(numberIn(figure('vehicle-crime', 'Q4 2020/21', 'east-midlands')), 4.5);
    const period = 'April 2018 to March 2020';
    const areas = ['leicestershire', 'east-midlands', 'england'];
    assert.deepEqual(
      areas.map((area) => numberIn(figure('hospital-admissions-violence', period, area))),
      [23.4, 37.1, 45.8],
    );
    assert.deepEqual(catalogue.comparators, { county: 'leicestershire', region: 'east-midlands', country: 'england' });
  });

  it('keep reports of hidden harm neutral', () => {
    for (const id of ['hate-incidents', 'hate-crimes', 'uava-referrals', 'domestic-crime-and-incidents']) {
      assert.equal(indicator(id).polarity, 'neutral', id);
    }
  });

  it('have statements only from the report, each about an indicator without that figure', () => {
    assert.ok(catalogue.statements.length >= 35);
    for (const { source, text } of catalogue.statements) {
      assert.equal(source.document, 'Safer Communities Performance 2020/21 Q4');
      assert.match(source.place ?? '', /^paragraph \d+(\([a-c]\))?$/);
      assert.ok(text.length > 20);
    }
  });

  it('have an indicator for everything they speak of, also without a figure', () => {
    const withFigures = new Set(lines.map((line) => line['indicator']));
    const without = catalogue.indicators.filter(({ id }) => !withFigures.has(id)).map(({ id }) => id);
    assert.deepEqual(without, [
      'domestic-crime-and-incidents',
      'domestic-violence-with-injury',
      'sexual-offences',
      'feel-safe-after-dark',
      'police-asb',
      'personal-asb',
      'environmental-asb',
      'nuisance-asb',
    ]);
  });
});
