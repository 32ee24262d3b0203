import assert from 'node:assert/strict';
import { chmod, mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { StoreUnavailable } from '../../src/store/unavailable.ts';
import type { UnavailableCode } from '../../src/store/unavailable.ts';
import { temporaryFolder } from './temporary.ts';

describe('The data folder', () => {
  let folder: string;
  let remove: () => Promise<void>;
  beforeEach(async () => ({ folder, remove } = await temporaryFolder()));
  afterEach(() => remove());

  const refused = async (path: string, code: UnavailableCode, mentions: RegExp): Promise<void> => {
    await assert.rejects(openSqliteStore(path), (fault) => {
      assert.ok(fault instanceof StoreUnavailable, String(fault));
      assert.equal(fault.code, code);
      assert.match(fault.message, mentions);
      assert.match(fault.message, /DATA_DIR/);
      assert.doesNotMatch(fault.message, /\n/);
      return true;
    });
  };

  it('is made where there is none, for nobody but its user', async () => {
    const path = join(folder, 'not', 'there', 'yet');
    const store = await openSqliteStore(path);
    assert.equal(store.place, join(path, 'safer-bot.sqlite'));
    await store.close();
    if (process.platform !== 'win32') assert.equal((await stat(path)).mode & 0o077, 0);
  });

  it('is refused with a sentence where a file stands in its place, or in the place of a folder above', async () => {
    const file = join(folder, 'data');
    await writeFile(file, 'not a folder');
    await refused(file, 'not-a-folder', /a file stands in its place/);
    await refused(join(file, 'below'), 'not-a-folder', /a file stands in its place/);
  });

  it('is refused with a sentence where its user may not write', async function () {
    // The super user may write everywhere, and Windows has no such modes.
    if (process.getuid === undefined || process.getuid() === 0) this.skip();
    await chmod(folder, 0o500);
    await refused(folder, 'not-writable', /cannot be written to \(EACCES\)/);
    await refused(join(folder, 'below'), 'not-writable', /cannot be written to \(EACCES\)/);
  });

  it('is refused with a sentence where nobody may write', async function () {
    if (process.platform !== 'linux') this.skip();
    await refused('/proc/safer-bot/data', 'not-writable', /cannot be written to/);
  });

  it('is refused with a sentence where its file is no database', async () => {
    await writeFile(join(folder, 'safer-bot.sqlite'), 'figures, but not in a database. '.repeat(200));
    await refused(folder, 'not-a-database', /no database of this bot/);
  });

  it('is refused with a sentence where a folder stands in the place of its file', async () => {
    await mkdir(join(folder, 'safer-bot.sqlite'));
    await refused(folder, 'not-a-database', /no database of this bot/);
  });

  it('is refused with a sentence, and left as it is, where a newer version wrote it', async () => {
    await (await openSqliteStore(folder)).close();
    const database = new SqliteDatabase(join(folder, 'safer-bot.sqlite'));
    database.prepare('insert into kysely_migration (name, timestamp) values (?, ?)').run('9999-later', '2030-01-01');
    database.close();
    await refused(folder, 'newer-version', /newer version/);
  });
});
