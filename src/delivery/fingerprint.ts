import { createHash } from 'node:crypto';

/** Digits and capital letters without those that are taken for another: I, L, O and U. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** How many letters a code has: 40 bits, so that among a hundred thousand answers two hardly ever share one. */
const length = 8;

/** A text that is equal for equal values, whatever the order of their fields, and differs otherwise. */
export function fingerprint(value: unknown): string {
  return createHash('sha256').update(canonical(value)).digest('hex').slice(0, 32);
}

/** A code that a person can read out: equal for equal values. */
export function shortCode(value: unknown): string {
  const digest = createHash('sha256').update(canonical(value)).digest();
  return Array.from({ length }, (_, at) => letters[(digest[at] ?? 0) % letters.length]).join('');
}

/** The code that a person means by what they typed, or undefined where it can be none. */
export function codeTyped(text: string): string | undefined {
  const code = text
    .trim()
    .toUpperCase()
    .replace(/^CODE\s+/u, '')
    .replaceAll(/[\s-]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/gu, '1');
  return code.length === length && /^[0-9A-HJKMNP-TV-Z]+$/u.test(code) ? code : undefined;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (isRecord(part) ? inOrder(part) : part));
}

function inOrder(record: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
