import { z } from 'zod';
import { entryOf } from './entry.ts';
import { sentenceFor } from './wording.ts';
import { readYaml } from './yaml-file.ts';
import type { Entry } from './entry.ts';
import type { FolderContent } from './folder.ts';
import type { Problem } from './problem.ts';
import type { Path, YamlFile } from './yaml-file.ts';

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
  const yaml = read ?? { file, value: null, lineOf: () => 0 };
  if (!('value' in yaml)) return { ok: false, problems: yaml };
  // A file of comments alone is an empty block.
  const block = yaml.value === null && need === 'optional' ? { ...yaml, value: {} } : yaml;
  return shape(block, schema, (value) => entryOf(block, [], value));
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
  return shape(list, z.array(schema), (values) => values.map((value, index) => entryOf(list, [index], value)));
}

function shape<T, U>(yaml: YamlFile, schema: z.ZodType<T>, keep: (value: T) => U): Shaped<U> {
  const parsed = schema.safeParse(yaml.value);
  if (parsed.success) return { ok: true, value: keep(parsed.data), problems: [] };
  const { issues } = parsed.error;
  const problems = issues.flatMap((issue) => problemsOf(yaml, issue));
  const rest = schema.safeParse(withoutUnknown(yaml.value, issues));
  return rest.success ? { ok: true, value: keep(rest.data), problems } : { ok: false, problems };
}

/** The file's value without the entries that no schema knows. */
function withoutUnknown(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const paths = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [],
  );
  return paths.reduce<unknown>((rest, path) => without(rest, path), value);
}

function without(value: unknown, [step, ...rest]: Path): unknown {
  if (Array.isArray(value)) return value.map((each: unknown, at) => (at === step ? without(each, rest) : each));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key]) => rest.length > 0 || key !== step);
  return Object.fromEntries(entries.map(([key, each]) => [key, key === step ? without(each, rest) : each]));
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
