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

/**
 * What could not be checked beside the problems: anything across the files, what is judged by the settings of the whole,
 * what the mended entries themselves mean, or what the rules cost.
 */
export type Waiting = 'across' | 'settings' | 'entries' | 'budget';

/** Everything that is wrong, a line each; the last says what is checked only once that is mended, where something is. */
export function refusalLines({
  problems,
  waiting,
}: {
  readonly problems: readonly Problem[];
  readonly waiting: readonly Waiting[];
}): readonly string[] {
  const lines = problems.map((problem) => problemLine(problem));
  if (waiting.length === 0) return lines;
  return [...lines, `Not checked until these are mended: ${waiting.map((each) => waitingWords[each]).join('; ')}.`];
}

const waitingWords: Readonly<Record<Waiting, string>> = {
  across: 'whether ids, names, references, rules and colours fit together across the files',
  settings:
    'whether comparators, neighbours, routing, periods, releases and aliases fit partnership.yaml and routing.yaml',
  entries: 'whether what these entries say makes sense in itself, such as their bounds and colours',
  budget: 'how many false alarms the rules are expected to raise',
};
