import assert from 'node:assert/strict';
import type { Silence } from '../../src/delivery/silence.ts';
import type { Telling } from '../../src/delivery/telling.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const day = (n: number): string => `2021-01-0${n}T09:00:00.000Z`;
const telling = (reference: string, more: Partial<Telling> = {}): Telling => ({
  conversation: 'board',
  reference,
  what: 'raised',
  at: day(1),
  outcome: 'told',
  reason: 'followed',
  ...more,
});

/** What every record of who was told what does. */
export function tellingsContract(newPlace: NewPlace): void {
  const { store } = freshStore(newPlace);
  const record = (...tellings: readonly Telling[]): Promise<void> =>
    store().transaction((within) => within.tellings.record(tellings));
  const open = () => store().transaction((within) => within.tellings.open());

  it('keeps every line of an exception whole and in order', async () => {
    const lines = [
      telling('A-0001', { outcome: 'held', reason: 'quiet-time', until: day(2) }),
      telling('A-0001', { delivery: 7, at: day(2) }),
      telling('A-0001', {
        conversation: 'team',
        outcome: 'folded',
        reason: 'says-what-its-parent-says',
        into: 'A-0009',
      }),
    ];
    await record();
    await record(...lines, telling('A-0002'));
    assert.deepEqual(await store().tellings.tellings('A-0001'), lines);
    assert.deepEqual(await store().tellings.tellings('A-0003'), []);
  });

  it('keeps more lines than one statement takes', async () => {
    await record(...Array.from({ length: 1201 }, () => telling('A-0001')));
    assert.equal((await store().tellings.tellings('A-0001')).length, 1201);
  });

  it('knows what is held or folded until it is done with, and when anything of it may go', async () => {
    const held = telling('A-0001', { outcome: 'held', reason: 'silenced', until: day(3) });
    const folded = telling('A-0002', { outcome: 'folded', reason: 'says-what-its-parent-says', into: 'A-0001' });
    await record(held, telling('A-0003'), folded);
    const both = await open();
    assert.deepEqual(
      both,
      [held, folded].map((each, nth) => ({ id: both[nth]?.id, ...each })),
    );
    const ids = both.map(({ id }) => id);
    assert.equal(await store().tellings.anyDue(day(2)), false);
    assert.equal(await store().tellings.anyDue(day(3)), true);
    await store().transaction((within) => within.tellings.postpone(ids.slice(0, 1), day(5)));
    assert.equal(await store().tellings.anyDue(day(4)), false);
    await store().transaction((within) => within.tellings.close(ids));
    await store().transaction((within) => within.tellings.close([]));
    assert.deepEqual(await open(), []);
    assert.equal(await store().tellings.anyDue(day(9)), false);
    assert.equal((await store().tellings.tellings('A-0001')).length, 1, 'what was done stays on record');
  });
}

/** What every keeper of silences does. */
export function silencesContract(newPlace: NewPlace): void {
  const { store } = freshStore(newPlace);
  const silence: Omit<Silence, 'id'> = {
    filter: { indicators: ['burglary'], severity: 'medium' },
    from: day(2),
    until: day(5),
    reason: 'A new recording system',
    by: 'A Person',
  };

  it('keeps a silence until it is over or ended, and no longer', async () => {
    const id = await store().transaction(({ silences }) => silences.silence(silence, day(1)));
    assert.deepEqual(await store().silences.silences(day(1)), [{ id, ...silence }]);
    assert.deepEqual(await store().silences.silences(day(5)), []);
    const end = (at: string): Promise<boolean> => store().transaction(({ silences }) => silences.end(id, at));
    assert.equal(await end(day(5)), false, 'it is over');
    assert.equal(await end(day(3)), true);
    assert.deepEqual(await store().silences.silences(day(2)), [{ id, ...silence, until: day(3) }]);
    assert.equal(await store().transaction(({ silences }) => silences.end(99, day(1))), false);
  });

  it('lets go what it held when it is ended early, and nothing else', async () => {
    const held = { ...telling('A-0001'), outcome: 'held', until: day(9) } as const;
    await store().transaction((within) =>
      within.tellings.record([
        { ...held, reason: 'silenced' },
        { ...held, reference: 'A-0002', reason: 'quiet-time' },
      ]),
    );
    const id = await store().transaction(({ silences }) => silences.silence({ ...silence, until: day(9) }, day(1)));
    await store().transaction(({ silences }) => silences.end(id, day(3)));
    const open = await store().transaction((within) => within.tellings.open());
    assert.deepEqual(
      open.map(({ reference, until }) => [reference, until]),
      [
        ['A-0001', day(3)],
        ['A-0002', day(9)],
      ],
    );
  });
}
