import SqliteDatabase from 'better-sqlite3';
import { busyMilliseconds, makeDurable } from './durable.ts';

/** Opens a file to write to it, so that what is committed survives a power cut; throws where it can't. */
export function openWriter(file: string): SqliteDatabase.Database {
  const database = new SqliteDatabase(file, { timeout: busyMilliseconds });
  try {
    makeDurable(database);
    return database;
  } catch (fault) {
    database.close();
    throw fault;
  }
}
