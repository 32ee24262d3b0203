import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { personalMessage } from '../support/activities.ts';
import { emptyFolder, startBot, type RunningBot } from '../support/bot.ts';
import { textsOf } from '../support/card-text.ts';

const catalogue = join(import.meta.dirname, '../catalogue/saltmarsh');

const quarters = ['Q1', 'Q2', 'Q3', 'Q4'];
const counts = ['indicator,area,period,value,status,published'].concat(
  quarters.map((each, nth) => `robberies,Northside,${each} 2019/20,${[30, 20, 25, 25][nth]},final,2020-05-31`),
  quarters.map(
    (each) => `robberies,Northside,${each} 2020/21,30,${each === 'Q4' ? 'provisional' : 'final'},2021-05-31`,
  ),
  quarters.map((each) => `robberies,Southside,${each} 2019/20,15,final,2020-05-31`),
  quarters.slice(1).map((each) => `robberies,Southside,${each} 2020/21,15,final,2021-05-31`),
);
const head = 'gss_code,name,year,population,vintage';
const oldSeries = [
  head,
  'E07999991,Northside,2019,50000,Old series (published June 2020)',
  'E07999991,Northside,2020,60000,Old series (published June 2021)',
  'E07999992,Southside,2020,40000,Old series (published June 2021)',
];
const newSeries = [
  head,
  'E07999991,Northside,2019,40000,New series (published July 2024)',
  'E07999991,Northside,2020,48000,New series (published July 2024)',
];

describe('rates that are worked out from counts, over the wire', function () {
  let bot: RunningBot;
  before(async () => (bot = await startBot({ folder: await emptyFolder(), env: { CATALOGUE: catalogue } })));
  after(() => bot.end());

  const answer = async (text: string): Promise<string> => {
    bot.connector.clear();
    assert.equal((await bot.send(personalMessage(bot.connector.url, text))).status, 200);
    return textsOf((await bot.connector.waitFor((post) => post.activity.type === 'message')).activity);
  };
  const load = async (name: string, lines: readonly string[]) => {
    const file = join(bot.folder, name);
    await writeFile(file, [...lines, ''].join('\n'));
    const { code, out, err } = await bot.cli('import', file, '--json');
    assert.equal(code, 0, out + err);
    return JSON.parse(out) as { id: number | null; new: number; unchanged: number };
  };
  const codeIn = (text: string): string => /Code ([0-9A-Z]{8})/u.exec(text)?.[1] ?? assert.fail(text);

  it('are refused until there are residents to set the counts against, naming whose and which year', async () => {
    await load('counts.csv', counts);
    assert.match(await answer('robbery rate in Northside 2020/21'), /no population of Northside for 2020/u);
  });

  it('say what they are worked out from, for whom, and that a part of them is provisional', async () => {
    assert.equal((await load('old.csv', oldSeries)).new, 3);
    assert.deepEqual([(await load('old.csv', oldSeries)).new, (await load('old.csv', oldSeries)).unchanged], [0, 3]);
    const said = await answer('robbery rate in Northside');
    assert.match(said, /2\.00 per 1,000 population/u);
    assert.match(said, /Financial year 2020\/21; worked out, not published/u);
    assert.match(said, /four quarters of the count “Robberies”, Q1 2020\/21 to Q4 2020\/21/u);
    assert.match(said, /60,000 residents in mid-2020 \(Old series\), known since 30 June 2021/u);
    assert.match(said, /Provisional/u);
    assert.match(said, /Figure before, 2019\/20[\s\S]*level at 2\.00/u);
  });

  it('stand side by side, refuse a year with a missing quarter, and stay out of sight before their day', async () => {
    const side = await answer('compare robbery rate by district 2019/20');
    assert.match(side, /Northside[\s\S]*2\.00/u);
    assert.match(side, /Southside[\s\S]*1\.50/u);
    assert.match(side, /Not ranked: the rates are for different estimates of the population/u);
    assert.doesNotMatch(side, /Highest/u);
    assert.match(await answer('robbery rate in Southside 2020/21'), /no figure is held for April to June 2020/u);
    const then = await bot.cli('ask', 'robbery rate in Northside', '--as-of', '2021-01-31');
    assert.match(then.out, /2\.00 per 1,000[\s\S]*Financial year 2019\/20/u);
  });

  it('follow a new vintage, tell both with their days, and are found again by their code and after an undoing', async () => {
    const code = codeIn(await answer('robbery rate in Northside'));
    const { id } = await load('new.csv', newSeries);
    assert.match(await answer('robbery rate in Northside'), /2\.50 per 1,000 population/u);
    const why = await answer('why does the robbery rate in Northside differ from last time');
    assert.match(why, /Old series/u);
    assert.match(why, /New series/u);
    assert.match(why, /31 July 2024/u);
    const again = await bot.cli('reproduce', code, '--json');
    const { sameFigures, figures } = JSON.parse(again.out) as {
      readonly sameFigures: boolean;
      readonly figures: readonly {
        readonly value: number;
        readonly rows: readonly object[];
        readonly population: { readonly vintage: string; readonly residents: number; readonly file: string };
      }[];
    };
    assert.equal(sameFigures, true);
    assert.deepEqual([figures[0]?.value, figures[0]?.rows.length], [2, 4]);
    const { vintage, residents, file } = figures[0]?.population ?? assert.fail();
    assert.deepEqual([vintage, residents, file], ['Old series', 60_000, 'old.csv']);
    assert.equal((await bot.cli('import', 'undo', String(id))).code, 0);
    assert.match(await answer('robbery rate in Northside'), /2\.00 per 1,000 population[\s\S]*Old series/u);
  });
});
