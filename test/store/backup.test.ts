import assert from 'node:assert/strict';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { backUp } from '../../src/store/backup.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { figure, publish } from '../contracts/samples.ts';
import { startChild } from './child.ts';
import { temporaryFolder } from './temporary.ts';

describe('A backup', () => {
  let folder: string;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ folder, remove } = await temporaryFolder()));
  afterEach(() => remove());

  it('holds whole publications only, and every one that was acknowledged before, while another process writes', async () => {
    const data = join(folder, 'data');
    const child = startChild(new URL('./children/publish-for-ever.ts', import.meta.url), data);
    await child.line();
    let acknowledged = 0;
    while (acknowledged < 3) acknowledged = Number(await child.line());
    await mkdir(join(folder, 'restored'));
    const backup = await backUp({ kind: 'folder', folder: data }, join(folder, 'restored', 'safer-bot.sqlite'));
    // It was writing all the while: there is more to come after the backup.
    assert.ok(Number(await child.line()) > 0);
    await child.kill();
    assert.equal(backup.outcome, 'written', JSON.stringify(backup));
    assert.deepEqual(await readdir(join(folder, 'restored')), ['safer-bot.sqlite']);
    if (process.platform !== 'win32')
      assert.equal((await stat(join(folder, 'restored', 'safer-bot.sqlite'))).mode & 0o077, 0);
    const store = await openSqliteStore(join(folder, 'restored'));
    const publications = await store.indicators.publications(999);
    assert.ok(publications.length >= acknowledged);
    assert.ok(publications.every(({ added }) => added === 600));
    const series = { indicator: 'burglary', area: 'area-7', basis: 'quarter' } as const;
    const perPublication = Array.from({ length: 600 }, (_, n) => n).filter((n) => n % 30 === 7 && n % 20 === 7).length;
    const vintages = await store.indicators.vintages(series, figure(7, 0).period);
    assert.equal(vintages.length, publications.length * perPublication);
    await publish(store, figure(0, 1));
    await store.close();
  });

  it('takes the place of no file, and leaves none behind where it cannot be written', async () => {
    const at = { kind: 'folder', folder: join(folder, 'data') } as const;
    await (await openSqliteStore(at.folder)).close();
    await writeFile(join(folder, 'taken'), 'mine');
    assert.equal((await backUp(at, join(folder, 'taken'))).outcome, 'exists');
    assert.equal((await backUp(at, join(folder, 'no', 'folder'))).outcome, 'not-writable');
    assert.equal((await backUp(at, join(folder, 'taken', 'below'))).outcome, 'not-writable');
    assert.deepEqual((await readdir(folder)).toSorted(), ['data', 'taken']);
    assert.deepEqual(await readdir(at.folder), ['safer-bot.sqlite']);
  });

  it('is refused where there is nothing to back up, rather than made of nothing', async () => {
    const empty = { kind: 'folder', folder: join(folder, 'nothing') } as const;
    assert.equal((await backUp(empty, join(folder, 'backup'))).outcome, 'nothing-there');
    assert.deepEqual(await readdir(folder), []);
  });

  it('fails, and leaves no file, where the data is damaged', async () => {
    await writeFile(join(folder, 'safer-bot.sqlite'), 'figures, but not in a database. '.repeat(200));
    await assert.rejects(backUp({ kind: 'folder', folder }, join(folder, 'backup')));
    assert.deepEqual(await readdir(folder), ['safer-bot.sqlite']);
  });

  it('is left to PostgreSQL’s own tool where the data is there', async () => {
    const at = { kind: 'postgres', url: 'postgres://user:secret@nowhere.invalid/data' } as const;
    assert.deepEqual(await backUp(at, join(folder, 'backup')), { outcome: 'own-tool' });
  });
});
