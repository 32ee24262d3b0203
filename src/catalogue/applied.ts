import { createHash } from 'node:crypto';
import type { FolderContent } from './folder.ts';

/** A catalogue that was put in use while the bot ran, as the texts of its files. */
export interface AppliedCatalogue {
  readonly id: number;
  /** ISO instant. */
  readonly at: string;
  /** The fingerprint of the folder that the settings named then: once that one says something else, it counts again. */
  readonly insteadOf: string;
  /** Texts by path within the folder. */
  readonly files: Readonly<Record<string, string>>;
}

/** Where applied catalogues are kept, for every process that shares the data. */
export interface AppliedCatalogues {
  /** The number of the newest one; 0 where none was ever applied. */
  newestId(): Promise<number>;
  newest(): Promise<AppliedCatalogue | undefined>;
}

/** What applying a catalogue writes, within its transaction. */
export interface AppliedCatalogueWriter extends AppliedCatalogues {
  add(catalogue: Omit<AppliedCatalogue, 'id'>): Promise<void>;
}

/** The content of a folder that was applied. */
export function contentOf({ files }: Pick<AppliedCatalogue, 'files'>): FolderContent {
  return { files: new Map(Object.entries(files)), problems: [] };
}

/** The texts of a folder that can be read whole. */
export function textsOf({ files }: FolderContent): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** Tells whether two folders say the same, byte for byte. */
export function fingerprintOf(content: FolderContent): string {
  const texts = Object.entries(textsOf(content)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(texts)).digest('hex');
}
