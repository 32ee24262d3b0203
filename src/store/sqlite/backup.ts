import { access, link, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { busyMilliseconds } from './durable.ts';
import { databaseFile } from './folder.ts';
import { codeOf } from './messages.ts';

/** What became of the backup of a folder. */
export type FolderBackup =
  | { readonly outcome: 'written'; readonly file: string; readonly bytes: number }
  | { readonly outcome: 'nothing-there'; readonly file: string }
  | { readonly outcome: 'exists'; readonly file: string }
  | { readonly outcome: 'not-writable'; readonly file: string; readonly why: string };

/**
 * Copies the database of a folder into a new file, as it is at one moment while others write. It gets its name only
 * when it is whole and on the disk, and never takes the place of another file.
 */
export async function backUpFolder(folder: string, to: string): Promise<FolderBackup> {
  const source = databaseFile(folder);
  const file = resolve(to);
  if (!(await exists(source))) return { outcome: 'nothing-there', file: source };
  if (await exists(file)) return { outcome: 'exists', file };
  try {
    await throughPart(source, file, `${file}.part`);
    return { outcome: 'written', file, bytes: (await stat(file)).size };
  } catch (fault) {
    const code = codeOf(fault);
    if (code === 'EEXIST') return { outcome: 'exists', file };
    if (!/^E[A-Z]+$/u.test(code)) throw fault;
    return { outcome: 'not-writable', file, why: code };
  }
}

async function throughPart(source: string, file: string, part: string): Promise<void> {
  await makePrivate(part);
  try {
    await copy(source, part);
    await sync(part);
    await giveName(part, file);
  } finally {
    await rm(part, { force: true });
  }
}

async function copy(source: string, part: string): Promise<void> {
  const database = new SqliteDatabase(source, { readonly: true, fileMustExist: true, timeout: busyMilliseconds });
  try {
    // All in one step, from one moment's view: a copy in several steps begins anew whenever another process writes.
    await database.backup(part, { progress: () => Number.MAX_SAFE_INTEGER });
  } finally {
    database.close();
  }
  const copied = new SqliteDatabase(part, { fileMustExist: true });
  try {
    // One plain file, without a log beside it.
    copied.pragma('journal_mode = DELETE');
    const found: unknown = copied.pragma('quick_check', { simple: true });
    if (found !== 'ok') throw new Error(`The backup is not whole: ${String(found)}`);
  } finally {
    copied.close();
  }
}

/** Conversations are private: only the user that makes the backup may read it. */
async function makePrivate(part: string): Promise<void> {
  await rm(part, { force: true });
  const made = await open(part, 'wx', 0o600);
  await made.close();
}

async function sync(path: string): Promise<void> {
  const opened = await open(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await opened.sync();
  } finally {
    await opened.close();
  }
}

/** Unlike renaming, linking fails where somebody has made the file meanwhile; memory sticks and shares know no links. */
async function giveName(part: string, file: string): Promise<void> {
  try {
    await link(part, file);
  } catch (fault) {
    if (!/^(EPERM|ENOTSUP|EOPNOTSUPP|ENOSYS|EMLINK)$/u.test(codeOf(fault))) throw fault;
    await rename(part, file);
  }
  // Windows has no folders that can be opened, and writes names at once.
  if (process.platform !== 'win32') await sync(dirname(file));
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
