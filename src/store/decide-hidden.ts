import { around, daysOf, type Days } from '../indicators/small-numbers/cell.ts';
import { decideHiding, nearTo, windowOf } from '../indicators/small-numbers/decide-hiding.ts';
import { hiddenFigures } from '../indicators/small-numbers/hidden-figures.ts';
import { isOfKin, type Kin } from '../indicators/small-numbers/kin.ts';
import type { Observation } from '../indicators/observation.ts';
import { alsoStated, populated, type PopulationReader } from '../indicators/population-store.ts';
import type { HiddenWriter } from './hidden-figures.ts';
import type { HidingRules } from './hiding-rules.ts';

/** What deciding reads and writes: what is hidden, and the residents that tell how many cases stand behind a rate. */
export interface HidingGround {
  readonly hidden: HiddenWriter;
  readonly residents: PopulationReader;
}

/** The kins whose figures a publication brings, each with the days that those cover. */
export class Touched {
  readonly #rules: HidingRules;
  readonly #days = new Map<Kin, Days>();
  readonly #areas = new Set<string>();

  constructor(rules: HidingRules) {
    this.#rules = rules;
  }

  add(observations: readonly Observation[]): void {
    for (const each of observations) {
      for (const kin of this.#rules.kinsOf(each)) {
        const days = daysOf(each.period);
        const before = this.#days.get(kin);
        this.#days.set(kin, before === undefined ? days : around([before, days]));
      }
    }
  }

  addResidents(estimates: readonly { readonly area: string }[]): void {
    for (const { area } of estimates) this.#areas.add(area);
  }

  all(): ReadonlyMap<Kin, Days> {
    return this.#days;
  }

  /** Whether other residents stand behind some rates now, those that were decided on before included. */
  get changesRates(): boolean {
    return this.#rules.kins.some((kin) => hasRates(kin) && [...this.#areas].some((area) => kin.areas.has(area)));
  }
}

/**
 * Decides what of a publication is hidden. Where not all before it were decided by the same rules, or it tells of other
 * residents, all of them are decided, as if what is known now had always been.
 */
export async function decidePublication(
  ground: HidingGround,
  rules: HidingRules,
  publication: number,
  { touched, before }: { readonly touched: Touched; readonly before: number },
): Promise<void> {
  const { hidden } = ground;
  const isFollowing = before !== 0 && (await hidden.decided(rules.id)) === before;
  if (!isFollowing || touched.changesRates) return decideAll(ground, rules);
  for (const [kin, days] of touched.all()) await decideKin(ground, rules, kin, { publication, days });
  await hidden.finish(rules.id, publication);
}

async function decideKin(
  ground: HidingGround,
  rules: HidingRules,
  of: Kin,
  { publication, days }: { readonly publication: number; readonly days: Days },
): Promise<void> {
  const { hidden } = ground;
  const kin = await withKnownResidents(of, ground);
  const kept = await hidden.kept(rules.id, kin, nearTo(days));
  const all = await hidden.versions(rules.id, kin, windowOf(days, kept));
  const seen = all.filter(({ version }) => isOfKin(kin, version));
  const before = seen.filter(({ version }) => version.publication !== publication);
  const news = seen.map(({ version }) => version).filter((version) => version.publication === publication);
  const decision = decideHiding(kin, { publication, news, before, kept });
  const still = new Set(decision.kept);
  await hidden.forget(kept.filter((each) => !still.has(each)));
  const known: ReadonlySet<unknown> = new Set(kept);
  await hidden.keep(
    rules.id,
    kin,
    decision.kept.filter((each) => !known.has(each)),
  );
  await hidden.hide(rules.id, kin, decision.hidden);
}

/** Decides on everything that is held, one kin after the other, as it was published. */
export async function decideAll(ground: HidingGround, rules: HidingRules): Promise<void> {
  const { hidden } = ground;
  await hidden.begin(rules.id);
  for (const of of rules.kins) {
    const seen = await hidden.versions(rules.id, of, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
    if (seen.length === 0) continue;
    const kin = await withKnownResidents(of, ground);
    const { versions, kept } = hiddenFigures(
      kin,
      seen.map(({ version }) => version),
    );
    await hidden.hide(rules.id, kin, versions);
    await hidden.keep(rules.id, kin, kept);
  }
  await hidden.finish(rules.id, await hidden.newestPublication());
}

/** The kin with the residents that are known of its areas, imported ones beside those of the catalogue. */
async function withKnownResidents(kin: Kin, { residents }: HidingGround): Promise<Kin> {
  if (!hasRates(kin)) return kin;
  const areas = [...kin.areas.values()];
  const known = await populated(areas, alsoStated(residents, areas));
  return { ...kin, areas: new Map(known.map((area) => [area.id, area])) };
}

function hasRates({ indicators }: Kin): boolean {
  return [...indicators.values()].some(({ unit }) => unit.kind === 'rate');
}
