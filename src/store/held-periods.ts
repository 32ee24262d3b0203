import type { Kysely } from 'kysely';
import type { Observation } from '../indicators/observation.ts';
import type { Tables } from './tables.ts';

/** Keeps of which periods an indicator has figures, within one transaction; each is told to the database once. */
export class HeldPeriods {
  readonly #db: Kysely<Tables>;
  readonly #told = new Set<string>();

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  async hold(observations: readonly Observation[]): Promise<void> {
    const rows = observations.flatMap(({ indicator, basis, period: { end } }) => {
      const id = `${indicator}|${basis}|${end}`;
      if (this.#told.has(id)) return [];
      this.#told.add(id);
      return [{ indicator, basis, period_end: end }];
    });
    if (rows.length === 0) return;
    const added = this.#db.insertInto('held_period').values(rows);
    await added.onConflict((conflict) => conflict.doNothing()).execute();
  }
}
