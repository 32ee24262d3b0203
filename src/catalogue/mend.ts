import type { z } from 'zod';
import type { Path } from './yaml-file.ts';

/**
 * A value that has the wanted shape, made of one that has not: what is wrong is left out, what is then missing is stood
 * in for, and where nothing can stand in, what holds it is left out. Undefined where a thing would lose its id, by which
 * others know it, or would have to go as a whole.
 */
export function mended<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  let current = value;
  let left: number | undefined;
  const tried = new Map<string, number>();
  for (let round = 0; left === undefined || round < left; round += 1) {
    const parsed = schema.safeParse(current);
    if (parsed.success) return parsed.data;
    // Each round mends one thing, and an entry may need to be left out, stood in for and filled.
    left ??= parsed.error.issues.length * 12 + 60;
    const [issue] = parsed.error.issues;
    const next = issue && mendedOnce(current, issue, tried);
    if (next === undefined) return undefined;
    current = next.value;
  }
  return undefined;
}

/** A value with the entry at a path replaced, or left out where it is to be undefined. */
function withEntry(value: unknown, [step, ...rest]: Path, to: unknown): unknown {
  if (step === undefined) return to;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    return items.flatMap((each, at) => (at === step ? some(withEntry(each, rest, to)) : [each]));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entry = withEntry(Reflect.get(value, step), rest, to);
  const others = Object.entries(value).map(([key, each]) => [key, key === step ? entry : each] as const);
  const entries = Object.hasOwn(value, step) ? others : [...others, [String(step), entry] as const];
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}

function some(value: unknown): readonly unknown[] {
  return value === undefined ? [] : [value];
}

type Issue = z.core.$ZodIssue;

function mendedOnce(whole: unknown, issue: Issue, tried: Map<string, number>): { readonly value: unknown } | undefined {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return { value: issue.keys.reduce((rest, key) => withEntry(rest, [...path, key], undefined), whole) };
  }
  if (isNeeded(path)) return undefined;
  if (holds(whole, path)) return { value: withEntry(whole, path, undefined) };
  const place = path.map(String).join('/');
  const time = tried.get(place) ?? 0;
  const stands = standIns(issue)[time];
  tried.set(place, time + 1);
  if (stands !== undefined) return { value: withEntry(whole, path, stands) };
  const holder = path.slice(0, -1);
  if (isNeeded(holder)) return undefined;
  // What comes into its place is another thing, for which everything may be tried again.
  for (const each of tried.keys()) if (each.startsWith(holder.slice(0, -1).map(String).join('/'))) tried.delete(each);
  return { value: withEntry(whole, holder, undefined) };
}

/** Whether it is a whole file, a whole item of it, or an item's id. */
function isNeeded(path: Path): boolean {
  const isWholeItem = path.length === 0 || (path.length === 1 && typeof path[0] === 'number');
  return isWholeItem || (path.length === 2 && typeof path[0] === 'number' && path[1] === 'id');
}

function holds(whole: unknown, path: Path): boolean {
  const found = path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined,
    whole,
  );
  return found !== undefined;
}

const ofKind: Readonly<Record<string, readonly unknown[]>> = {
  // A text may have to be a date.
  string: ['stand-in', '2000-01-01'],
  number: [1],
  int: [1],
  boolean: [false],
  array: [[]],
  object: [{}],
  record: [{}],
};

/** What may stand in, by turns, of the kind that is wanted; of rules the kind that asks least. */
function standIns(issue: Issue): readonly unknown[] {
  if (issue.code === 'invalid_value') return issue.values.slice(0, 1);
  if (issue.code === 'invalid_union' && 'options' in issue) return issue.options?.slice(-1) ?? [];
  return issue.code === 'invalid_type' ? (ofKind[issue.expected] ?? []) : [];
}
