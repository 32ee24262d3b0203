import assert from 'node:assert/strict';
import type { StoredObservation } from '../../src/indicators/observation.ts';
import { kinsOf, type Kin } from '../../src/indicators/small-numbers/kin.ts';
import { Reader, type Clue } from './reader-with-a-pencil.ts';
import {
  areasWith,
  casesIn,
  figureOf,
  quarters,
  stored,
  truthOf,
  type Cases,
  type Figure,
  type Held,
  type World,
} from './small-number-worlds.ts';

/** A version of a figure, with whether readers are kept from it. */
export interface Seen {
  readonly held: Held;
  readonly hidden: boolean;
}

/** A count that a reader must not find out, in one state of the cases. */
interface Secret extends Omit<Figure, 'basis'> {
  readonly epoch: number;
  /** Whether it is what the whole has beside its part. */
  readonly besidesPart?: boolean;
}

/** What decides: the versions of a kin that nobody may be shown, each named by a text. */
export type Decide = (kin: Kin, history: readonly StoredObservation[]) => ReadonlySet<string>;

/** Every version, with whether it is hidden. */
export function seenIn(world: World, decide: Decide, nameOf: (version: StoredObservation) => string): readonly Seen[] {
  const { held, indicators, epochs } = world;
  const history = held.map((each) => stored(world, each));
  const rules = { areas: areasWith(epochs[0]?.part.length ?? 0), indicators, comparators: { county: 'shire' } };
  const hidden = new Set(
    kinsOf(rules).flatMap((kin) => [
      ...decide(
        kin,
        history.filter(({ indicator }) => kin.indicators.has(indicator)),
      ),
    ]),
  );
  return held.map((each, at) => ({ held: each, hidden: hidden.has(nameOf(history[at] ?? assert.fail())) }));
}

/**
 * The small numbers that some publication gave away: they can be found out with it, and could not if all of it had been
 * withheld. The reader remembers everything that was ever shown, and guesses right what a revision left as it was.
 */
export function givenAway(world: World, figures: readonly Seen[]): readonly Secret[] {
  const publications = [...new Set(figures.map(({ held }) => held.publication))];
  const found = new Set<Secret>();
  const secrets = world.epochs.flatMap((cases, epoch) => secretsOf(world, cases, epoch));
  return publications.flatMap((publication) => {
    const upTo = figures.filter(({ held }) => held.publication <= publication);
    const now = readable(
      world,
      upTo,
      secrets.filter((secret) => !found.has(secret)),
    );
    for (const each of now) found.add(each);
    if (now.length === 0) return [];
    const withheld = upTo.map((each) => (each.held.publication === publication ? { ...each, hidden: true } : each));
    const anyway = readable(world, withheld, now);
    return now.filter((each) => !anyway.includes(each));
  });
}

/**
 * What a reader finds out who sees everything that is shown. Where no 0 is hidden, neither may a reader find out who takes
 * every hidden figure for 1 or more.
 */
function readable(world: World, figures: readonly Seen[], secrets: readonly Secret[]): readonly Secret[] {
  const standing = new Map(figures.map((each) => [figureOf(each.held), each]));
  const isHidden = ({ held, hidden }: Seen): boolean => hidden && held.isGone !== true;
  const hidden = [...standing.values()].filter(isHidden);
  const hidesZero = figures.some((each) => isHidden(each) && casesIn(truthOf(world, each.held), each.held) === 0);
  return world.epochs.flatMap((cases, epoch) => {
    const own = secrets.filter((secret) => secret.epoch === epoch);
    if (own.length === 0) return [];
    const shown = figures.filter((each) => !each.hidden && each.held.isGone !== true);
    const clues = shown.flatMap(({ held }): readonly Clue[] => {
      const [least, most] = printed(world, held);
      const count = casesIn(cases, held);
      return least <= count && count <= most ? [{ of: unknownsOf(cases, held), least, most }] : [];
    });
    const some = hidden
      .filter(({ held }) => casesIn(cases, held) === casesIn(truthOf(world, held), held))
      .map(({ held }): Clue => ({ of: unknownsOf(cases, held), least: 1, most: 1000 }));
    const reader = new Reader(hidesZero ? clues : [...clues, ...some], [...cases.part, ...cases.rest].flat());
    return own.filter((secret) => reader.knows(unknownsOf(cases, secret)));
  });
}

/** The numbers of the unknown counts that a figure adds up. */
function unknownsOf(
  { part }: Cases,
  { kind, district, first, length, besidesPart = false }: Omit<Secret, 'epoch'>,
): readonly number[] {
  const districts = part.map((_, nth) => nth).filter((nth) => district === undefined || nth === district);
  const kinds = besidesPart ? [1] : kind === 'part' ? [0] : [0, 1];
  return kinds.flatMap((each) =>
    districts.flatMap((nth) =>
      Array.from({ length }, (_, quarter) => (each * part.length + nth) * quarters + first + quarter),
    ),
  );
}

/** What is printed, as the counts that would be printed so. */
function printed(world: World, held: Held): readonly [number, number] {
  const { value } = stored(world, held);
  const alike = Array.from({ length: 400 }, (_, count) => count).filter(
    (count) => stored(world, held, count).value === value,
  );
  return [alike.at(0) ?? 0, alike.at(-1) ?? 0];
}

const isSmall = (count: number): boolean => count >= 1 && count <= 4;

/** Every small number of a district, whether a figure states it or not: over any run of quarters, and beside a part. */
function secretsOf({ indicators }: World, cases: Cases, epoch: number): readonly Secret[] {
  const sensitive = new Set(indicators.filter((each) => each.sensitive).map(({ id }) => id));
  const runs = Array.from({ length: quarters }, (_, first) =>
    Array.from({ length: quarters - first }, (_each, length) => ({ first, length: length + 1 })),
  ).flat();
  const places = cases.part.flatMap((_, district) => runs.map((run) => ({ epoch, district, ...run })));
  const stated = (['all', 'part'] as const).filter((kind) => sensitive.has(kind));
  return [
    ...stated
      .flatMap((kind) => places.map((place) => ({ kind, ...place })))
      .filter((each) => isSmall(casesIn(cases, each))),
    ...places.flatMap((place): readonly Secret[] => {
      const [all, part] = [casesIn(cases, { kind: 'all', ...place }), casesIn(cases, { kind: 'part', ...place })];
      const isSecret = sensitive.has('part') && part > 0 && isSmall(all - part);
      return isSecret ? [{ kind: 'all', besidesPart: true, ...place }] : [];
    }),
  ];
}
