import assert from 'node:assert/strict';

/** Where a value stands within a file: keys and places in lists. */
export type Path = readonly (string | number)[];

/** A key of a file as its published schema has it, "[].unit.kind", and what its value may be. */
export interface SchemaKey {
  readonly key: string;
  readonly schema: object;
}

/** Every key of a published schema that holds a plain value, once each. */
export function keysOf(schema: unknown, key = ''): readonly SchemaKey[] {
  const found = block(schema);
  const kinds = [...list(found['anyOf']), ...list(found['oneOf'])];
  if (kinds.length > 0) return kinds.flatMap((each) => keysOf(each, `${key}${kindOf(each)}`));
  if (found['type'] === 'array') return keysOf(found['items'], `${key}[]`);
  if (found['type'] !== 'object') return [{ key, schema: found }];
  const named = Object.entries(block(found['properties'] ?? {})).flatMap(([name, each]) =>
    keysOf(each, `${key}.${name}`),
  );
  const free = found['additionalProperties'];
  return typeof free === 'object' ? [...named, ...keysOf(free, `${key}.*`)] : named;
}

/** The places of a document that a key of its schema is about. */
export function placesOf(document: unknown, key: string): readonly Path[] {
  if (key === '') return [[]];
  const [, kind, step = '', rest = ''] = /^(?:<([^>]*)>)?(\[\]|\.[^.[<]+)?(.*)$/u.exec(key) ?? [];
  if (kind !== undefined && block(document)['kind'] !== kind) return [];
  if (step === '[]') return list(document).flatMap((each, at) => placesOf(each, rest).map((path) => [at, ...path]));
  const held = block(document);
  const names = step === '.*' ? Object.keys(held) : [step.slice(1)].filter((name) => name in held);
  return names.flatMap((name) => placesOf(held[name], rest).map((path) => [name, ...path]));
}

/** The document with another value of the same shape at a place. */
export function changedAt(document: unknown, path: Path, schema: object): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return another(document, block(schema));
  if (Array.isArray(document))
    return document.map((each: unknown, at) => (at === step ? changedAt(each, rest, schema) : each));
  return Object.fromEntries(
    Object.entries(block(document)).map(([name, each]) => [name, name === step ? changedAt(each, rest, schema) : each]),
  );
}

function another(value: unknown, schema: Readonly<Record<string, unknown>>): unknown {
  const choices = list(schema['enum']);
  if (choices.length > 0) return choices.find((each) => each !== value);
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  assert.ok(typeof value === 'string', JSON.stringify(value));
  if (schema['format'] === 'date') return value.replace(/^\d{4}/u, (year) => String(Number(year) + 1));
  if (/^\d\d:\d\d$/u.test(value)) return value.replace(/^\d\d/u, '20');
  if (/^[\da-f-]{36}$/u.test(value)) return value.replace('1', '2');
  if (/^Q\d/u.test(value)) return value.replace(/^Q\d/u, 'Q3');
  return `${value}x`;
}

function kindOf(schema: unknown): string {
  const kind = block(block(block(schema)['properties'] ?? {})['kind'] ?? {})['const'];
  return typeof kind === 'string' ? `<${kind}>` : '';
}

function block(value: unknown): Readonly<Record<string, unknown>> {
  assert.ok(typeof value === 'object' && value !== null && !Array.isArray(value), JSON.stringify(value));
  return Object.fromEntries(Object.entries(value));
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
