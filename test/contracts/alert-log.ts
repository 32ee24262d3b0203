import assert from 'node:assert/strict';
import type { Exception } from '../../src/alerts/exception.ts';
import type { Store } from '../../src/store/store.ts';
import { burglary, exception } from './samples.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

/** What every alert log does. */
export function alertLogContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const record = (...exceptions: readonly Exception[]): Promise<void> =>
    store().transaction(async ({ alerts }) => {
      for (const each of exceptions) await alerts.record(each);
    });
  const references = (found: readonly Exception[]): unknown => found.map(({ reference }) => reference);
  const next = (from: Store): Promise<string> => from.transaction(({ alerts }) => alerts.nextReference());

  it('is empty at first', async () => {
    assert.deepEqual(await store().alerts.standing(), []);
    assert.deepEqual(await store().alerts.all(10), []);
    assert.deepEqual(await store().alerts.find('above-40', burglary), {});
    assert.deepEqual(await store().alerts.stepsSince('2000-01-01T00:00:00Z'), []);
  });

  it('gives an exception back with everything it said', async () => {
    const said = { by: 'id-1', name: 'A Person', at: '2021-01-03T09:00:00.000Z', reason: 'in hand' };
    const { raisedOn } = exception('A-0002');
    const before = { ...raisedOn, publishedRag: 'amber', withdrawn: { why: 'corrected', at: said.at } } as const;
    const whole = exception('A-0002', {
      follows: 'A-0001',
      reason: 'rag-worsened',
      before,
      crossedOn: before,
      lastTold: raisedOn,
      revisedFrom: 36,
      acknowledged: said,
      comment: said,
      explanation: said,
      snoozed: { ...said, until: '2021-02-01', ends: '2021-02-01T08:00:00.000Z' },
      task: {
        by: said.by,
        name: said.name,
        at: said.at,
        what: 'audit',
        owner: 'B Person',
        due: '2021-02-02',
        done: said.at,
      },
      evidence: [{ kind: 'run', periods: [{ label: 'Q4', end: '2021-03-31', value: 49 }], asked: 2 }],
    });
    await record(whole);
    assert.deepEqual(await store().alerts.all(10), [whole]);
    assert.deepEqual(await store().alerts.named('A-0002'), whole);
    assert.equal(await store().alerts.named('A-0009'), undefined);
  });

  it('never gives a reference twice: not in a transaction, not beside another process, not after a restart', async () => {
    const pair = await store().transaction(async ({ alerts }) => [
      await alerts.nextReference(),
      await alerts.nextReference(),
    ]);
    assert.deepEqual(pair, ['A-0001', 'A-0002']);
    const second = await another();
    const many = await Promise.all(Array.from({ length: 20 }, (_, n) => next(n % 2 === 0 ? store() : second)));
    assert.equal(new Set(many).size, 20);
    await store().close();
    assert.equal(await next(await another()), 'A-0023');
  });

  it('does not give out a reference that came in by another way', async () => {
    await record(exception('A-12345'));
    assert.equal(await next(store()), 'A-12346');
    await assert.rejects(record(exception('B-1')), RangeError);
  });

  it('tells what stands, worst first and then by number, and leaves out what cleared', async () => {
    const on = (area: string): Partial<Exception> => ({ series: { ...burglary, area } });
    await record(
      exception('A-10000', on('a')),
      exception('A-9999', on('b')),
      exception('A-0003', { ...on('c'), severity: 'low' }),
      exception('A-0004', { ...on('d'), severity: 'high', state: 'recovering' }),
      exception('A-0005', { ...on('e'), severity: 'high', state: 'cleared' }),
    );
    assert.deepEqual(references(await store().alerts.standing()), ['A-0004', 'A-9999', 'A-10000', 'A-0003']);
    assert.deepEqual(references(await store().alerts.all(3)), ['A-10000', 'A-9999', 'A-0005']);
  });

  it('finds the exception that stands and the last that cleared, of that rule and series only', async () => {
    const cleared = { state: 'cleared', reason: 'at-recovery' } as const;
    await record(
      exception('A-0001', cleared),
      exception('A-0002', cleared),
      exception('A-0003'),
      exception('A-0004', { rule: 'other', ...cleared }),
      exception('A-0005', { series: { ...burglary, basis: 'month' }, ...cleared }),
    );
    const { standing, lastCleared } = await store().alerts.find('above-40', burglary);
    assert.deepEqual([standing?.reference, lastCleared?.reference], ['A-0003', 'A-0002']);
    assert.deepEqual(await store().alerts.find('nothing', burglary), {});
  });

  it('refuses a second standing exception of one rule on one series, and keeps neither half of it', async () => {
    await record(exception('A-0001'));
    await assert.rejects(record(exception('A-0002', { series: { ...burglary, area: 'x' } }), exception('A-0003')));
    assert.deepEqual(references(await store().alerts.all(10)), ['A-0001']);
  });

  it('keeps what is pending from what stands, and names no predecessor that nobody was told of', async () => {
    await record(exception('A-0001', { state: 'pending', reason: 'confirmation-incomplete' }));
    assert.deepEqual(await store().alerts.standing(), []);
    assert.equal((await store().alerts.find('above-40', burglary)).standing?.reference, 'A-0001');
    await record(exception('A-0001', { state: 'cleared', reason: 'not-confirmed' }));
    assert.deepEqual(await store().alerts.find('above-40', burglary), {});
  });

  it('writes a step for each decision about a new figure, and none for the same again', async () => {
    const at = (hour: number): { readonly changedAt: string } => ({ changedAt: `2021-01-02T0${hour}:00:00.000Z` });
    const { latest } = exception('A-0001');
    const still = exception('A-0001', { ...at(2), reason: 'still-in-breach', latest: { ...latest, value: 45 } });
    await record(exception('A-0001', at(1)));
    await record(still);
    await record({ ...still, ...at(3) });
    await record(exception('A-0001', { ...at(3), state: 'recovering', reason: 'not-yet-at-recovery' }));
    await record(exception('A-0001', { ...at(4), state: 'cleared', reason: 'at-recovery' }));
    const steps = await store().alerts.stepsSince(at(1).changedAt);
    assert.deepEqual(
      steps.map(({ state, reason, value }) => [state, reason, value]),
      [
        ['open', 'threshold-breached', 49],
        ['open', 'still-in-breach', 45],
        ['recovering', 'not-yet-at-recovery', 49],
        ['cleared', 'at-recovery', 49],
      ],
    );
    assert.deepEqual(await store().alerts.history('A-0001'), steps);
    const [kept] = await store().alerts.all(1);
    assert.equal(kept?.reason, 'at-recovery');
    assert.equal((await store().alerts.stepsSince('2021-01-02T04:00:00+00:00')).length, 1);
    assert.equal((await store().alerts.stepsSince('2021-01-02T04:00:00.001Z')).length, 0);
  });

  it('writes what a person did with who, when and in which words; an explanation goes with the indicator', async () => {
    await record(exception('A-0001'));
    const deed = { by: 'id-1', name: 'A Person', at: '2021-01-03T09:00:00.000Z', text: 'criteria changed' } as const;
    await store().transaction(({ alerts }) => alerts.record(exception('A-0001'), { ...deed, reason: 'acknowledged' }));
    await store().transaction(({ alerts }) => alerts.record(exception('A-0001'), { ...deed, reason: 'explained' }));
    const [, first, second] = await store().alerts.history('A-0001');
    assert.deepEqual([first?.reason, first?.at, first?.deed?.name], ['acknowledged', deed.at, 'A Person']);
    assert.deepEqual([second?.reason, second?.deed?.text], ['explained', 'criteria changed']);
    const [explanation, ...others] = await store().alerts.explanations(burglary.indicator);
    assert.deepEqual([explanation?.reason, explanation?.reference, others], ['criteria changed', 'A-0001', []]);
    assert.deepEqual(await store().alerts.explanations('other'), []);
  });
}
