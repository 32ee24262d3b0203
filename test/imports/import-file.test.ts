import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toldWords } from '../../cards/words/import.ts';
import { importFile } from '../../src/imports/import-file.ts';
import type { ImportInput } from '../../src/imports/import-file.ts';
import { hidingSmallNumbers } from '../../src/store/hiding.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

let temporary: TemporaryStore;

const head = 'indicator,area,period,value';

async function take(rows: readonly string[], more: Partial<ImportInput> & { readonly heading?: string } = {}) {
  const { heading = head, ...options } = more;
  const path = join(temporary.folder, 'figures.csv');
  await writeFile(path, [heading, ...rows].join('\n'));
  const parts = { store: temporary.store, catalogue: smallCatalogue, timeZone: 'Europe/London', demonstration: true };
  return importFile(parts, { path, at: '2021-05-31T09:00:00.000Z', ...options });
}

const empty = async () => (await temporary.store.indicators.list()).length === 0;
const values = async () => {
  const key = { indicator: 'marac-repeats', area: 'leicestershire', basis: 'rolling-12-months' } as const;
  return (await temporary.store.indicators.series(key)).map((each) => each.value);
};

describe('importing a file', () => {
  beforeEach(async () => {
    temporary = await openTemporaryStore();
  });
  afterEach(() => temporary.remove());

  it('publishes what is new and names the exceptions it raised', async () => {
    const summary = await take([
      'marac,county,Q3 2020/21,30%',
      'MARAC,Leics,Q4 2020/21,49%',
      'VWI,Hinckley,Q4 2020/21,*',
    ]);
    assert.deepEqual(summary, {
      outcome: 'published',
      id: 1,
      new: 3,
      revised: 0,
      unchanged: 0,
      suppressed: 1,
      held: [],
      refused: [],
      exceptions: ['A-0001'],
      cleared: [],
      raisedFor: ['MARAC repeats above 40% (MARAC repeat cases, Leicestershire)'],
      clearedFor: [],
      warnings: [],
    });
    assert.deepEqual(await values(), [30, 49]);
  });

  it('finds nothing new in the same file again, though another day has come', async () => {
    await take(['marac,county,Q4 2020/21,49%']);
    const again = await take(['marac,county,Q4 2020/21,49%'], { at: '2021-06-09T09:00:00.000Z' });
    assert.deepEqual(
      [again.outcome, again.id, again.new, again.unchanged, again.exceptions],
      ['unchanged', null, 0, 1, []],
    );
  });

  it('counts a revision, and a cleared exception', async () => {
    await take(['marac,county,Q4 2020/21,49%']);
    const summary = await take(['marac,county,Q4 2020/21,37%']);
    assert.deepEqual([summary.new, summary.revised, summary.cleared], [0, 1, ['A-0001']]);
  });

  it('takes no sum of a file with a row that can not be read, whatever the row is about', async () => {
    const street = 'Month,LSOA name,Crime type,Location';
    const rows = Array.from({ length: 60 }, () => '2020-10,Harborough 002A,UAVA referrals,On or near a road');
    const summary = await take([...rows, '2020-10,Harborough 002A,Drugs,R\u0000ad'], { heading: street });
    assert.equal(summary.outcome, 'refused');
    assert.match(summary.refused.map(({ reason }) => reason).join(' '), /U\+0000.*would be a sum without line 62/);
    assert.ok(await empty());
  });

  it('knows figures from the day that it is told, where their rows do not say one', async () => {
    const rows = ['marac,county,Q3 2020/21,30,', 'marac,county,Q4 2020/21,31,2021-04-30'];
    await take(rows, { heading: `${head},published`, published: '2021-01-31' });
    const key = { indicator: 'marac-repeats', area: 'leicestershire', basis: 'rolling-12-months' } as const;
    const held = await temporary.store.indicators.series(key);
    assert.deepEqual(
      held.map((each) => each.published),
      ['2021-01-31', '2021-04-30'],
    );
  });

  it('keeps parts, notes and numerators of a value that is told again by a file that does not speak of them', async () => {
    const key = { indicator: 'uava-referrals', area: 'leicestershire', basis: 'financial-year' } as const;
    const newest = async () => (await temporary.store.indicators.series(key)).at(-1);
    await take(['UAVA referrals,county,2016/17,1611,UAVA=1174; Others=437,Three services.,1611'], {
      heading: `${head},components,note,numerator`,
    });
    const first = await newest();
    assert.equal((await take(['UAVA referrals,county,2016/17,1611'])).outcome, 'unchanged');
    const blank = await take(['UAVA referrals,county,2016/17,1611,'], { heading: `${head},components` });
    assert.equal(blank.outcome, 'unchanged');
    await take(['UAVA referrals,county,2016/17,1611,revised'], { heading: `${head},status` });
    const second = await newest();
    assert.deepEqual(second, { ...first, status: 'revised', publication: 2, vintage: 2 });
    await take(['UAVA referrals,county,2016/17,1620']);
    const third = await newest();
    assert.deepEqual([third?.value, third?.components, third?.note], [1620, [], undefined]);
  });

  it('counts as suppressed what the rule for small numbers hides as well', async () => {
    const path = join(temporary.folder, 'figures.csv');
    await writeFile(
      path,
      `${head},numerator,denominator\nmarac,Hinckley,Q3 2020/21,*,,\nmarac,Hinckley,Q4 2020/21,50,2,4\n`,
    );
    const store = hidingSmallNumbers(temporary.store, smallCatalogue);
    const parts = { store, catalogue: smallCatalogue, timeZone: 'Europe/London' };
    const input = { path, at: '2021-05-31T09:00:00.000Z' };
    const trial = await importFile(parts, { ...input, dryRun: true });
    assert.deepEqual([trial.suppressed, (await importFile(parts, input)).suppressed], [2, 2]);
  });

  it('refuses single rows with line and reason, and publishes the others', async () => {
    const summary = await take([
      'horoscopes,county,Q4 2020/21,1',
      'marac,county,Q2 2020/21,lots',
      'marac,county,Q3 2020/21,30',
      'marac,county,Q4 2020/21,31',
      'marac,county,Q4 2020/21,32',
      'marac,county,Q1 2021/22,33',
    ]);
    assert.deepEqual(
      summary.refused.map((each) => each.line),
      [2, 3, 5, 6, 7],
    );
    assert.deepEqual([summary.outcome, summary.new], ['published', 1]);
    assert.deepEqual(await values(), [30]);
  });

  it('refuses the row with a character that is no text, by its line, and publishes the others', async () => {
    const rows = Array.from(
      { length: 60 },
      (_, at) => `UAVA referrals,county,${1950 + at}/${String((51 + at) % 100).padStart(2, '0')},${at},`,
    );
    const summary = await take([...rows, 'marac,county,Q4 2020/21,49%,a\u0000b'], { heading: `${head},note` });
    assert.deepEqual([summary.new, summary.refused.map((each) => each.line)], [60, [62]]);
    assert.match(summary.refused[0]?.reason ?? '', /U\+0000, note/u);
  });

  it('refuses a name that only looks like one, because U+0000 stands in it, in any column', async () => {
    const padding = Array.from(
      { length: 60 },
      (_, at) => `UAVA referrals,county,${1950 + at}/${String((51 + at) % 100).padStart(2, '0')},${at},`,
    );
    const rows = [
      'ma\u0000rac,county,Q4 2020/21,49%,',
      'marac\u0000,county,Q4 2020/21,49%,',
      'marac,\u0000county,Q4 2020/21,49%,',
      'marac,county,Q4 \u00002020/21,49%,',
      'marac,county,Q4 2020/21,4\u00009%,',
      'marac,county,Q4 2020/21,49%,lo\u0000w',
    ];
    const summary = await take([...padding, ...rows], { heading: `${head},mood` });
    assert.deepEqual([summary.new, summary.refused.map(({ line }) => line)], [60, [62, 63, 64, 65, 66, 67]]);
    const columns = ['indicator', 'indicator', 'area', 'period', 'value', 'mood'];
    for (const [at, column] of columns.entries()) {
      assert.match(summary.refused[at]?.reason ?? '', new RegExp(`U\\+0000, ${column}`, 'u'));
    }
  });

  it('fails where every row is refused, and publishes nothing', async () => {
    const summary = await take(['horoscopes,county,Q4 2020/21,1']);
    assert.equal(summary.outcome, 'refused');
    assert.deepEqual(summary.refused, [
      { line: 2, reason: 'No indicator is called "horoscopes".' },
      { reason: 'No row could be taken, so nothing was published.' },
    ]);
    assert.ok(await empty());
  });

  it('refuses a file that is no table whole, with the line', async () => {
    const summary = await take(['marac,county,Q3 2020/21,30', 'marac,"county,Q4 2020/21,31']);
    assert.deepEqual([summary.outcome, summary.refused[0]?.line], ['refused', 3]);
    assert.ok(await empty());
  });

  it('holds the whole file for one fraction among percentages, so that no false all-clear leaves', async () => {
    await take(['marac,county,Q3 2020/21,49']);
    const rows = ['VWI,county,Q4 2020/21,6.9', 'marac,county,Q4 2020/21,0.31'];
    const summary = await take(rows);
    assert.equal(summary.outcome, 'held');
    assert.deepEqual(summary.held, [
      {
        line: 3,
        reason:
          '0.31 looks like a fraction where percentages are held: the newest is 49%. Accepted as it stands it is 0.31%; if a share is meant, write it as a percentage.',
      },
    ]);
    assert.deepEqual([summary.id, summary.new, summary.exceptions, summary.cleared], [null, 0, [], []]);
    assert.deepEqual(await values(), [49]);

    const accepted = await take(rows, { accept: true });
    assert.deepEqual([accepted.outcome, accepted.new, accepted.cleared], ['published', 2, ['A-0001']]);
    assert.deepEqual((await take(rows)).outcome, 'unchanged');
  });

  it('holds a tenfold jump, within a first file too', async () => {
    await take(['referrals of UAVA,county,2018/19,1']); // refused: no such name, so there is no history yet
    const summary = await take(['uava-referrals,county,2018/19,1274', 'uava-referrals,county,2019/20,12740']);
    assert.deepEqual(
      summary.held.map((each) => each.line),
      [3],
    );
    assert.ok(await empty());
  });

  it('believes a leap of a series that is held and leaps all the time, and holds what is far from all of it', async () => {
    const years = [40, 320, 35, 400, 30, 350, 38].map(
      (value, at) => `uava-referrals,county,20${11 + at}/${12 + at},${value}`,
    );
    await take(years, { accept: true });
    const slip = await take(['uava-referrals,county,2018/19,390000']);
    assert.match(slip.held[0]?.reason ?? '', /far above 38/);
    const leap = await take(['uava-referrals,county,2018/19,390']);
    assert.deepEqual([leap.outcome, leap.new, leap.held], ['published', 1, []]);
  });

  it('says in a dry run what it would do, and does nothing', async () => {
    const summary = await take(['marac,county,Q4 2020/21,49'], { dryRun: true });
    assert.deepEqual([summary.outcome, summary.id, summary.new, summary.exceptions], ['tried', null, 1, ['A-0001']]);
    assert.ok(await empty());
  });

  it('names in a dry run of a held file the exceptions that accepting it would raise and clear, and does nothing', async () => {
    await take(['marac,county,Q3 2020/21,30']);
    const rows = [
      'marac,county,Q4 2020/21,49',
      'uava-referrals,county,2018/19,1274',
      'uava-referrals,county,2019/20,12740',
    ];
    const trial = await take(rows, { dryRun: true });
    assert.deepEqual([trial.outcome, trial.id, trial.held.map(({ line }) => line)], ['held', null, [4]]);
    assert.deepEqual(
      [trial.new, trial.raisedFor],
      [3, ['MARAC repeats above 40% (MARAC repeat cases, Leicestershire)']],
    );
    assert.deepEqual(toldWords(trial), [
      'Published all the same, it would raise: MARAC repeats above 40% (MARAC repeat cases, Leicestershire).',
    ]);
    assert.deepEqual(await values(), [30]);

    const withheld = await take(rows);
    assert.deepEqual([withheld.outcome, withheld.new, toldWords(withheld)], ['held', 0, []]);
    const accepted = await take(rows, { accept: true });
    assert.deepEqual(
      [accepted.new, accepted.exceptions, accepted.raisedFor],
      [trial.new, trial.exceptions, trial.raisedFor],
      'accepting comes to what the trial said',
    );
    const cleared = await take(['marac,county,Q1 2021/22,0.31'], { dryRun: true, at: '2021-07-31T09:00:00.000Z' });
    assert.deepEqual([cleared.outcome, cleared.clearedFor], ['held', trial.raisedFor]);
  });

  it('counts the day of the import where the partnership is', async () => {
    const summary = await take(['marac,county,Q4 2020/21,30'], { at: '2021-03-30T23:30:00.000Z' });
    assert.equal(summary.outcome, 'published', 'it is the 31st in London already');
  });

  it('sets made-up figures against made-up ones only', async () => {
    const heading = `${head},status`;
    await take(['uava-referrals,county,2018/19,10000,illustrative'], { heading });
    assert.equal((await take(['uava-referrals,county,2019/20,126,final'], { heading })).outcome, 'published');
    assert.equal((await take(['uava-referrals,county,2017/18,100,illustrative'], { heading })).outcome, 'held');
  });
});
