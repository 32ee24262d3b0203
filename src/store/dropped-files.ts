import type { Kysely } from 'kysely';
import { z } from 'zod';
import { instant } from './instant.ts';
import { valueOf } from './json/text.ts';
import type { Tables } from './tables.ts';

/** Where a file that was handed over stands: nobody has decided yet, it is being published, or it was. */
export type DroppedState = 'waiting' | 'publishing' | 'published';

/** A file that somebody handed over in a chat, kept until it is published or thrown away. */
export interface DroppedFile {
  readonly code: string;
  readonly name: string;
  /** SHA-256 of the content, in hexadecimal digits. */
  readonly sha256: string;
  readonly content: Uint8Array;
  /** The newest publication when its summary was made; 0 where there was none. */
  readonly publication: number;
  /** What its summary said, line by line. */
  readonly told: readonly string[];
  readonly state: DroppedState;
  /** Since when it stands there; an ISO instant. */
  readonly at: string;
}

export interface DroppedFileReader {
  find(code: string): Promise<DroppedFile | undefined>;
}

/** What is written within a transaction. */
export interface DroppedFiles extends DroppedFileReader {
  /** Keeps a file as one that waits, in place of one with the same code. */
  keep(file: Omit<DroppedFile, 'state'>): Promise<void>;
  /** Lets a file stand elsewhere; one that was published keeps no content. */
  stand(code: string, state: DroppedState, at: string): Promise<void>;
  forget(code: string): Promise<void>;
  forgetBefore(at: string): Promise<void>;
}

const lines = z.array(z.string());

/** Finds a file that was handed over by its code. */
export function droppedFileReader(db: Kysely<Tables>): DroppedFileReader {
  return {
    find: async (code) => {
      const row = await db.selectFrom('dropped_file').selectAll().where('code', '=', code).executeTakeFirst();
      return row && { ...row, content: Buffer.from(row.content, 'base64'), told: valueOf(lines, row.told) };
    },
  };
}

/** Keeps files that were handed over, as text, which every dialect holds alike. */
export function droppedFiles(db: Kysely<Tables>): DroppedFiles {
  return {
    ...droppedFileReader(db),
    keep: async ({ content, told, at, ...rest }) => {
      const text = Buffer.from(content).toString('base64');
      const row = { ...rest, content: text, told: JSON.stringify(told), state: 'waiting', at: instant(at) } as const;
      await db
        .insertInto('dropped_file')
        .values(row)
        .onConflict((conflict) => conflict.column('code').doUpdateSet(row))
        .execute();
    },
    stand: async (code, state, at) => {
      const moved = { state, at: instant(at), ...(state === 'published' ? { content: '' } : {}) };
      await db.updateTable('dropped_file').set(moved).where('code', '=', code).execute();
    },
    forget: async (code) => void (await db.deleteFrom('dropped_file').where('code', '=', code).execute()),
    forgetBefore: async (at) => void (await db.deleteFrom('dropped_file').where('at', '<', instant(at)).execute()),
  };
}
