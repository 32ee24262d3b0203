import { constants } from 'node:fs';
import { access, mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isOfNewerVersion, StoreUnavailable } from '../unavailable.ts';
import type { UnavailableCode } from '../unavailable.ts';
import { codeOf } from './messages.ts';
import { networkFileSystem } from './network-file-system.ts';
import type { FileSystems } from './network-file-system.ts';

/** Makes the data folder where there is none, and gives the path of the database file in it. */
export async function prepareFolder(folder: string, systems: FileSystems): Promise<string> {
  const path = resolve(folder);
  try {
    await makeFolders(path);
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (fault) {
    throw folderFault(path, fault);
  }
  const file = databaseFile(path);
  const network = await networkFileSystem(path, systems);
  if (network !== undefined) throw refusal('on-a-network', path, network);
  if (await isFolder(file)) throw refusal('not-a-database', file);
  return file;
}

/** The database file of a data folder. */
export function databaseFile(folder: string): string {
  return join(resolve(folder), 'safer-bot.sqlite');
}

/** Makes the folder and those above it. Node's own recursive way never ends in a file system such as /proc. */
async function makeFolders(path: string): Promise<void> {
  try {
    await makeFolder(path);
  } catch (fault) {
    if (codeOf(fault) !== 'ENOENT' || dirname(path) === path) throw fault;
    await makeFolders(dirname(path));
    await makeFolder(path);
  }
}

async function makeFolder(path: string): Promise<void> {
  try {
    // Conversations are private: only the user the bot runs as may look in.
    await mkdir(path, { mode: 0o700 });
  } catch (fault) {
    const exists = codeOf(fault) === 'EEXIST' && (await isFolder(path));
    if (!exists) throw fault;
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

function folderFault(path: string, fault: unknown): StoreUnavailable {
  const code = codeOf(fault);
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    const sentence = `The data folder "${path}" cannot be used: a file stands in its place. Move the file away, or set DATA_DIR to a folder.`;
    return new StoreUnavailable('not-a-folder', sentence, fault);
  }
  const sentence = `The data folder "${path}" cannot be written to (${code || String(fault)}). Give this user the right to write there, or set DATA_DIR to another folder.`;
  return new StoreUnavailable('not-writable', sentence, fault);
}

/** A fault of opening the database file, as a sentence that says what to do. */
export function unavailable(file: string, fault: unknown): StoreUnavailable {
  if (fault instanceof StoreUnavailable) return fault;
  return refusal(unavailableCode(fault), file, fault);
}

function refusal(code: FolderCode, file: string, fault?: unknown): StoreUnavailable {
  return new StoreUnavailable(code, sentences[code](file, fault), fault);
}

function unavailableCode(fault: unknown): FolderCode {
  const code = codeOf(fault);
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) return 'not-a-database';
  if (code === 'NOT_DURABLE') return 'not-durable';
  if (/^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)) return 'not-writable';
  return isOfNewerVersion(fault) ? 'newer-version' : 'failed';
}

/** Why the embedded database cannot be opened. */
type FolderCode = Exclude<UnavailableCode, 'not-reachable' | 'not-allowed' | 'wrong-encoding'>;

type Sentence = (file: string, fault: unknown) => string;

const sentences: Readonly<Record<FolderCode, Sentence>> = {
  'not-a-folder': (file) => `The data file "${file}" is not in a folder. Set DATA_DIR to a folder.`,
  'not-a-database': (file) =>
    `The data file "${file}" is damaged or is no database of this bot. Move it away or restore a backup, or set DATA_DIR to another folder.`,
  'not-durable': (file) =>
    `The file system of "${file}" cannot keep a database safely. Set DATA_DIR to a local disk, or DATABASE_URL to a PostgreSQL database.`,
  'on-a-network': (folder, kind) =>
    `The data folder "${folder}" is on a network file system (${String(kind)}), where the embedded database would lock up or lose data. Set DATA_DIR to a local disk, or DATABASE_URL to a PostgreSQL database.`,
  'not-writable': (file) =>
    `The data file "${file}" cannot be opened for writing. Give this user the right to write it, or set DATA_DIR to another folder.`,
  'newer-version': (file) =>
    `The data file "${file}" was written by a newer version of this bot. Run that version, or set DATA_DIR to another folder.`,
  failed: (file, fault) =>
    `The data file "${file}" cannot be opened: ${fault instanceof Error ? fault.message : String(fault)}. Move it away, or set DATA_DIR to another folder.`,
};
