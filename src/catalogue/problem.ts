/** A line of a file in a catalogue folder; lines count from 1, and 0 means the file as a whole. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** One thing that keeps a catalogue from being used, as a sentence that says what to change. */
export interface Problem extends Place {
  readonly message: string;
}

/** Problems in the order in which a person would walk through the folder. */
export function inReadingOrder(problems: readonly Problem[]): readonly Problem[] {
  return problems.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
}

/** A problem in one line: "areas.yaml, line 4: …"; where it is about a file as a whole, without a line. */
export function problemLine({ file, line, message }: Problem): string {
  return line === 0 ? `${file}: ${message}` : `${file}, line ${line}: ${message}`;
}
