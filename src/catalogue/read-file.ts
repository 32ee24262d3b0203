import { z } from 'zod';
import { entryOf } from './entry.ts';
import { mended } from './mend.ts';
import { sentenceFor } from './wording.ts';
import { readYaml } from './yaml-file.ts';
import type { Entry } from './entry.ts';
import type { FolderContent } from './folder.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

/**
 * What one file holds and what is wrong with its shape. It has a value also where there are problems, as long as it can
 * be read without what is wrong: then the checks across files still have their say.
 */
export type Shaped<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a file that holds one block of entries; where it may be left out, leaving it out means an empty block. */
export function readBlock<T>(
  folder: FolderContent,
  file: string,
  schema: z.ZodType<T>,
  need: 'required' | 'optional' = 'required',
): Shaped<Entry<T>> {
  const read = readYaml(folder, file);
  if (read === undefined && need === 'required') return absent(file);
  const yaml = read ?? { file, value: null, lineOf: () => 0, flaws: [] };
  if (!('value' in yaml)) return { ok: false, problems: yaml };
  // A file of comments alone is an empty block.
  const block = yaml.value === null && need === 'optional' ? { ...yaml, value: {} } : yaml;
  return shape(block, schema, (value, isMended) => marked(entryOf(block, [], value), isMended(0)));
}

/** Reads a file that holds a list; where it may be left out, leaving it out means an empty list. */
export function readList<T>(
  folder: FolderContent,
  file: string,
  schema: z.ZodType<T>,
  need: 'required' | 'optional',
): Shaped<readonly Entry<T>[]> {
  const yaml = readYaml(folder, file);
  if (yaml === undefined) return need === 'required' ? absent(file) : { ok: true, value: [], problems: [] };
  if (!('value' in yaml)) return { ok: false, problems: yaml };
  // A file of comments alone is an empty list.
  const list = yaml.value === null ? { ...yaml, value: [] } : yaml;
  return shape(list, z.array(schema), (values, isMended) =>
    values.map((value, index) => marked(entryOf(list, [index], value), isMended(index))),
  );
}

function marked<T>(entry: Entry<T>, isMended: boolean): Entry<T> {
  return isMended ? { ...entry, mended: true } : entry;
}

/** Makes entries of what was read; each is told by its place in the list whether it was mended, a block by 0. */
type Keep<T, U> = (value: T, isMended: (index: number) => boolean) => U;

function shape<T, U>(yaml: YamlFile, schema: z.ZodType<T>, keep: Keep<T, U>): Shaped<U> {
  const parsed = schema.safeParse(yaml.value);
  const issues = parsed.success ? [] : parsed.error.issues;
  const flaws = yaml.flaws.map(({ file, line, message }) => ({ file, line, message }));
  const problems = [...flaws, ...issues.flatMap((issue) => problemsOf(yaml, issue))];
  const rest = parsed.success ? parsed.data : mended(schema, yaml.value);
  if (rest === undefined) return { ok: false, problems };
  // An entry that no schema knows means nothing, so that leaving it out changes nothing.
  const touched = [...yaml.flaws, ...issues.filter(({ code }) => code !== 'unrecognized_keys')].map(
    ({ path }) => path[0],
  );
  const indexes = new Set(touched.map((step) => (typeof step === 'number' ? step : 0)));
  return { ok: true, value: keep(rest, (index) => indexes.has(index)), problems };
}

function problemsOf(yaml: YamlFile, issue: z.core.$ZodIssue): readonly Problem[] {
  if (issue.code !== 'unrecognized_keys') {
    return [{ file: yaml.file, line: yaml.lineOf(issue.path), message: sentenceFor(issue, yaml.value) }];
  }
  return issue.keys.map((key) => ({
    file: yaml.file,
    line: yaml.lineOf([...issue.path, key]),
    message: sentenceFor({ ...issue, keys: [key] }, yaml.value),
  }));
}

function absent(file: string): Shaped<never> {
  return { ok: false, problems: [{ file, line: 0, message: `${file} is missing from the catalogue folder.` }] };
}
