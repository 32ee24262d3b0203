import type { Fields } from '../log.ts';

/** A fault as log fields: its kind and where it arose, without its message, which may quote what a person wrote. */
export function faultFields(error: unknown): Fields {
  if (!(error instanceof Error)) return { fault: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  return { fault: error.name, ...code, at: frames.slice(0, 8).map((line) => line.trim()) };
}
