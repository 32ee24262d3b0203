import type { StoreAt } from './open.ts';
import { backUpFolder } from './sqlite/backup.ts';
import type { FolderBackup } from './sqlite/backup.ts';

/** What became of a backup: written and found whole, or why not. PostgreSQL brings a better tool of its own. */
export type Backup = FolderBackup | { readonly outcome: 'own-tool' };

/** Writes everything that the store holds at one moment into a new file, while the bot goes on. */
export async function backUp(from: StoreAt, file: string): Promise<Backup> {
  return from.kind === 'postgres' ? { outcome: 'own-tool' } : backUpFolder(from.folder, file);
}
