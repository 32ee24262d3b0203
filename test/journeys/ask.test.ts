import assert from 'node:assert/strict';
import { buttonPress, channelMessage, groupMessage, personalMessage } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/bot.ts';
import { cardOf, textsOf } from '../support/card-text.ts';
import type { Post } from '../support/connector.ts';

describe('asking, over the wire', () => {
  let bot: RunningBot;
  before(async () => (bot = await startBot()));
  after(() => bot.end());
  beforeEach(() => bot.connector.clear());

  async function ask(activity: unknown): Promise<Post> {
    const answer = await bot.send(activity);
    assert.equal(answer.status, 200, answer.text);
    return bot.connector.waitFor((post) => post.activity.type === 'message');
  }
  const inChat = (text: string) => ask(personalMessage(bot.connector.url, text));

  it('gives the trend of violence with injury in Hinckley as a card that can be trusted', async () => {
    const { activity } = await inChat('violence with injury trend in Hinckley');
    const text = textsOf(activity);
    assert.match(text, /Violence with injury/u);
    assert.match(text, /Hinckley and Bosworth/u);
    assert.match(text, /per 1,000 population/u);
    assert.match(text, /Q4 2020\/21/u);
    assert.match(text, /rolling 12 months/iu);
    assert.match(text, /illustrative/iu);
    assert.match(text, /Leicestershire/u);
    const images = JSON.stringify(cardOf(activity)).match(/"type":"Image"[^}]*"altText":"[^"]+"/gu);
    assert.equal(images?.length, 1, 'one picture with alternative text');
    assert.match(activity.summary ?? '', /Hinckley and Bosworth/u);
    assert.match(activity.summary ?? '', /illustrative/iu);
  });

  it('sets the MARAC repeats against the threshold and says that the criteria changed', async () => {
    const text = textsOf((await inChat('is MARAC still over 40?')).activity);
    assert.match(
      text,
      /Yes\. SafeLives recommended upper threshold: 40%; the figure is 9 percentage points above 40%/u,
    );
    assert.match(text, /criteria changed/u);
    bot.connector.clear();
    assert.match(textsOf((await inChat('is MARAC above 49%?')).activity), /No: 49% is not above 49%\./u);
    bot.connector.clear();
    const melton = textsOf((await inChat('is Melton worse than the county for vehicle crime?')).activity);
    assert.match(melton, /No\. Against Leicestershire: similar to 4\.6/u);
    bot.connector.clear();
    const referrals = textsOf((await inChat('are UAVA referrals better than last year?')).activity);
    assert.match(referrals, /Can’t say: neither way is better for this indicator\./u);
  });

  it('answers in a group chat and in a channel, with the mention stripped', async () => {
    const inGroup = await ask(groupMessage(bot.connector.url, 'marac repeats'));
    assert.match(textsOf(inGroup.activity), /49%/u);
    bot.connector.clear();
    const inChannel = await ask(channelMessage(bot.connector.url, 'marac repeats'));
    assert.match(textsOf(inChannel.activity), /49%/u);
    assert.match(inChannel.conversation, /;messageid=/u);
  });

  it('compares the districts, with last year and with the region', async () => {
    const districts = textsOf((await inChat('compare vehicle crime by district')).activity);
    for (const name of ['Blaby', 'Charnwood', 'Harborough', 'Melton', 'Oadby and Wigston']) {
      assert.ok(districts.includes(name), name);
    }
    bot.connector.clear();
    const region = textsOf((await inChat('vehicle crime compared with the region')).activity);
    assert.match(region, /4\.6/u);
    assert.match(region, /4\.5/u);
    assert.match(region, /similar/u);
    bot.connector.clear();
    const year = textsOf((await inChat('residential burglary compared with last year')).activity);
    assert.match(year, /2\.3/u);
    assert.match(year, /3\.9/u);
  });

  it('tells the published and the computed RAG, the exceptions, a definition and a source', async () => {
    assert.match(textsOf((await inChat('RAG of violence with injury')).activity), /amber/iu);
    bot.connector.clear();
    const marac = textsOf((await inChat('RAG of MARAC repeats')).activity);
    assert.match(marac, /Green \(published\)/u);
    assert.match(marac, /Red \(computed\), because 49% misses the target 40% by more than 5%/u);
    bot.connector.clear();
    assert.match(textsOf((await inChat('Which exceptions stand?')).activity), /49% is above 40%/u);
    bot.connector.clear();
    assert.match(textsOf((await inChat('definition of vehicle crime')).activity), /theft from a vehicle/u);
    bot.connector.clear();
    assert.match(textsOf((await inChat('source of marac repeats')).activity), /paragraph 10/u);
    bot.connector.clear();
    assert.match(textsOf((await inChat('help')).activity), /trend/u);
  });

  it('lists over all indicators, with how many it looked at', async () => {
    const red = textsOf((await inChat("what's red?")).activity);
    assert.match(red, /None of 12 indicators that could be judged is ◆ Red \(published\)/u);
    assert.match(red, /13 of the 25 indicators looked at could not be judged, because no colour was published/u);
    assert.match(red, /By their rule alone, which is no published judgement\n• MARAC repeats, Leicestershire: 49%/u);
    bot.connector.clear();
    const worse = textsOf((await inChat('what got worse since last year in Blaby')).activity);
    assert.match(worse, /^\d of 7 indicators in Blaby that could be judged got worse/u);
    assert.match(worse, /Illustrative/u);
    assert.match(worse, /Published 30 April 2021/u);
  });

  it('tells how an area, a quarter and an outcome stand, and what changed', async () => {
    const melton = textsOf((await inChat('how is Melton doing')).activity);
    assert.match(melton, /8 of 33 indicators are held for Melton\. 8 of them are illustrative/u);
    assert.match(melton, /Against Leicestershire: similar to 4\.6/u);
    bot.connector.clear();
    const quarter = textsOf((await inChat('dashboard Q4 2017/18')).activity);
    assert.match(quarter, /Ongoing reductions in crime: ▲ Amber \(published\)/u);
    assert.match(quarter, /5 ▲ Amber \(published\)|6 ▲ Amber \(published\)/u);
    bot.connector.clear();
    assert.match(textsOf((await inChat('what changed since last quarter')).activity), /1 exception raised/u);
    bot.connector.clear();
    assert.match(textsOf((await inChat("what's new since my last visit")).activity), /Since when\?/u);
  });

  it('tells places among areas and neighbours, and why a colour was given', async () => {
    const rank = textsOf((await inChat('where does Melton rank for vehicle crime')).activity);
    assert.match(rank, /Melton: \d of 7 \(1 is the best\), 4\.83 per 1,000 population/u);
    bot.connector.clear();
    const worst = textsOf((await inChat('which district is worst for vehicle crime')).activity);
    assert.match(worst, /Worst: /u);
    bot.connector.clear();
    const neighbours = textsOf((await inChat('violence with injury among our neighbours')).activity);
    assert.match(neighbours, /Nearest neighbours: 2 of 9 \(1 is best\)/u);
    bot.connector.clear();
    const why = textsOf((await inChat('why is MARAC green?')).activity);
    assert.match(why, /board’s own judgement; its grounds are not recorded/u);
    assert.match(why, /Red \(computed\), because 49% misses/u);
  });

  it('tells what stands behind a figure, what it includes, its caveats and how far back it goes', async () => {
    const expected: readonly (readonly [string, RegExp])[] = [
      ['how many residential burglary in Melton', /The count behind it is \d+/u],
      ['how many MARAC repeats', /Only the percentage is held; the count behind it is not recorded\./u],
      ['does vehicle crime include theft from?', /Yes: it includes theft from a vehicle\./u],
      [
        'does residential burglary include business burglary?',
        /No: it leaves out burglary of business and community premises\.|Can’t say/u,
      ],
      ['does violence with injury include domestic violence with injury?', /Yes: it includes/u],
      ['any caveats for MARAC?', /criteria changed/u],
      ['how far back does vehicle crime in Melton go', /Q1 2015\/16 to Q4 2020\/21/u],
    ];
    for (const [text, answer] of expected) {
      bot.connector.clear();
      assert.match(textsOf((await inChat(text)).activity), answer, text);
    }
  });

  it('answers several things at once', async () => {
    const text = textsOf((await inChat('MARAC repeats and vehicle crime')).activity);
    assert.match(text, /49%[\s\S]*4\.6 per 1,000 population/u);
  });

  it('names the word it does not understand, and its buttons lead to an answer', async () => {
    const { activity } = await inChat('violence with injury in Nuneaton');
    assert.match(textsOf(activity), /Nuneaton/u);
    assert.doesNotMatch(textsOf(activity), /6\.9/u);
    bot.connector.clear();
    const misspelt = await inChat('violance with injury trend in hinkley');
    const [first] = asksOf(misspelt.activity);
    assert.equal(typeof first, 'string', 'a button is offered');
    bot.connector.clear();
    const pressed = await ask(buttonPress(bot.connector.url, first ?? ''));
    assert.match(textsOf(pressed.activity), /Hinckley and Bosworth/u);
  });

  it('never compares across a reclassification without saying so', async () => {
    const text = textsOf((await inChat('residential burglary trend')).activity);
    assert.match(text, /reclassif/u);
  });

  it('declines causes with what is recorded', async () => {
    const text = textsOf((await inChat('why are MARAC repeats so high?')).activity);
    assert.match(text, /any further contact|criteria/u);
  });

  it('gives the same bytes for the same question', async () => {
    const first = await inChat('marac repeats trend');
    bot.connector.clear();
    const second = await inChat('marac repeats trend');
    assert.deepEqual(second.activity.attachments, first.activity.attachments);
  });

  it('answers 10,000 characters and odd characters with a sentence', async () => {
    const long = await inChat('violence '.repeat(1200));
    assert.match(textsOf(long.activity), /more than I can read/u);
    bot.connector.clear();
    const odd = await inChat('<b>marac</b> \u202E👮 **x** repeats');
    assert.ok(textsOf(odd.activity).length > 0);
  });
});

/** The questions that a card's buttons ask, in order. */
function asksOf(activity: Post['activity']): readonly string[] {
  return [...JSON.stringify(cardOf(activity)).matchAll(/"ask":"([^"]+)"/gu)].map((match) => match[1] ?? '');
}
