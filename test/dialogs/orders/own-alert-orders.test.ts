import assert from 'node:assert/strict';
import type { Observation } from '../../../src/indicators/observation.ts';
import { keepInStep } from '../../../src/imports/keep-in-step.ts';
import { publish } from '../../../src/imports/publish.ts';
import type { News } from '../../../src/delivery/news.ts';
import { buttonsOf, textsOf } from '../../support/card-text.ts';
import { conversingIn } from '../../support/conversing-in.ts';
import type { ConversingIn } from '../../support/conversing-in.ts';
import type { Reply } from '../../../dialogs/turn.ts';

const card = 'application/vnd.microsoft.card.adaptive';
const read = ({ card: content }: Reply): string => textsOf({ attachments: [{ contentType: card, content }] });
const asked = 'tell us when vehicle crime in Melton passes 5';

describe('An alert that a conversation sets itself', () => {
  let here: ConversingIn;
  beforeEach(async () => {
    here = await conversingIn();
    await publishes([4, 5.2, 4.1, 4.9, 5.6, 4.4, 4.2, 4.6]);
  });
  afterEach(() => here.remove());

  /** Publishes rolling years to the quarters from Q1 2018/19 on, or from a later one. */
  async function publishes(values: readonly number[], more: Partial<Observation> = {}, from = 0): Promise<void> {
    const observations = values.map((value, nth) => figureTo(from + nth, value, more));
    await publish({ store: here.store, catalogue: here.catalogue }, { name: 'f.csv', at: here.clock(), observations });
  }
  async function sent(): Promise<readonly (readonly [string, News])[]> {
    const left: (readonly [string, News])[] = [];
    for (;;) {
      const [next] = await here.store.outbox.claim('test', '2030-01-01T00:00:00.000Z', 30_000, 1);
      if (next === undefined) return left;
      left.push([next.conversation.id, next.news]);
      await here.store.outbox.settle(
        next,
        'test',
        { kind: 'sent', message: `m-${left.length}` },
        '2030-01-01T00:00:00.000Z',
      );
    }
  }
  const standing = async () => (await here.store.alerts.standing()).filter(({ own }) => own !== undefined);
  async function set(text = asked, chat?: string): Promise<void> {
    const [confirm = ''] = buttonsOf(await here.say(text, chat));
    assert.match((await here.say(confirm, chat)).summary, /is set/u);
  }

  it('is proposed in plain words first, with what it would have done, and watches nothing before it is confirmed', async () => {
    const proposal = await here.say(asked);
    const text = read(proposal);
    assert.match(
      text,
      /told when Vehicle crime in Melton is above 5\.0 per 1,000 population; 5\.0 itself does not count/u,
    );
    assert.match(text, /4\.2 or below; as far back as these figures usually move/u);
    assert.match(text, /4\.6 per 1,000 population in rolling 12 months to Q4 2019\/20: not above 5\.0/u);
    assert.match(text, /Would have been raised twice in 2 years, once of that soon after clearing/u);
    assert.match(text, /Only this conversation hears of it\. Nothing is set yet: confirm W-0001 by 10 May 2021/u);
    assert.deepEqual(buttonsOf(proposal), [
      'Confirm alert W-0001',
      'Cancel alert W-0001',
      'Vehicle crime trend in Melton',
    ]);
    await publishes([9], {}, 8);
    assert.deepEqual(await standing(), []);
  });

  it('is raised, kept quiet and cleared in this conversation alone, whether or not it is subscribed', async () => {
    await here.say('subscribe', 'elsewhere');
    await sent();
    await set();
    await publishes([5.4], {}, 8);
    const [raised, ...more] = await sent();
    assert.deepEqual(more, []);
    assert.equal(raised?.[0], 'a chat');
    assert.ok(raised?.[1].kind === 'exceptions');
    assert.equal(raised[1].raised[0]?.ruleName, 'Vehicle crime in Melton above 5.0');
    assert.match((await here.say('which exceptions stand?')).summary, /1 exception/u);
    assert.match((await here.say('which exceptions stand?', 'elsewhere')).summary, /No exception/iu);
    assert.match(
      (await here.say('acknowledge vehicle crime because of it', 'elsewhere')).summary,
      /No such exception/u,
    );
    assert.match(
      (await here.say('acknowledge A-0001 because of it', 'elsewhere')).text ?? '',
      /There is no exception A-0001/u,
    );
    assert.doesNotMatch(read(await here.say('send the digest now', 'elsewhere')), /A-0001/u);
    assert.match(read(await here.say('send the digest now')), /A-0001/u);
    await publishes([3.5], {}, 9);
    const after = await sent();
    assert.deepEqual([...new Set(after.map(([chat]) => chat))], ['a chat']);
    assert.ok(after.some(([, news]) => news.kind === 'changes' && news.changes[0]?.what === 'cleared'));
    const lines = await here.store.tellings.tellings('A-0001');
    assert.deepEqual(
      lines.filter(({ conversation }) => conversation === 'elsewhere').map(({ reason }) => reason),
      ['of-another-conversation', 'of-another-conversation'],
    );
  });

  it('is put to the newest figures at once, and set once however often and by whomever it is confirmed', async () => {
    await publishes([6], {}, 8);
    const proposal = await here.say(asked);
    assert.match(read(proposal), /above 5\.0 already, so that you are told at once/u);
    const [confirm = ''] = buttonsOf(proposal);
    const replies = await Promise.all([here.say(confirm), here.say(confirm)]);
    assert.deepEqual(
      replies.map(({ summary }) => /raised at once, as A-0001|A Person confirmed it/u.test(summary)),
      [true, true],
    );
    assert.equal((await standing()).length, 1);
    assert.equal((await sent()).length, 1);
    assert.equal((await here.store.ownAlerts.inUse()).length, 1);
    assert.match((await here.say(asked)).summary, /told of that already/u);
  });

  it('can be confirmed after a week no more, nor from another conversation, nor once it was cancelled', async () => {
    const [confirm = '', cancel = ''] = buttonsOf(await here.say(asked));
    assert.match((await here.say(confirm, 'elsewhere')).summary, /There is no alert W-0001 here/u);
    here.at('2021-05-10T09:00:00.000Z');
    assert.match((await here.say(confirm)).summary, /proposed too long ago/u);
    const [again = '', no = ''] = buttonsOf(await here.say(asked));
    assert.notEqual(again, confirm);
    assert.match((await here.say(no)).summary, /is cancelled/u);
    assert.match((await here.say(again)).summary, /has ended/u);
    assert.match((await here.say(cancel)).summary, /has ended/u);
    assert.deepEqual(await here.store.ownAlerts.inUse(), []);
  });

  it('is removed in words or by its button, and what stands by it is closed as that and never as an all-clear', async () => {
    await set();
    await publishes([5.4], {}, 8);
    await sent();
    assert.match((await here.say('list our alerts')).summary, /Vehicle crime in Melton above 5\.0/u);
    assert.match((await here.say('list our alerts', 'elsewhere')).summary, /has no alerts of its own/u);
    const near = await here.say('stop telling us when vehicle crime in Melton passes 6');
    assert.deepEqual(buttonsOf(near), ['Remove alert W-0001']);
    const gone = await here.say('stop telling us when vehicle crime in Melton passes 5');
    assert.match(gone.summary, /W-0001 is removed.*A-0001 is closed with it, which is no all-clear/u);
    const after = await sent();
    assert.ok(after.some(([, news]) => news.kind === 'changes' && news.changes[0]?.what === 'closed'));
    assert.equal((await here.store.alerts.named('A-0001'))?.reason, 'rule-changed');
    await publishes([9], {}, 9);
    assert.deepEqual(await standing(), []);
  });

  it('ends with a reason that the conversation is told when its indicator leaves the catalogue or is restricted', async () => {
    await set();
    await publishes([5.4], {}, 8);
    await sent();
    const { catalogue } = here;
    const without = { ...catalogue, indicators: catalogue.indicators.filter(({ id }) => id !== 'vehicle-crime') };
    assert.equal(await keepInStep(here.store, without, here.clock()), 1);
    const news = (await sent()).map(([, each]) => each);
    assert.ok(news.some((each) => each.kind === 'own-alert-ended' && each.why === 'left-the-catalogue'));
    assert.equal((await here.store.alerts.named('A-0001'))?.reason, 'rule-changed');
    assert.deepEqual(await here.store.ownAlerts.inUse(), []);
    assert.equal(await keepInStep(here.store, without, here.clock()), 0);

    await set('tell us when total crime passes 99');
    const restricted = catalogue.indicators.map((each) =>
      each.id === 'total-crime' ? { ...each, restrictedTo: ['board'] } : each,
    );
    await keepInStep(here.store, { ...catalogue, indicators: restricted }, here.clock());
    assert.ok((await sent()).some(([, each]) => each.kind === 'own-alert-ended' && each.why === 'restricted'));
  });

  it('passes over illustrative and hidden figures, and says so', async () => {
    const made = { area: 'blaby', status: 'illustrative' } as const;
    await publishes([6, 7], made);
    const proposal = await here.say('tell us when vehicle crime in Blaby passes 5');
    assert.match(read(proposal), /Only illustrative figures are held, and alerts pass over those/u);
    const [confirm = ''] = buttonsOf(proposal);
    assert.match((await here.say(confirm)).summary, /Nothing is raised by the newest figure/u);
    await publishes([8], made, 2);
    assert.deepEqual(await standing(), []);
  });

  it('says of a short history that it is too short, and of no place that the usual one is meant', async () => {
    await publishes([4, 6], { area: 'leicestershire' });
    const text = read(await here.say('let me know if vehicle crime is above 5'));
    assert.match(text, /Would have been raised once in 2 figures.*too short to say/u);
    assert.match(text, /Leicestershire, as no place was named/u);
    assert.match(text, /4\.7 or below; about 5% back from the limit/u);
  });

  it('is refused where the limit means nothing for the indicator', async () => {
    for (const text of [
      'tell us when vehicle crime in Melton passes 5%',
      'tell us when MARAC repeats pass 100%',
      'tell us when vehicle crime in Melton drops below 0',
      'tell us when vehicle crime in Melton passes 5 and clears at 6',
      'tell us when vehicle crime in Melton gets worse two years running',
    ]) {
      const { summary } = await here.say(text);
      assert.match(summary, /I can’t watch for that/u, text);
    }
    assert.deepEqual(await here.store.ownAlerts.of('a chat'), []);
  });

  it('may be about a run of worse periods or a worse RAG', async () => {
    await set('tell us when vehicle crime in Melton gets worse two quarters running');
    await set('tell us when the RAG of vehicle crime in Melton gets worse');
    await publishes([4.7], {}, 8);
    assert.deepEqual(
      (await standing()).map(({ ruleName }) => ruleName),
      ['Vehicle crime in Melton worse 2 periods running'],
    );
  });

  it('is one of twenty at most', async () => {
    for (let limit = 11; limit <= 30; limit += 1) await set(`tell us when vehicle crime in Melton passes ${limit}`);
    assert.match((await here.say('tell us when vehicle crime in Melton passes 31')).summary, /too many already/u);
    await here.say('remove alert W-0001');
    await set('tell us when vehicle crime in Melton passes 31');
  });
});

function figureTo(quarter: number, value: number, more: Partial<Observation>): Observation {
  const end = new Date(Date.UTC(2018, 6 + 3 * quarter, 0)).toISOString().slice(0, 10);
  const start = new Date(Date.UTC(2017, 6 + 3 * quarter, 1)).toISOString().slice(0, 10);
  const year = 2018 + Math.floor(quarter / 4);
  return {
    indicator: 'vehicle-crime',
    area: 'melton',
    basis: 'rolling-12-months',
    period: { start, end, label: `Q${(quarter % 4) + 1} ${year}/${(year + 1) % 100}` },
    value,
    status: 'final',
    components: [],
    standings: [],
    source: { document: 'Police data' },
    published: new Date(Date.UTC(2018, 7 + 3 * quarter, 1)).toISOString().slice(0, 10),
    ...more,
  };
}
