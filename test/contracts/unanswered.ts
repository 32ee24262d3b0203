import assert from 'node:assert/strict';
import type { UnansweredWord } from '../../src/questions/unanswered.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const word = (text: string, nearest = ''): UnansweredWord => ({ word: text, reason: 'unknown-words', nearest });

/** What every keeper of unanswered words does. */
export function unansweredContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const count = (words: readonly UnansweredWord[], day: string): Promise<void> =>
    store().transaction(({ unanswered }) => unanswered.count(words, day));

  it('counts words over days, the most frequent first, with what was nearest last', async () => {
    assert.deepEqual(await store().unanswered.counted(9), []);
    await count([word('rape'), word('hinkly', 'hinckley')], '2026-01-03');
    await count([word('hinkly', 'hinckley')], '2026-01-01');
    await count([word('hinkly', 'hinckley')], '2026-01-03');
    assert.deepEqual(await store().unanswered.counted(9), [
      { ...word('hinkly', 'hinckley'), times: 3, first: '2026-01-01', last: '2026-01-03' },
      { ...word('rape'), times: 1, first: '2026-01-03', last: '2026-01-03' },
    ]);
    assert.equal((await store().unanswered.counted(1)).length, 1);
  });

  it('counts each of many that come at once', async () => {
    const second = await another();
    await Promise.all(
      [store(), second, store(), second].map((each) =>
        each.transaction(({ unanswered }) => unanswered.count([word('robbery')], '2026-01-02')),
      ),
    );
    assert.equal((await store().unanswered.counted(9))[0]?.times, 4);
  });

  it('tells reasons apart, and forgets days before one', async () => {
    await count([word('burglary'), { ...word('burglary'), reason: 'ambiguous' }], '2026-01-01');
    await count([word('robbery')], '2026-02-01');
    assert.equal((await store().unanswered.counted(9)).length, 3);
    assert.equal(await store().transaction(({ unanswered }) => unanswered.forgetBefore('2026-02-01')), 2);
    assert.deepEqual(
      (await store().unanswered.counted(9)).map((each) => each.word),
      ['robbery'],
    );
  });
}
