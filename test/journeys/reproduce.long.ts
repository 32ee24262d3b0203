import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { personalMessage } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/bot.ts';
import { textsOf } from '../support/card-text.ts';

interface Reproduced {
  readonly sameFigures: boolean;
  readonly figures: readonly {
    readonly value: number;
    readonly formula: string;
    readonly rows: readonly { readonly file: string; readonly sha256: string; readonly revisedTo: unknown }[];
  }[];
}

describe('following the code of an answer', () => {
  let bot: RunningBot;
  before(async () => (bot = await startBot()));
  after(() => bot.end());

  it('leads from the card in Teams to the same figure, after a revision too, and the question why is answered', async () => {
    const inChat = async (text: string): Promise<string> => {
      bot.connector.clear();
      assert.equal((await bot.send(personalMessage(bot.connector.url, text))).status, 200);
      return textsOf((await bot.connector.waitFor((post) => post.activity.type === 'message')).activity);
    };
    const code = /Code ([0-9A-Z]{8})/u.exec(await inChat('latest marac repeats'))?.[1] ?? '';
    const rows = ['indicator,area,period,basis,value,status,published'];
    rows.push('marac-repeats,leicestershire,Q4 2020/21,rolling-12-months,47%,revised,2021-07-30', '');
    const file = join(bot.folder, 'revision.csv');
    await writeFile(file, rows.join('\n'));
    assert.equal((await bot.cli('import', file, '--quiet')).code, 0);

    const { code: exit, out } = await bot.cli('reproduce', code, '--json');
    assert.equal(exit, 0);
    const { sameFigures, figures } = JSON.parse(out) as Reproduced;
    assert.equal(sameFigures, true);
    assert.equal(figures[0]?.value, 49);
    assert.match(figures[0]?.rows[0]?.sha256 ?? '', /^[0-9a-f]{64}$/u);
    assert.notEqual(figures[0]?.rows[0]?.revisedTo, null);

    const why = await inChat('why does marac differ from last time?');
    for (const part of ['49%', '47%', '30 April 2021', '30 July 2021', 'revision.csv'])
      assert.ok(why.includes(part), part);
    assert.equal((await bot.cli('reproduce', 'ZZZZZZZZ')).code, 1);
    const alert = await bot.cli('reproduce', 'A-0001');
    assert.match(alert.out, /Newest judged: .*47%.*\n.*\n.*revision\.csv, line 2\n.*SHA-256 [0-9a-f]{64}/u);
  });
});
