import assert from 'node:assert/strict';
import { changesOf } from '../../src/imports/changes.ts';
import { figure } from '../support/marac.ts';

describe('what new observations do to a series', () => {
  it('is nothing where they say what is held, on another page or another day', () => {
    const again = figure(0, 30, { source: { document: 'Another paper' }, published: '2022-01-01' });
    const changes = changesOf([figure(0, 30)], [again]);
    assert.deepEqual([changes.added, changes.revised, changes.unchanged], [[], [], 1]);
    assert.equal(changes.news.size, 0);
  });

  it('is a new vintage for another value, status or note', () => {
    for (const more of [{ note: 'recounted' }, { status: 'revised' }, { publishedRag: 'red' }] as const) {
      assert.equal(changesOf([figure(0, 30)], [figure(0, 30, more)]).revised.length, 1);
    }
    assert.equal(changesOf([figure(0, 30)], [figure(0, 31)]).revised.length, 1);
  });

  it('is no news to rules where value and colour stay and the figure counts as before', () => {
    const held = figure(0, 30, { status: 'provisional' });
    assert.equal(changesOf([held], [figure(0, 30, { status: 'final', note: 'final now' })]).news.size, 0);
    assert.equal(changesOf([held], [figure(0, 31)]).news.size, 1);
    assert.equal(changesOf([held], [figure(0, 30, { publishedRag: 'red' })]).news.size, 1);
    assert.equal(changesOf([figure(0, 30, { status: 'illustrative' })], [figure(0, 30)]).news.size, 1);
  });

  it('leaves the series in order, with each figure once', () => {
    const changes = changesOf([figure(1, 30), figure(3, 32)], [figure(2, 31), figure(3, 33), figure(0, 29)]);
    assert.deepEqual(
      changes.after.map((each) => each.value),
      [29, 30, 31, 33],
    );
    assert.deepEqual([changes.added.length, changes.revised.length, changes.unchanged], [2, 1, 0]);
  });
});
