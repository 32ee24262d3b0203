import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startBot, type RunningBot } from '../support/bot.ts';

describe('a webhook, from the settings to the card', function () {
  let server: Server;
  let posted: string[];
  let bot: RunningBot;
  before(async () => {
    posted = [];
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        posted.push(Buffer.concat(chunks).toString());
        response.writeHead(202);
        response.end();
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/workflows/5ecret?sig=h1dden`;
    bot = await startBot({ env: { WEBHOOKS: `board=${address}` } });
  });
  after(async () => {
    await bot.end();
    server.closeAllConnections();
    server.close();
  });

  it('is tried with a test alert, and gets what an import raises without a button, while nothing says its address', async () => {
    const tried = await bot.cli('alert', 'test', '--to', 'board', '--json');
    assert.equal(tried.code, 0, tried.out + tried.err);
    assert.deepEqual(JSON.parse(tried.out), [{ conversation: 'board', outcome: 'sent' }]);
    assert.match(posted.at(-1) ?? '', /Nothing has happened\. This is a test\./u);
    const nobody = await bot.cli('alert', 'test', '--to', 'nobody');
    assert.equal(nobody.code, 1);

    const file = join(bot.folder, 'q1.csv');
    await writeFile(file, 'indicator,area,period,value\nmarac repeats,Leicestershire,Q1 2021/22,20%\n');
    assert.equal((await bot.cli('import', file)).code, 0);
    await until(() => posted.some((body) => body.includes('A-0001')));
    assert.ok(posted.every((body) => !/Action\.(Submit|Execute)/u.test(body)));

    const { out } = await bot.cli('doctor');
    assert.match(out, /webhook “board”, subscribed/u);
    assert.ok(!/5ecret|h1dden/u.test(out + tried.out + tried.err + bot.output()));
  });
});

async function until(holds: () => boolean): Promise<void> {
  const end = performance.now() + 60_000;
  while (!holds()) {
    assert.ok(performance.now() < end, 'it did not happen in time');
    await new Promise((done) => setTimeout(done, 50));
  }
}
