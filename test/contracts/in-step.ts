import assert from 'node:assert/strict';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

/** What every memory of what things were brought in step with does. */
export function inStepContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const mark = (...marks: readonly [string, string][]): Promise<void> =>
    store().transaction(({ inStep }) => inStep.mark(new Map(marks)));

  it('remembers the last marks whole, for other processes too, and forgets what is not among them', async () => {
    assert.deepEqual(await store().inStep.marks(), new Map());
    await mark(['hiding', ''], ['rule one', 'a'], ['rule two', 'b']);
    await mark(['hiding', 'x'], ['rule two', 'b']);
    const second = await another();
    assert.deepEqual(
      await second.inStep.marks(),
      new Map([
        ['hiding', 'x'],
        ['rule two', 'b'],
      ]),
    );
  });
}
