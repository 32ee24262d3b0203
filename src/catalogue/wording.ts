import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a block of entries',
  record: 'a block of entries',
};

/** What is wrong with an entry, as a sentence that names the entry and what it belongs to. */
export function sentenceFor(issue: Issue, whole: unknown): string {
  const subject = subjectOf(whole, issue.path);
  const field = [...issue.path].toReversed().find((step) => typeof step === 'string');
  const entry = field === undefined ? 'This entry' : `"${field}"`;
  if (issue.code === 'unrecognized_keys') return `${quoted(issue.keys)}${of(subject)} is not known.`;
  if (reach(whole, issue.path) === undefined && field !== undefined) {
    return `${entry} is missing${subject === undefined ? '' : ` from ${subject}`}${choices(issue)}.`;
  }
  return `${entry}${of(subject)} ${demand(issue)}.`;
}

function demand(issue: Issue): string {
  const allowed = allowedBy(issue);
  if (allowed.length > 0) return `must be one of ${allowed.join(', ')}`;
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${kinds[issue.expected] ?? issue.expected}`;
    case 'too_small':
      if (['string', 'array'].includes(issue.origin)) return 'must not be empty';
      return `must be ${issue.inclusive === false ? 'above' : 'at least'} ${issue.minimum}`;
    case 'too_big':
      return `must be ${issue.inclusive === false ? 'below' : 'at most'} ${issue.maximum}`;
    case 'invalid_key':
      return `is not valid: ${issue.issues.map(({ message }) => message).join('; ')}`;
    default:
      return `is not valid: ${issue.message}`;
  }
}

/** The values of a closed list that the entry could have had; empty where the list is open. */
function allowedBy(issue: Issue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union' && 'options' in issue) return (issue.options ?? []).map(String);
  return [];
}

function choices(issue: Issue): string {
  const allowed = allowedBy(issue);
  return allowed.length > 0 ? `; it is one of ${allowed.join(', ')}` : '';
}

/** The nearest thing above the entry that has an id or a name. */
function subjectOf(whole: unknown, path: readonly PropertyKey[]): string | undefined {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const named = reach(whole, path.slice(0, depth));
    const id = reach(named, ['id']) ?? reach(named, ['name']);
    if (typeof id === 'string') return `"${id}"`;
  }
  return undefined;
}

function reach(whole: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined,
    whole,
  );
}

function quoted(keys: readonly string[]): string {
  return keys.map((key) => `"${key}"`).join(', ');
}

function of(subject: string | undefined): string {
  return subject === undefined ? '' : ` of ${subject}`;
}
