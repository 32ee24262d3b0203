import { warning } from '../sentences.ts';

/** Why a row of a file that covers more than this partnership was passed over. */
type Why = 'area' | 'subject' | 'breakdown';

/** Counts the rows that were passed over, by reason and name, so that none goes unsaid. */
export class Unread {
  readonly #rows = new Map<Why, Map<string, number>>();

  add(why: Why, name: string): void {
    const names = this.#rows.get(why) ?? new Map<string, number>();
    names.set(name, (names.get(name) ?? 0) + 1);
    this.#rows.set(why, names);
  }

  warnings(): readonly string[] {
    return [...this.#rows].map(([why, names]) => {
      const byCount = [...names].toSorted((a, b) => b[1] - a[1]);
      const rows = byCount.reduce((sum, [, count]) => sum + count, 0);
      return warning.unread[why](
        rows,
        byCount.map(([name]) => name),
      );
    });
  }
}
