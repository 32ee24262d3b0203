import assert from 'node:assert/strict';
import { channelMessage, personalMessage, type Changes } from '../support/activities.ts';
import { startBot, type RunningBot } from '../support/bot.ts';
import { textsOf } from '../support/card-text.ts';

const another = {
  from: { id: '29:person-two', name: 'Another', aadObjectId: '99999999-9999-4999-8999-999999999999' },
};

describe('going on from an answer, over the wire', () => {
  let bot: RunningBot;
  before(async () => (bot = await startBot()));
  after(() => bot.end());
  beforeEach(() => bot.connector.clear());

  async function say(activity: unknown): Promise<string> {
    bot.connector.clear();
    const answer = await bot.send(activity);
    assert.equal(answer.status, 200, answer.text);
    return textsOf((await bot.connector.waitFor((post) => post.activity.type === 'message')).activity);
  }

  it('takes up the question before, says so, and puts a wrong reading right', async () => {
    const inChat = (text: string) => say(personalMessage(bot.connector.url, text));
    await inChat('vehicle crime in Melton');
    const next = await inChat('and Charnwood?');
    assert.match(next, /Vehicle crime/u);
    assert.match(next, /Charnwood/u);
    assert.match(next, /Going on from ‘Vehicle crime’/u);
    const right = await inChat('no, Harborough');
    assert.match(right, /Harborough/u);
    assert.match(right, /Going on from ‘Vehicle crime’/u);
    assert.match(await inChat('and in Nuneaton'), /I don’t understand ‘Nuneaton’/iu);
    assert.match(await inChat('source?'), /Vehicle crime/u);
  });

  it('keeps apart what several people in one thread ask at once', async () => {
    const inThread = (text: string, who: Changes = {}) => say({ ...channelMessage(bot.connector.url, text), ...who });
    await inThread('violence with injury in Melton');
    await inThread('vehicle crime in Blaby', another);
    assert.match(await inThread('and Charnwood?'), /Violence with injury/u);
    assert.match(await inThread('and Charnwood?', another), /Vehicle crime/u);
  });

  it('gives the figures of the answer before as CSV in personal chat, and elsewhere says where', async () => {
    const inChat = (text: string) => say(personalMessage(bot.connector.url, text));
    await inChat('vehicle crime in Melton');
    assert.match(await inChat('as csv'), /as CSV\. Code .*indicator,area,period.*Vehicle crime/su);
    assert.match(await inChat('and Blaby as a table'), /Figures.*Indicator.*Vehicle crime.*Blaby/su);
    const inThread = (text: string) => say(channelMessage(bot.connector.url, text));
    assert.match(await inThread('vehicle crime in Melton as csv'), /given in personal chat/u);
  });

  it('asks back where nothing was asked before', async () => {
    const stranger = { from: { ...another.from, aadObjectId: '88888888-8888-4888-8888-888888888888' } };
    const text = await say({ ...personalMessage(bot.connector.url, 'and Charnwood?'), ...stranger });
    assert.match(text, /I don’t see which indicator you mean/u);
  });
});
