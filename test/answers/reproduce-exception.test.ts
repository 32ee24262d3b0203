import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reproduceException, type ExceptionReproduced } from '../../src/answers/reproduce-exception.ts';
import type { Library } from '../../src/answers/library.ts';
import { importFile } from '../../src/imports/import-file.ts';
import { undoImport } from '../../src/imports/undo.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const at = '2021-09-01T09:00:00.000Z';

describe('The reference on the cards of an exception', () => {
  let place: TemporaryStore;
  beforeEach(async () => (place = await openTemporaryStore()));
  afterEach(() => place.remove());

  const parts = () => ({ store: place.store, catalogue: smallCatalogue, timeZone: 'Europe/London' });

  const library = (): Library => ({
    catalogue: smallCatalogue,
    indicators: place.store.indicators,
    alerts: place.store.alerts,
    today: '2021-09-01',
    timeZone: 'Europe/London',
  });

  async function bring(name: string, value: string, published: string): Promise<{ id: number; sha256: string }> {
    const path = join(place.folder, name);
    const text = `indicator,area,period,value,published\nmarac,county,Q4 2020/21,${value},${published}\n`;
    await writeFile(path, text);
    const { id } = await importFile(parts(), { path, at });
    assert.ok(id !== null);
    return { id, sha256: createHash('sha256').update(text).digest('hex') };
  }

  async function told(typed = 'a-0001'): Promise<ExceptionReproduced> {
    const found = await reproduceException(typed, library());
    assert.ok(found);
    return found;
  }

  const behind = ({ figures }: ExceptionReproduced) =>
    figures.map(({ part, behind: evidence }) => {
      const [row] = evidence?.rows ?? [];
      return [part, row?.observation.value, row?.publication?.sha256, row?.revisedTo?.value];
    });

  it('leads to each figure that they stated, its version and the very file, also after a revision', async () => {
    const first = await bring('first.csv', '49%', '2021-04-30');
    assert.deepEqual(behind(await told()), [['raisedOn', 49, first.sha256, undefined]]);
    const second = await bring('second.csv', '47%', '2021-07-30');
    assert.deepEqual(behind(await told()).at(-1), ['latest', 47, second.sha256, undefined]);
  });

  it('gives no figure that was taken back', async () => {
    const { id } = await bring('first.csv', '49%', '2021-04-30');
    await undoImport(parts(), { id, at });
    const { figures } = await told(' A-0001 ');
    assert.ok(figures.length > 0 && figures.every((each) => each.behind === undefined));
  });

  it('is no code of anything else', async () => {
    assert.equal(await reproduceException('A-0002', library()), undefined);
  });
});
