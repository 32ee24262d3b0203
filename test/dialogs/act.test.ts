import assert from 'node:assert/strict';
import { actOn } from '../../dialogs/act.ts';
import type { ActOutcome, ActRequest } from '../../dialogs/act.ts';
import { actSentence } from '../../dialogs/act-words.ts';
import type { Action } from '../../src/alerts/act.ts';
import type { Delivery } from '../../src/delivery/outbox.ts';
import type { Store } from '../../src/store/store.ts';
import { channel, exception } from '../contracts/samples.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

const at = '2021-05-03T09:00:00.000Z';
const zone = 'Europe/London';
const officer = { by: 'officer', name: 'A Person' };
const acknowledge: Action = { kind: 'acknowledge', reason: 'criteria changed' };

describe('acting on an exception', () => {
  let temporary: TemporaryStore;
  let store: Store;
  beforeEach(async () => {
    temporary = await openTemporaryStore();
    store = temporary.store;
    await store.transaction(async ({ alerts, outbox }) => {
      await alerts.record(exception('A-0031'));
      const news = { kind: 'exceptions', raised: [exception('A-0031')], cleared: [] } as const;
      await outbox.enqueue(channel('board'), news, at);
    });
  });
  afterEach(() => temporary.remove());

  const parts = () => ({ store, clock: () => at, timeZone: zone, mayAct: (person: string) => person !== 'visitor' });
  const doing = (action: Action, more: Partial<ActRequest> = {}): Promise<ActOutcome> =>
    actOn(parts(), { reference: 'A-0031', action, person: officer, conversation: 'board', ...more });
  const claim = (): Promise<readonly Delivery[]> => store.outbox.claim('test', '2021-05-03T10:00:00.000Z', 30_000, 9);
  const send = async (delivery: Delivery | undefined, message?: string): Promise<void> => {
    assert.ok(delivery);
    const settlement = { kind: 'sent', ...(message === undefined ? {} : { message }) } as const;
    assert.ok(await store.outbox.settle(delivery, 'test', settlement, at));
  };

  it('changes the exception, its history and the card that shows it, in silence', async () => {
    await send((await claim())[0], 'message-1');
    const outcome = await doing(acknowledge);
    assert.equal(
      actSentence(outcome, zone),
      'A-0031 was acknowledged by A Person on 3 May 2021, until it clears: criteria changed',
    );
    const [edit, ...others] = await claim();
    assert.deepEqual([edit?.aim, others], [{ kind: 'edit', message: 'message-1' }, []]);
    assert.ok(edit?.news.kind === 'exceptions');
    assert.equal(edit.news.raised[0]?.acknowledged?.name, 'A Person');
    const steps = await store.alerts.history('A-0031');
    assert.deepEqual(
      steps.map(({ reason, deed }) => [reason, deed?.name]),
      [
        ['threshold-breached', undefined],
        ['acknowledged', 'A Person'],
      ],
    );
  });

  it('lets a card that has not left yet leave as it now is', async () => {
    await doing(acknowledge);
    const [create, ...others] = await claim();
    assert.deepEqual([create?.aim, others], [undefined, []]);
    assert.ok(create?.news.kind === 'exceptions');
    assert.equal(create.news.raised[0]?.acknowledged?.name, 'A Person');
  });

  it('makes one edit of many changes, that waits for its card and shows the newest', async () => {
    const [create] = await claim();
    await doing(acknowledge);
    await doing({ kind: 'comment', text: 'asked the coordinator' });
    assert.deepEqual(await claim(), [], 'nothing overtakes the card');
    await send(create, 'message-1');
    const [edit] = await claim();
    await doing({ kind: 'comment', text: 'asked again' });
    assert.ok(edit?.news.kind === 'exceptions');
    assert.equal(edit.news.raised[0]?.comment?.reason, 'asked the coordinator');
    await send(edit);
    const [second, ...others] = await claim();
    assert.ok(second?.news.kind === 'exceptions');
    assert.deepEqual([second.news.raised[0]?.comment?.reason, others], ['asked again', []]);
  });

  it('edits nothing that never arrived or that can not be reached', async () => {
    const [create] = await claim();
    await doing(acknowledge);
    assert.ok(create);
    await store.outbox.settle(create, 'test', { kind: 'dead', why: 'refused' }, at);
    assert.deepEqual(await claim(), []);
    await doing({ kind: 'comment', text: 'later' });
    assert.deepEqual(await claim(), []);
    assert.deepEqual(await store.outbox.counts(), { waiting: 0, sent: 0, dead: 1 });
  });

  it('is done once when two press at once, and the second is told who was first', async () => {
    const second = { person: { by: 'other', name: 'B Person' }, key: 'b' };
    const outcomes = await Promise.all([doing(acknowledge, { key: 'a' }), doing(acknowledge, second)]);
    assert.deepEqual(outcomes.map(({ kind }) => kind).toSorted(), ['done', 'refused']);
    const refused = outcomes.find(({ kind }) => kind === 'refused');
    assert.match(refused ? actSentence(refused, zone) : '', /^A-0031 was acknowledged by [AB] Person on 3 May 2021/);
    assert.equal((await store.alerts.history('A-0031')).length, 2);
  });

  it('is done once however often the same activity arrives', async () => {
    const comment = (text: string, key: string) => doing({ kind: 'comment', text }, { key });
    assert.equal((await comment('one', 'activity-1')).kind, 'done');
    assert.equal((await comment('two', 'activity-2')).kind, 'done');
    assert.equal((await comment('one', 'activity-1')).kind, 'repeated');
    assert.equal((await store.alerts.named('A-0031'))?.comment?.reason, 'two');
  });

  it('is refused with a sentence, and changes nothing', async () => {
    const words = async (action: Action, more: Partial<ActRequest> = {}) =>
      actSentence(await doing(action, more), zone);
    assert.match(await words(acknowledge, { person: { by: 'visitor', name: 'V' } }), /^Only officers/);
    assert.match(await words(acknowledge, { reference: 'A-9999' }), /no exception A-9999/);
    assert.match(await words({ kind: 'acknowledge', reason: '' }), /say why/);
    assert.match(await words({ kind: 'snooze', until: '2021-05-03', reason: 'x' }), /after today/);
    await store.transaction(({ alerts }) =>
      alerts.record(exception('A-0031', { state: 'cleared', reason: 'at-recovery' })),
    );
    assert.match(await words(acknowledge), /cleared already/);
    assert.equal((await store.alerts.history('A-0031')).length, 2);
  });
});
