import assert from 'node:assert/strict';
import { writeXlsx } from 'hucre/xlsx';
import { zipSync } from 'fflate';
import { channelMessage, groupMessage, personalMessage } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/bot.ts';
import { cardOf, textsOf } from '../support/card-text.ts';
import type { Post } from '../support/connector.ts';
import { redirect, startFileServer, type FileServer } from '../support/file-server.ts';

const officer = '33333333-3333-4333-8333-333333333333';
const colleague = '55555555-5555-4555-8555-555555555555';
const download = 'application/vnd.microsoft.teams.file.download.info';

/** What Teams sends for a file that was dropped, with the copy of the text that it always adds. */
const attachment = (name: string, downloadUrl: string) => ({
  attachments: [
    { contentType: 'text/html', content: '<p></p>' },
    {
      contentType: download,
      contentUrl: `https://vale.example.org/personal/${name}`,
      name,
      content: { downloadUrl, uniqueId: '1150D938-8870-4044-9F2C-5BBDEBA70C9D', fileType: name.split('.').at(-1) },
    },
  ],
});

const from = (person: string) => ({ from: { id: `29:${person}`, name: 'Someone', aadObjectId: person } });

describe('a file dropped on the bot, over the wire', function () {
  let bot: RunningBot;
  let files: FileServer;
  before(async () => {
    files = await startFileServer();
    bot = await startBot({ env: { OFFICERS: `${officer.toUpperCase()},${colleague}` } });
  });
  after(async () => {
    await bot.end();
    await files.close();
  });
  beforeEach(() => bot.connector.clear());

  async function replyTo(activity: unknown): Promise<Post['activity']> {
    bot.connector.clear();
    assert.equal((await bot.send(activity)).status, 200);
    return (await bot.connector.waitFor((post) => post.activity.type === 'message')).activity;
  }
  const drop = (name: string, url: string, person = officer) =>
    replyTo(personalMessage(bot.connector.url, '', { ...attachment(name, url), ...from(person) }));
  const say = (text: string, person = officer) => replyTo(personalMessage(bot.connector.url, text, from(person)));
  const buttons = (activity: Post['activity']): readonly string[] =>
    [...JSON.stringify(cardOf(activity)).matchAll(/"ask":"([^"]+)"/gu)].map(([, ask = '']) => ask);
  const csv = (...rows: readonly string[]) => ['indicator,area,period,value', ...rows].join('\n');

  it('is summarised first, published on demand exactly once, and the figures are there', async () => {
    const url = files.put('/marac.csv', csv('marac repeats,county,Q1 2021/22,36%', 'moon,county,Q1 2021/22,3'));
    const summary = await drop('marac Q1.csv', url);
    assert.match(textsOf(summary), /marac Q1\.csv: ready to publish/u);
    assert.match(textsOf(summary), /1 new, 0 revised, 0 unchanged, 0 suppressed, 1 refused/u);
    assert.match(textsOf(summary), /Line 3: No indicator is called "moon"/u);
    assert.match(textsOf(summary), /It would clear: MARAC repeats above 40%/u);
    assert.doesNotMatch(textsOf(await say('marac repeats')), /36/u);
    const [publish = '', discard = ''] = buttons(summary);
    assert.match(publish, /^Publish file [0-9A-Z]{8}$/u);
    assert.match(discard, /^Discard file [0-9A-Z]{8}$/u);

    // The link now leads to something else: what was summarised is what counts.
    files.put('/marac.csv', csv('marac repeats,county,Q1 2021/22,99%'));
    bot.connector.clear();
    await Promise.all([1, 2].map(() => bot.send(personalMessage(bot.connector.url, publish, from(officer)))));
    const done = await bot.connector.waitFor((post) => /was published/u.test(textsOf(post.activity)));
    const other = await bot.connector.waitFor((post) =>
      /is being published|published already/u.test(textsOf(post.activity)),
    );
    assert.match(textsOf(done.activity), /1 new[\s\S]*Cleared: A-0001[\s\S]*This is import \d+/u);
    assert.ok(other.activity !== done.activity);
    assert.match(textsOf(await say(publish)), /published already/u);
    assert.match(textsOf(await say(discard)), /published already/u);
    assert.match(textsOf(await say('marac repeats')), /36/u);
  });

  it('can be a workbook, and is thrown away on demand', async () => {
    const rows = [
      ['indicator', 'area', 'Q1 2021/22'],
      ['vehicle crime', 'county', 4.2],
    ];
    const url = files.put('/wide.xlsx', await writeXlsx({ sheets: [{ name: 'Figures', rows }] }));
    const [publish = '', discard = ''] = buttons(await drop('wide.xlsx', url));
    assert.match(textsOf(await say(discard)), /thrown away/u);
    assert.match(textsOf(await say(publish)), /no longer have that file/u);
    assert.doesNotMatch(textsOf(await say('vehicle crime')), /4\.2 per/u);
  });

  it('is taken from officers in personal chat only', async () => {
    const url = files.put('/vwi.csv', csv('violence with injury,county,Q2 2021/22,9'));
    const stranger = '44444444-4444-4444-8444-444444444444';
    assert.match(textsOf(await drop('vwi.csv', url, stranger)), /Only the partnership’s data officers/u);
    assert.match(textsOf(await say('Publish file 00000000', stranger)), /Only the partnership’s data officers/u);
    const more = { ...attachment('vwi.csv', url), ...from(officer) };
    assert.match(textsOf(await replyTo(channelMessage(bot.connector.url, '', more))), /personal chat only/u);
    assert.match(textsOf(await replyTo(groupMessage(bot.connector.url, '', more))), /personal chat only/u);
    assert.match(textsOf(await say('Publish file 00000000')), /no longer have that file/u);
  });

  it('is in the hands of the officer who dropped it, and of no other', async () => {
    const url = files.put('/theirs.csv', csv('vehicle crime,county,Q2 2021/22,4.4'));
    const [publish = '', discard = ''] = buttons(await drop('theirs.csv', url));
    for (const order of [publish, discard]) {
      assert.match(textsOf(await say(order, colleague)), /no longer have that file/u, order);
    }
    assert.doesNotMatch(textsOf(await say('vehicle crime', colleague)), /4\.4 per/u);
    assert.match(textsOf(await say(publish)), /was published/u);
    assert.match(textsOf(await say(discard, colleague)), /no longer have that file/u);
    assert.match(textsOf(await say('vehicle crime', colleague)), /4\.4 per/u);
  });

  it('is refused where it lies elsewhere, is too large or gone, whatever the service says', async () => {
    assert.match(textsOf(await drop('a.csv', 'https://figures.example.org/a.csv')), /don’t fetch files from there/u);
    assert.match(textsOf(await drop('a.csv', 'file:///etc/passwd')), /don’t fetch files from there/u);
    const away = files.answer('/away', (_request, response) =>
      redirect(response, 302, 'https://figures.example.org/a.csv'),
    );
    assert.match(textsOf(await drop('a.csv', away)), /don’t fetch files from there/u);
    const round = files.answer('/round', (_request, response) => redirect(response, 302, '/round'));
    assert.match(textsOf(await drop('a.csv', round)), /could not be fetched/u);
    const large = files.answer('/large', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/csv' });
      for (let part = 0; part < 8; part += 1) response.write('x'.repeat(1_000_000));
      response.end();
    });
    assert.match(textsOf(await drop('a.csv', large)), /too large/u);
    assert.match(textsOf(await drop('a.csv', `${files.url}/gone`)), /could not be fetched/u);
  });

  it('is no way to bring the bot down: an archive that unpacks to far more is refused', async () => {
    const bomb = Buffer.from(zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(1000) }));
    // What it unpacks to, as the list at its end declares.
    bomb.writeUInt32LE(1_500_000_000, bomb.indexOf(Buffer.from([0x50, 0x4b, 1, 2])) + 24);
    assert.match(textsOf(await drop('bomb.xlsx', files.put('/bomb', bomb))), /far larger than any table/u);
    const junk = await drop('../../etc/photo.png', files.put('/junk', new Uint8Array([0, 1, 2, 3])));
    assert.match(textsOf(junk), /not a text file/u);
    assert.deepEqual(buttons(junk), []);
    assert.match(textsOf(await say('help')), /help|ask/iu);
  });
});
