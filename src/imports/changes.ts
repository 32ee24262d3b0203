import { isDeepStrictEqual } from 'node:util';
import { countsForRules } from '../indicators/observation.ts';
import type { Observation } from '../indicators/observation.ts';
import { figureId } from './figure-id.ts';

/** What a publication says of one series: figures that are not held, figures that differ from what is, and how many do not. */
export interface SeriesNews {
  readonly added: readonly Observation[];
  readonly revised: readonly Observation[];
  readonly unchanged: number;
  /** Whether the series may matter to a rule. */
  readonly watched: boolean;
}

/** What becomes of a figure that is told: it is new, it differs from what is held, or it says the same. */
export type Fate = 'added' | 'revised' | 'unchanged';

/** What a figure is to the one that is held for its period. */
export function fateOf(held: Observation | undefined, figure: Observation): Fate {
  if (held === undefined) return 'added';
  return sameFigure(held, figure) ? 'unchanged' : 'revised';
}

/** What of one series is judged. */
export interface JudgedChanges {
  readonly revised: readonly Observation[];
  /** The series as it is afterwards, oldest period first. */
  readonly after: readonly Observation[];
  /** Those of `after` in which something that rules look at has just become known. */
  readonly news: ReadonlySet<Observation>;
  /** What each revised figure was until now. */
  readonly replaced: ReadonlyMap<Observation, Observation>;
}

/** What new observations do to one series. */
export interface SeriesChanges extends JudgedChanges {
  readonly added: readonly Observation[];
  readonly unchanged: number;
}

/** Sorts the observations of one series into new, revised and unchanged ones against what is held of it. */
export function changesOf(known: readonly Observation[], incoming: readonly Observation[]): SeriesChanges {
  const after = new Map(known.map((each) => [figureId(each), each]));
  const added: Observation[] = [];
  const revised: Observation[] = [];
  const news = new Set<Observation>();
  const replaced = new Map<Observation, Observation>();
  for (const each of incoming) {
    const held = after.get(figureId(each));
    if (held !== undefined && sameFigure(held, each)) continue;
    (held === undefined ? added : revised).push(each);
    if (held !== undefined) replaced.set(each, held);
    if (held === undefined || !sameForRules(held, each)) news.add(each);
    after.set(figureId(each), each);
  }
  const unchanged = incoming.length - added.length - revised.length;
  return { added, revised, unchanged, after: inOrderOfPeriods([...after.values()]), news, replaced };
}

/** Whether two publications of a figure say the same; another note or status is another vintage, another page is not. */
export function sameFigure(a: Observation, b: Observation): boolean {
  return (
    a.value === b.value &&
    a.status === b.status &&
    a.note === b.note &&
    a.numerator === b.numerator &&
    a.denominator === b.denominator &&
    a.publishedRag === b.publishedRag &&
    a.publishedDirection === b.publishedDirection &&
    sameLists(a.components, b.components) &&
    sameLists(a.standings, b.standings)
  );
}

/** Most figures have none, and comparing empty lists the long way would take most of an import's time. */
function sameLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && (a.length === 0 || isDeepStrictEqual(a, b));
}

/** Whether a rule would see no difference: the same value and colour, counting as before, is no reason for a verdict. */
function sameForRules(a: Observation, b: Observation): boolean {
  return a.value === b.value && a.publishedRag === b.publishedRag && countsForRules(a) === countsForRules(b);
}

/** The figures of one series, oldest period first. */
export function inOrderOfPeriods(figures: readonly Observation[]): readonly Observation[] {
  return figures.toSorted(byPeriod);
}

function byPeriod(a: Observation, b: Observation): number {
  return compare(a.period.end, b.period.end) || compare(a.period.start, b.period.start);
}

// Days of one form sort as they are; the rules of a language would take far longer.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
