import type { Problem } from '../../catalogue/problem.ts';

/** A problem in one line: "areas.yaml, line 4: …"; where it is about a file as a whole, without a line. */
export function problemLine({ file, line, message }: Problem): string {
  return line === 0 ? `${file}: ${message}` : `${file}, line ${line}: ${message}`;
}
