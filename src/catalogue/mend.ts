import type { z } from 'zod';
import type { Path } from './yaml-file.ts';

/**
 * A value that has the wanted shape, made of one that has not: what is wrong is left out, and what is then missing is
 * stood in for. Undefined where a thing would lose its id, by which others know it, or nothing can stand in.
 */
export function mended<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  let current = value;
  let left: number | undefined;
  for (let round = 0; left === undefined || round < left; round += 1) {
    const parsed = schema.safeParse(current);
    if (parsed.success) return parsed.data;
    // Each round mends one thing, and an entry may need to be left out, stood in for and filled.
    left ??= parsed.error.issues.length * 8 + 40;
    const [issue] = parsed.error.issues;
    const next = issue && mendedOnce(current, issue);
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

function mendedOnce(whole: unknown, issue: Issue): { readonly value: unknown } | undefined {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') {
    return { value: issue.keys.reduce((rest, key) => withEntry(rest, [...path, key], undefined), whole) };
  }
  const isWholeItem = path.length === 0 || (path.length === 1 && typeof path[0] === 'number');
  const isId = path.length === 2 && typeof path[0] === 'number' && path[1] === 'id';
  if (isWholeItem || isId) return undefined;
  if (holds(whole, path)) return { value: withEntry(whole, path, undefined) };
  const stands = standIn(issue);
  return stands === undefined ? undefined : { value: withEntry(whole, path, stands) };
}

function holds(whole: unknown, path: Path): boolean {
  const found = path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined,
    whole,
  );
  return found !== undefined;
}

const standIns: Readonly<Record<string, unknown>> = {
  string: 'stand-in',
  number: 1,
  int: 1,
  boolean: false,
  array: [],
  object: {},
  record: {},
};

/** Something of the kind that is wanted; of rules the kind that asks least. */
function standIn(issue: Issue): unknown {
  if (issue.code === 'invalid_value') return issue.values[0];
  if (issue.code === 'invalid_union' && 'options' in issue) return issue.options?.at(-1);
  return issue.code === 'invalid_type' ? standIns[issue.expected] : undefined;
}
