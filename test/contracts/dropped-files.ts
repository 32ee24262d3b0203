import assert from 'node:assert/strict';
import type { DroppedFile } from '../../src/store/dropped-files.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const now = '2021-01-02T09:00:00.000Z';
const later = '2021-01-03T09:00:00.000Z';
const file: Omit<DroppedFile, 'state'> = {
  code: '4H7K2M9Q',
  name: 'Figures “Q4”.csv',
  sha256: 'a'.repeat(64),
  content: new Uint8Array([0, 255, 10, 0]),
  publication: 7,
  told: ['1 new.', 'Line 2: “moon”'],
  at: now,
};

/** What every keeper of files that were handed over does. */
export function droppedFilesContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);

  it('gives a file back byte for byte, to every process', async () => {
    assert.equal(await store().files.find(file.code), undefined);
    await store().transaction(({ files }) => files.keep(file));
    const found = await (await another()).files.find(file.code);
    assert.deepEqual(found, { ...file, content: Buffer.from(file.content), state: 'waiting' });
  });

  it('keeps the newest of a code, as one that waits', async () => {
    await store().transaction(({ files }) => files.keep(file));
    await store().transaction(({ files }) => files.stand(file.code, 'publishing', later));
    assert.deepEqual((await store().files.find(file.code))?.state, 'publishing');
    await store().transaction(({ files }) => files.keep({ ...file, told: [], at: later }));
    const found = await store().files.find(file.code);
    assert.deepEqual([found?.state, found?.told, found?.at], ['waiting', [], later]);
  });

  it('keeps no content of one that was published', async () => {
    await store().transaction(({ files }) => files.keep(file));
    await store().transaction(({ files }) => files.stand(file.code, 'published', later));
    const found = await store().files.find(file.code);
    assert.deepEqual([found?.state, found?.content.length, found?.at], ['published', 0, later]);
  });

  it('forgets one, and those before an instant', async () => {
    await store().transaction(async ({ files }) => {
      await files.keep(file);
      await files.keep({ ...file, code: 'other', at: later });
      await files.forgetBefore(later);
    });
    assert.equal(await store().files.find(file.code), undefined);
    assert.notEqual(await store().files.find('other'), undefined);
    await store().transaction(({ files }) => files.forget('other'));
    assert.equal(await store().files.find('other'), undefined);
  });
}
