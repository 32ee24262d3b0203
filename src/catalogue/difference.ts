import type { Catalogue } from './catalogue.ts';

/** What of one kind comes, goes and changes, by name; in the order of the new catalogue, and what goes in that of the old. */
export interface Changes {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly Changed[];
}

/** A thing that stays under its id, with the entries of it that change. */
export interface Changed {
  readonly name: string;
  readonly entries: readonly string[];
  readonly aliasesAdded: readonly string[];
  readonly aliasesRemoved: readonly string[];
}

/** What changes when one catalogue takes the place of another. */
export interface CatalogueDifference {
  readonly indicators: Changes;
  readonly areas: Changes;
  readonly outcomes: Changes;
  readonly rules: Changes;
  /** What else is no longer the same: "name", "calendar", "statements". */
  readonly other: readonly string[];
}

/** The parts of a catalogue that are told apart by ids; all others change as a whole. */
const kinds = ['indicators', 'areas', 'outcomes', 'rules'] as const;

/** A part of a catalogue that changes as a whole. */
export type OtherPart = Exclude<keyof Catalogue, (typeof kinds)[number]>;

/** Lays two catalogues side by side. What an id stands for is the same thing, whatever it is called. */
export function differenceOf(before: Catalogue, after: Catalogue): CatalogueDifference {
  return {
    indicators: changesOf(before.indicators, after.indicators),
    areas: changesOf(before.areas, after.areas),
    outcomes: changesOf(before.outcomes, after.outcomes),
    rules: changesOf(before.rules, after.rules),
    other: changedKeys(before, after).filter((key) => kinds.every((kind) => kind !== key)),
  };
}

/** Whether nothing changes at all. */
export function isNone({ indicators, areas, outcomes, rules, other }: CatalogueDifference): boolean {
  const changes = [indicators, areas, outcomes, rules];
  return other.length === 0 && changes.every((each) => [each.added, each.removed, each.changed].every(isEmpty));
}

function isEmpty(list: readonly unknown[]): boolean {
  return list.length === 0;
}

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

function changesOf(before: readonly Thing[], after: readonly Thing[]): Changes {
  const old = new Map(before.map((each) => [each.id, each]));
  const kept = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)).map(({ name }) => name),
    removed: before.filter(({ id }) => !kept.has(id)).map(({ name }) => name),
    changed: after.flatMap((each) => {
      const was = old.get(each.id);
      return was === undefined || same(was, each) ? [] : [changedOf(was, each)];
    }),
  };
}

function changedOf(was: Thing, now: Thing): Changed {
  const [before, after] = [was.aliases ?? [], now.aliases ?? []];
  return {
    name: now.name,
    entries: changedKeys(was, now).filter((key) => key !== 'aliases'),
    aliasesAdded: after.filter((alias) => !before.includes(alias)),
    aliasesRemoved: before.filter((alias) => !after.includes(alias)),
  };
}

/** The keys under which two blocks do not say the same, those that only one has included. */
function changedKeys(was: object, now: object): readonly string[] {
  const old = new Map<string, unknown>(Object.entries(was));
  const fresh = new Map<string, unknown>(Object.entries(now));
  return [...new Set([...old.keys(), ...fresh.keys()])].filter((key) => !same(old.get(key), fresh.get(key)));
}

/** Whether two values say the same; the order in which a block's entries were written makes no difference. */
function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => sorted(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([x], [y]) => (x < y ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
