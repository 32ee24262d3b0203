import type { Judged } from './verdict.ts';
import type { Labelled } from './label.ts';

/** How the questions of a set were judged. */
export interface Tally {
  readonly questions: number;
  readonly right: number;
  readonly asked: number;
  /** Of those asked back: where the right question is among the first three choices. */
  readonly offered: number;
  readonly declined: number;
  readonly wrong: number;
}

/** A labelled question with how it was judged. */
export type Result = Labelled & Judged;

/** A set of labelled questions with how each of them was judged. */
export interface SetResults {
  readonly set: string;
  readonly results: readonly Result[];
}

/** Counts of several results, and of each set of them in the order in which they came. */
export function tallies(results: readonly Result[]): ReadonlyMap<string, Tally> {
  return new Map([...Map.groupBy(results, ({ set }) => set)].map(([set, each]) => [set, tally(each)]));
}

/** The counts of results. */
export function tally(results: readonly Result[]): Tally {
  const count = (test: (result: Result) => boolean): number => results.filter(test).length;
  return {
    questions: results.length,
    right: count(({ verdict }) => verdict === 'right'),
    asked: count(({ verdict }) => verdict === 'asked'),
    offered: count(({ offered }) => offered),
    declined: count(({ verdict }) => verdict === 'declined'),
    wrong: count(({ verdict }) => verdict === 'wrong'),
  };
}

/** What was taken for what, the most frequent first: the kind that was right, the kind that came, how often, an example. */
export interface Confusion {
  readonly wanted: string;
  readonly came: string;
  readonly count: number;
  readonly example: string;
}

/** The confusions among results that are not right, by kind. */
export function confusions(results: readonly Result[], most: number): readonly Confusion[] {
  const missed = results.filter(({ verdict }) => verdict !== 'right');
  const groups = Map.groupBy(missed, ({ labels, came }) => `${kindOf(labels[0] ?? '')} → ${kindOf(came)}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      return [
        { wanted: kindOf(first.labels[0] ?? ''), came: kindOf(first.came), count: group.length, example: first.text },
      ];
    })
    .toSorted((a, b) => b.count - a.count)
    .slice(0, most);
}

function kindOf(label: string): string {
  return label.startsWith('decline') ? label : (label.split(' ')[0] ?? '');
}

/** The value below which the share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = Float64Array.from(numbers).toSorted();
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
