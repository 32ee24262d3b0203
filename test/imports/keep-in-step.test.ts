import assert from 'node:assert/strict';
import { keepInStep, type InStepRules } from '../../src/imports/keep-in-step.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import { noRouting } from '../../src/catalogue/routing.ts';
import { releaseHeld } from '../../src/delivery/release-held.ts';
import type { News } from '../../src/delivery/news.ts';
import { channel, exception } from '../contracts/samples.ts';
import { above40, figure, marac } from '../support/marac.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

const said = { by: 'id-1', name: 'A Person', at: '2021-05-03T09:00:00.000Z', reason: 'meeting' };
const ends = '2021-05-10T07:00:00.000Z';
const rule = { ...above40, worseBy: 5 };
const catalogue: InStepRules = { rules: [rule], indicators: [marac] };
const { area, basis } = figure(0, 49);
const open = exception('A-0031', { rule: rule.id, series: { indicator: marac.id, area, basis } });
const snoozed = { ...open, snoozed: { ...said, until: '2021-05-10', ends } };

describe('Keeping exceptions in step with the clock and the catalogue', () => {
  let temporary: TemporaryStore;
  beforeEach(async () => (temporary = await openTemporaryStore()));
  afterEach(() => temporary.remove());

  /** Records the exception with a card that was sent, and gives what leaves after keeping in step twice. */
  async function after(held: Exception, at: string, rules = catalogue): Promise<readonly News[]> {
    const { store } = temporary;
    await store.transaction(async ({ alerts, outbox }) => {
      await alerts.record(held);
      await outbox.enqueue(channel('board'), { kind: 'exceptions', raised: [held], cleared: [] }, said.at);
    });
    const next = async () => (await store.outbox.claim('test', '2021-06-01T00:00:00.000Z', 30_000, 1))[0];
    const create = await next();
    assert.ok(create);
    await store.outbox.settle(create, 'test', { kind: 'sent', message: 'message-1' }, said.at);
    await keepInStep(store, rules, at);
    assert.equal(await keepInStep(store, rules, at), 0, 'a second look changes nothing');
    const left: News[] = [];
    for (let each = await next(); each !== undefined; each = await next()) {
      left.push(each.news);
      await store.outbox.settle(each, 'test', { kind: 'sent', message: 'message-2' }, '2021-06-01T00:00:00.000Z');
    }
    return left;
  }
  const now = async () => temporary.store.alerts.named('A-0031');

  it('leaves a snooze alone until its morning', async () => {
    assert.deepEqual(await after(snoozed, '2021-05-10T06:59:59.000Z'), []);
    assert.equal((await now())?.snoozed?.until, '2021-05-10');
  });

  it('ends a snooze in silence, with the card edited', async () => {
    const left = await after(snoozed, ends);
    assert.deepEqual(
      left.map(({ kind }) => kind),
      ['exceptions'],
    );
    assert.deepEqual([(await now())?.snoozed, (await now())?.reason], [undefined, 'snooze-ended']);
  });

  it('says at its end what a snooze hid, where that is worse by the step', async () => {
    const worse = { ...snoozed, latest: { ...open.latest, value: 54 } };
    const left = await after(worse, ends);
    assert.deepEqual(
      left.map(({ kind }) => kind),
      ['exceptions', 'changes'],
    );
    assert.ok(left[1]?.kind === 'changes');
    assert.equal(left[1].changes[0]?.what, 'snooze-over');
    assert.equal((await now())?.lastTold?.value, 54);
  });

  it('closes an exception whose rule is gone as that, and not as an all-clear', async () => {
    const left = await after(open, ends, { ...catalogue, rules: [] });
    assert.ok(left[1]?.kind === 'changes');
    assert.equal(left[1].changes[0]?.what, 'closed');
    assert.deepEqual([(await now())?.state, (await now())?.reason], ['cleared', 'rule-changed']);
  });

  describe('while it is to be quiet', () => {
    const quiet = { from: '18:00', until: '09:00', workingDays: [1, 2, 3, 4, 5], closed: [] };
    const quietly = { ...catalogue, routing: { ...noRouting, quiet } };
    const nine = '2021-05-10T08:00:00.000Z';
    const worse = { ...snoozed, latest: { ...open.latest, value: 54 } };
    const follow = () =>
      temporary.store.transaction(({ subscriptions }) => subscriptions.subscribe(channel('board'), said.at));
    const release = async (by = quietly): Promise<readonly News[]> => {
      const { store } = temporary;
      await store.transaction((within) => releaseHeld(within, by, nine));
      return (await store.outbox.claim('test', '2021-06-02T00:00:00.000Z', 30_000, 5)).map(({ news }) => news);
    };
    const lines = async () =>
      (await temporary.store.tellings.tellings('A-0031')).map(({ what, outcome, reason }) => [what, outcome, reason]);

    it('edits the card at once and says when it is over what a snooze hid', async () => {
      await follow();
      const left = await after(worse, ends, quietly);
      assert.deepEqual(
        left.map(({ kind }) => kind),
        ['exceptions'],
      );
      assert.deepEqual(await lines(), [['snooze-over', 'held', 'quiet-time']]);
      const [told, ...more] = await release();
      assert.ok(told?.kind === 'exceptions' && more.length === 0);
      assert.deepEqual(
        told.raised.map(({ reference }) => reference),
        ['A-0031'],
      );
    });

    it('says when it is over that a rule is gone, and never as an all-clear', async () => {
      await follow();
      const gone = { ...quietly, rules: [] };
      assert.equal((await after(open, ends, gone)).length, 1);
      assert.deepEqual(await lines(), [['closed', 'held', 'quiet-time']]);
      const [told] = await release(gone);
      assert.ok(told?.kind === 'exceptions');
      assert.deepEqual([told.raised.length, told.cleared[0]?.reason], [0, 'rule-changed']);
    });

    it('holds back what is muted in the conversation until the mute is over', async () => {
      await follow();
      await temporary.store.transaction(({ silences }) =>
        silences.silence(
          { filter: {}, conversation: 'board', from: said.at, until: nine, reason: 'audit', by: 'A Person' },
          said.at,
        ),
      );
      assert.equal((await after(worse, ends)).length, 1);
      assert.deepEqual(await lines(), [['snooze-over', 'held', 'silenced']]);
    });

    it('has a line with its reason also for what is replied at once, and says it only once', async () => {
      await follow();
      const left = await after(worse, ends);
      assert.deepEqual(
        left.map(({ kind }) => kind),
        ['exceptions', 'changes'],
      );
      assert.deepEqual(await lines(), [['snooze-over', 'told', 'followed']]);
    });
  });

  it('keeps the state through another wording of the rule', async () => {
    assert.deepEqual(await after(open, ends, { ...catalogue, rules: [{ ...rule, name: 'Said otherwise' }] }), []);
    assert.equal((await now())?.state, 'open');
  });
});
