import type { Published } from './publish.ts';

/** A row of the file, and what is said of it. */
export interface Remark {
  readonly line: number;
  readonly reason: string;
}

/** What is said of a row, or of the whole file where there is no line. */
export interface FileRemark {
  readonly line?: number;
  readonly reason: string;
}

/** What an import came to, as it is shown and printed. */
export interface ImportSummary {
  /**
   * `unchanged`: every figure was held already. `held`: nothing was published until it is accepted; in a dry run the
   * counts and exceptions are those that accepting would come to, else none. `tried`: a dry run.
   */
  readonly outcome: 'published' | 'unchanged' | 'held' | 'refused' | 'tried';
  /** The publication's number; null where there is none. */
  readonly id: number | null;
  readonly new: number;
  readonly revised: number;
  readonly unchanged: number;
  readonly suppressed: number;
  readonly held: readonly Remark[];
  readonly refused: readonly FileRemark[];
  /** References of the exceptions raised, worst first, and of those cleared. */
  readonly exceptions: readonly string[];
  readonly cleared: readonly string[];
  /** What those are about, in the same order: the rule, the indicator and the area. */
  readonly raisedFor: readonly string[];
  readonly clearedFor: readonly string[];
  readonly warnings: readonly string[];
  /** The sheet that was read, where the file is a workbook. */
  readonly sheet?: string;
}

const nothing = {
  id: null,
  new: 0,
  revised: 0,
  unchanged: 0,
  suppressed: 0,
  held: [],
  exceptions: [],
  cleared: [],
  raisedFor: [],
  clearedFor: [],
} as const;

/** The summary of a file of which nothing could be taken. */
export function refusedSummary(refused: readonly FileRemark[], warnings: readonly string[]): ImportSummary {
  return { ...nothing, outcome: 'refused', refused, warnings };
}

/** The summary of a file that waits to be accepted; nothing of it was published. */
export function heldSummary(
  held: readonly Remark[],
  refused: readonly FileRemark[],
  warnings: readonly string[],
): ImportSummary {
  return { ...nothing, outcome: 'held', held, refused, warnings };
}

/** What of a summary a publication does not tell by itself. */
interface Beside extends Pick<ImportSummary, 'suppressed' | 'refused' | 'warnings' | 'raisedFor' | 'clearedFor'> {
  /** For a dry run: the rows that would have to be accepted first. */
  readonly tried?: Pick<ImportSummary, 'held'>;
}

/** The summary of a publication, or of a dry run of it. */
export function publishedSummary(published: Published, more: Beside): ImportSummary {
  const { tried, ...rest } = more;
  const isNews = published.added + published.revised > 0;
  return {
    ...nothing,
    ...rest,
    ...tried,
    outcome: tried ? (tried.held.length > 0 ? 'held' : 'tried') : isNews ? 'published' : 'unchanged',
    id: tried ? null : (published.publication ?? null),
    new: published.added,
    revised: published.revised,
    unchanged: published.unchanged,
    exceptions: published.raised.map((each) => each.reference),
    cleared: published.cleared.map((each) => each.reference),
  };
}
