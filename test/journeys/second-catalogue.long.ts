import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { channelId, channelMessage, personalInstalled, personalMessage, teamInstalled } from '../support/activities.ts';
import { emptyFolder, startBot, type RunningBot } from '../support/bot.ts';
import { cardOf, textsOf } from '../support/card-text.ts';
import type { Post } from '../support/connector.ts';

const catalogue = join(import.meta.dirname, '../catalogue/glenmarra');

/** Words that belong to the default partnership alone. */
const elsewhere = /district|county|region|leicester|east midlands|england/iu;

describe('a partnership that is nothing like the default one, over the wire', function () {
  let bot: RunningBot;
  before(async () => (bot = await startBot({ folder: await emptyFolder(), env: { CATALOGUE: catalogue } })));
  after(() => bot.end());
  beforeEach(() => bot.connector.clear());

  async function ask(text: string): Promise<Post['activity']> {
    bot.connector.clear();
    assert.equal((await bot.send(personalMessage(bot.connector.url, text))).status, 200);
    const { activity } = await bot.connector.waitFor((post) => post.activity.type === 'message');
    assert.doesNotMatch(textsOf(activity), elsewhere, text);
    return activity;
  }
  const answer = async (text: string): Promise<string> => textsOf(await ask(text));
  const load = async (file: string): Promise<{ exceptions: readonly string[] }> => {
    const { code, out, err } = await bot.cli('import', join(catalogue, file), '--json');
    assert.equal(code, 0, out + err);
    return JSON.parse(out) as { exceptions: readonly string[] };
  };
  const inChannel = (post: Post): boolean => post.conversation === channelId && post.activity.type === 'message';

  it('starts empty, with none of the demonstration figures, and says so', async () => {
    assert.match(await answer('street lamps lit'), /No figure|nothing/iu);
    assert.deepEqual(JSON.parse((await bot.cli('alerts', 'list', '--json')).out), []);
  });

  it('takes its figures, by quarters of a year that starts in July, by months and by calendar years', async () => {
    const { exceptions } = await load('figures.csv');
    assert.deepEqual(exceptions, []);
    assert.match(await answer('night bus'), /9,310 journeys[\s\S]*Q2 2024\/25 \(October to December 2024\)/u);
    assert.match(await answer('noise complaints in March 2024'), /30 complaints/u);
    assert.match(await answer('water rescues 2022'), /2\.87 per 10,000 population[\s\S]*2022/u);
    assert.match(await answer('cases solved in Q1 2022/23'), /41\.0%[\s\S]*July to September 2022/u);
  });

  it('takes no made-up figure into its own store', async () => {
    const file = join(bot.folder, 'made-up.csv');
    await writeFile(file, 'indicator,area,period,value,status\nNight bus,Harbour,Q3 2024/25,4000,illustrative\n');
    const { code, out } = await bot.cli('import', file);
    assert.equal(code, 1);
    assert.match(out, /line 2: The figure is illustrative/u);
    assert.match(await answer('night bus in Harbour'), /Q2 2024\/25/u);
  });

  it('draws a trend, and tells better from worse where more is better or a band is best', async () => {
    const solved = await ask('clear-up rate trend');
    assert.match(textsOf(solved), /down 7\.2 percentage points from 41\.0%: worse/u);
    assert.match(JSON.stringify(cardOf(solved)), /"type":"Image"/u);
    assert.match(await answer('street lamps lit'), /before, Q1 2024\/25[\s\S]*up 2\.4 percentage points[\s\S]*worse/u);
    assert.match(await answer('definition of lamps'), /Best within the band from 92\.0% to 98\.0%/u);
    assert.match(await answer('street lights during the dark winter'), /90\.3%[\s\S]*91\.2%|91\.2%[\s\S]*90\.3%/u);
  });

  it('compares its wards, and the council area with the country', async () => {
    const wards = await answer('compare night bus by ward');
    for (const name of ['Harbour', 'Castlehill', 'North Glen', 'Skerrin']) assert.ok(wards.includes(name), name);
    assert.match(await answer('cases solved compared with Norland'), /1\.4 percentage points below 35\.2%: worse/u);
    assert.match(await answer('which wards do you cover'), /Wards[\s\S]*Harbour[\s\S]*Council area[\s\S]*Glenmarra/u);
  });

  it('asks back in its own words', async () => {
    assert.match(await answer('nights'), /Night bus journeys[\s\S]*Noise complaints/u);
    assert.match(await answer('street lamps lit in Q2 2024'), /Q2 2024\/25[\s\S]*Q2 2023\/24/u);
    bot.connector.clear();
    await bot.send(personalMessage(bot.connector.url, 'vehicle crime in Blaby'));
    const { activity } = await bot.connector.waitFor((post) => post.activity.type === 'message');
    assert.match(textsOf(activity), /vehicle crime/u);
  });

  it('offers in help, in the greeting and in the app package only what it understands and can answer', async () => {
    const help = await ask('help');
    assert.match(textsOf(help), /How the wards compare/u);
    await bot.send(personalInstalled(bot.connector.url));
    const greeting = await bot.connector.waitFor((post) => /You get nothing unasked/u.test(textsOf(post.activity)));
    assert.doesNotMatch(textsOf(greeting.activity), elsewhere);
    const zip = join(bot.folder, 'app.zip');
    assert.equal((await bot.cli('package', '--out', zip)).code, 0);
    const manifest = strFromU8(unzipSync(await readFile(zip))['manifest.json'] ?? new Uint8Array());
    assert.match(manifest, /Cases solved/u);
    const { bots } = JSON.parse(manifest) as { bots: { commandLists: { commands: { title: string }[] }[] }[] };
    const listed = bots.flatMap((each) =>
      each.commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)),
    );
    const offered = [...asksOf(help), ...asksOf(greeting.activity), ...listed];
    assert.ok(offered.length > 8);
    const questions = [...new Set(offered)].filter((text) => !/subscribe|digest/iu.test(text));
    for (const text of questions)
      assert.doesNotMatch(await answer(text), /^I don’t understand|No figure is held/mu, text);
  });

  it('tells a channel that a figure fell below its threshold and that it recovered, and sends the digest', async () => {
    await bot.send(teamInstalled(bot.connector.url, channelId));
    const greeting = await bot.connector.waitFor(inChannel);
    assert.match(textsOf(greeting.activity), /Glenmarra Community Planning/u);
    bot.connector.clear();

    assert.deepEqual((await load('fewer-cases-solved.csv')).exceptions, ['A-0001']);
    const raised = await bot.connector.waitFor(inChannel);
    assert.match(textsOf(raised.activity), /27\.5% is below 30/u);
    assert.match(textsOf(raised.activity), /Q3 2024\/25 \(January to March 2025\)/u);
    assert.doesNotMatch(textsOf(raised.activity), elsewhere);
    assert.match(await answer('Which exceptions stand?'), /Cases solved/u);
    bot.connector.clear();

    await load('more-cases-solved.csv');
    const cleared = await bot.connector.waitFor((post) => post.route === 'send');
    assert.match(textsOf(cleared.activity), /A-0001 has cleared[\s\S]*34\.1%/u);
    bot.connector.clear();

    await bot.send(channelMessage(bot.connector.url, 'send the digest now'));
    const digest = await bot.connector.waitFor((post) => /1 cleared/u.test(post.activity.summary ?? ''));
    assert.match(textsOf(digest.activity), /Cases solved/u);
    assert.doesNotMatch(textsOf(digest.activity), elsewhere);
  });
});

/** The questions that a card's buttons ask, in order. */
function asksOf(activity: Post['activity']): readonly string[] {
  return [...JSON.stringify(cardOf(activity)).matchAll(/"ask":"([^"]+)"/gu)].map((match) => match[1] ?? '');
}
