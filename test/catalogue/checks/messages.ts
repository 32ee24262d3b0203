import { catalogueOf } from '../../../src/catalogue/load.ts';
import { soundFiles } from '../folder-of.ts';
import type { Files } from '../folder-of.ts';

/** What is wrong with the sound folder once some of its files are others, as "file:line sentence". */
export function messages(other: Files): readonly string[] {
  const files = Object.entries({ ...soundFiles, ...other }).flatMap(([file, text]) =>
    text === undefined ? [] : [[file, text] as const],
  );
  const loaded = catalogueOf({ files: new Map(files), problems: [] });
  return loaded.ok ? [] : loaded.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}
