import { around, daysOf, type Days } from '../indicators/small-numbers/cell.ts';
import { decideHiding, nearTo, windowOf } from '../indicators/small-numbers/decide-hiding.ts';
import { hiddenFigures } from '../indicators/small-numbers/hidden-figures.ts';
import { isOfKin, type Kin } from '../indicators/small-numbers/kin.ts';
import type { Observation } from '../indicators/observation.ts';
import type { HiddenWriter } from './hidden-figures.ts';
import type { HidingRules } from './hiding-rules.ts';

/** The kins whose figures a publication brings, each with the days that those cover. */
export class Touched {
  readonly #rules: HidingRules;
  readonly #days = new Map<Kin, Days>();

  constructor(rules: HidingRules) {
    this.#rules = rules;
  }

  add(observations: readonly Observation[]): void {
    for (const each of observations) {
      const kin = this.#rules.kinOf(each);
      if (kin === undefined) continue;
      const days = daysOf(each.period);
      const before = this.#days.get(kin);
      this.#days.set(kin, before === undefined ? days : around([before, days]));
    }
  }

  all(): ReadonlyMap<Kin, Days> {
    return this.#days;
  }
}

/** Decides what of a publication is hidden, where all before it were decided by the same rules; else of all of them. */
export async function decidePublication(
  hiding: HiddenWriter,
  rules: HidingRules,
  publication: number,
  { touched, before }: { readonly touched: Touched; readonly before: number },
): Promise<void> {
  if ((await hiding.decided(rules.id)) !== before || before === 0) return decideAll(hiding, rules);
  for (const [kin, days] of touched.all()) await decideKin(hiding, rules, kin, { publication, days });
  await hiding.finish(rules.id, publication);
}

async function decideKin(
  hiding: HiddenWriter,
  rules: HidingRules,
  kin: Kin,
  { publication, days }: { readonly publication: number; readonly days: Days },
): Promise<void> {
  const kept = await hiding.kept(rules.id, kin, nearTo(days));
  const all = await hiding.versions(rules.id, kin, windowOf(days, kept));
  const seen = all.filter(({ version }) => isOfKin(kin, version));
  const before = seen.filter(({ version }) => version.publication !== publication);
  const news = seen.map(({ version }) => version).filter((version) => version.publication === publication);
  const decision = decideHiding(kin, { publication, news, before, kept });
  const still = new Set(decision.kept);
  await hiding.forget(kept.filter((each) => !still.has(each)));
  const known: ReadonlySet<unknown> = new Set(kept);
  await hiding.keep(
    rules.id,
    kin,
    decision.kept.filter((each) => !known.has(each)),
  );
  await hiding.hide(rules.id, decision.hidden);
}

/** Decides on everything that is held, one kin after the other, as it was published. */
export async function decideAll(hiding: HiddenWriter, rules: HidingRules): Promise<void> {
  await hiding.begin(rules.id);
  for (const kin of rules.kins) {
    const seen = await hiding.versions(rules.id, kin, { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY });
    if (seen.length === 0) continue;
    const { versions, kept } = hiddenFigures(
      kin,
      seen.map(({ version }) => version),
    );
    await hiding.hide(rules.id, versions);
    await hiding.keep(rules.id, kin, kept);
  }
  await hiding.finish(rules.id, await hiding.newestPublication());
}
