import { z } from 'zod';
import { entryOf } from './entry.ts';
import { sentenceFor } from './wording.ts';
import { readYaml } from './yaml-file.ts';
import type { Entry } from './entry.ts';
import type { FolderContent } from './folder.ts';
import type { Problem } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

/** What one file holds, or all that is wrong with its shape. */
export type Shaped<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads a file that holds one block of entries and must be there. */
export function readBlock<T>(folder: FolderContent, file: string, schema: z.ZodType<T>): Shaped<Entry<T>> {
  const yaml = readYaml(folder, file);
  if (yaml === undefined) return absent(file);
  return 'value' in yaml ? shape(yaml, schema, (value) => entryOf(yaml, [], value)) : { ok: false, problems: yaml };
}

/** Reads a file that holds a list; where it may be left out, leaving it out means an empty list. */
export function readList<T>(
  folder: FolderContent,
  file: string,
  schema: z.ZodType<T>,
  need: 'required' | 'optional',
): Shaped<readonly Entry<T>[]> {
  const yaml = readYaml(folder, file);
  if (yaml === undefined) return need === 'required' ? absent(file) : { ok: true, value: [] };
  if (!('value' in yaml)) return { ok: false, problems: yaml };
  // A file of comments alone is an empty list.
  const list = yaml.value === null ? { ...yaml, value: [] } : yaml;
  return shape(list, z.array(schema), (values) => values.map((value, index) => entryOf(list, [index], value)));
}

function shape<T, U>(yaml: YamlFile, schema: z.ZodType<T>, keep: (value: T) => U): Shaped<U> {
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { ok: true, value: keep(parsed.data) };
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(yaml, issue)) };
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
