import assert from 'node:assert/strict';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { soundFiles, withFolder } from './folder-of.ts';
import type { Files } from './folder-of.ts';

type File = keyof typeof soundFiles;

/** The sound folder with one text of one file replaced; the text must be there. */
export function broken(file: File, from: string, to: string): Files {
  assert.ok(soundFiles[file].includes(from), `${file} holds ${from}`);
  return { ...soundFiles, [file]: soundFiles[file].replace(from, () => to) };
}

/** The problems of a folder that must be refused, as "file:line sentence". */
export async function problemsOf(files: Files): Promise<readonly string[]> {
  const loaded = await withFolder(files, (folder) => loadCatalogue(folder));
  assert.ok(!loaded.ok, 'the folder should be refused');
  return loaded.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

/** A broken folder, what it is called, and every problem that it has. */
export type Case = readonly [title: string, files: Files, problems: readonly string[]];

/** One test for each broken folder: exactly these problems are found. */
export function refuses(cases: readonly Case[]): void {
  for (const [title, files, problems] of cases) {
    it(`names file and line of ${title}`, async () => {
      assert.deepEqual(await problemsOf(files), problems);
    });
  }
}
