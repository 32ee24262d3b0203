/** A file that was chosen on the page and waits to be fetched. */
export interface ShelvedFile {
  readonly name: string;
  readonly content: Buffer;
}

/** The files chosen last, in memory: as Teams does, the bot is told an address and fetches them from there. */
export interface FileShelf {
  put(id: string, file: ShelvedFile): void;
  find(id: string): ShelvedFile | undefined;
}

/** A shelf that forgets its oldest file beyond `limit`. */
export function createFileShelf(limit = 3): FileShelf {
  const files = new Map<string, ShelvedFile>();
  return {
    put: (id, file) => {
      files.set(id, file);
      for (const oldest of [...files.keys()].slice(0, -limit)) files.delete(oldest);
    },
    find: (id) => files.get(id),
  };
}
