import assert from 'node:assert/strict';
import { buttonsOf } from '../../support/card-text.ts';
import { conversingIn } from '../../support/conversing-in.ts';
import type { ConversingIn } from '../../support/conversing-in.ts';

describe('Muting a conversation in words', () => {
  let here: ConversingIn;
  beforeEach(async () => (here = await conversingIn()));
  afterEach(() => here.remove());
  const silences = () => here.store.silences.silences(here.clock());

  it('holds everything back in this conversation until the morning of a day, with name and reason', async () => {
    const { summary } = await here.say('mute everything until Monday because of the audit');
    assert.match(
      summary,
      /Muted until 08:00 on 10 May 2021\. This conversation hears of nothing until then: The audit\./u,
    );
    assert.deepEqual(await silences(), [
      {
        id: 1,
        filter: {},
        conversation: 'a chat',
        from: here.clock(),
        until: '2021-05-10T07:00:00.000Z',
        reason: 'the audit',
        by: 'A Person',
      },
    ]);
  });

  it('asks for the day and then for the reason, with buttons that each come back as the whole order', async () => {
    const day = await here.say('Mute MARAC repeats.');
    assert.match(day.summary, /Until when\?/u);
    const [, fortnight] = buttonsOf(day);
    assert.equal(fortnight, 'Mute MARAC repeats for two weeks');
    const why = await here.say(fortnight ?? '');
    assert.match(why.summary, /Why\?/u);
    assert.deepEqual(await silences(), []);
    const done = await here.say(buttonsOf(why)[0] ?? '');
    assert.match(done.summary, /hears nothing of MARAC repeats until then: New figures are awaited\./u);
    assert.equal((await silences())[0]?.until, '2021-05-17T07:00:00.000Z');
  });

  it('changes nothing for a day that is past, too far or in no calendar, or a reason that is too long', async () => {
    for (const text of [
      'mute everything until 1 March 2020 because of that',
      'mute everything until 1 March 2029 because of that',
      'mute everything until 31 February because of that',
      `mute everything for a week because ${'x'.repeat(501)}`,
    ])
      await here.say(text);
    assert.deepEqual(await silences(), []);
  });

  it('replaces what was said before of the same thing, and changes nothing where it is said twice', async () => {
    await here.say('mute MARAC repeats for a week because of the audit');
    await here.say('mute MARAC repeats for a week because of the audit');
    assert.equal((await silences()).length, 1);
    await here.say('mute MARAC repeats for two weeks because of the audit');
    await here.say('mute everything for a week because of the audit');
    assert.deepEqual(
      (await silences()).map(({ until }) => until),
      ['2021-05-17T07:00:00.000Z', '2021-05-10T07:00:00.000Z'],
    );
  });

  it('is ended one by one or as a whole, and never what was silenced for all or elsewhere', async () => {
    const until = '2021-06-01T07:00:00.000Z';
    const forAll = { filter: {}, from: here.clock(), until, reason: 'moving house', by: 'root' };
    await here.store.transaction(async (within) => {
      await within.silences.silence(forAll, here.clock());
      await within.silences.silence({ ...forAll, conversation: 'elsewhere' }, here.clock());
    });
    await here.say('mute MARAC repeats for a week because of the audit');
    const { summary } = await here.say('what is muted?');
    assert.match(summary, /Every indicator, until 08:00 on 1 June 2021; MARAC repeats, until 08:00 on 10 May 2021/u);
    assert.match((await here.say('unmute vehicle crime')).summary, /has not muted just that/u);
    assert.match((await here.say('unmute MARAC repeats')).summary, /No longer muted/u);
    assert.match((await here.say('unmute')).summary, /has muted nothing/u);
    assert.equal((await silences()).length, 2);
  });
});
