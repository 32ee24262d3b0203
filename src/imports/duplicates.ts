import { figureId } from './figure-id.ts';
import type { Remark } from './import-summary.ts';
import type { Row } from './row.ts';
import { ofRow } from './sentences.ts';

/** One row for each figure. Of two rows with one value the second is refused; with two values, both are. */
export function withoutDuplicates(rows: readonly Row[]): { rows: readonly Row[]; refused: readonly Remark[] } {
  const groups = Map.groupBy(rows, (row) => figureId(row.observation));
  const refused = [...groups.values()].flatMap(refusedOf);
  const lines = new Set(refused.map((each) => each.line));
  return { rows: rows.filter((row) => !lines.has(row.line)), refused };
}

function refusedOf(rows: readonly Row[]): readonly Remark[] {
  const [first, ...others] = rows;
  if (first === undefined || others.length === 0) return [];
  if (others.every((each) => each.observation.value === first.observation.value)) {
    return others.map(({ line }) => ({ line, reason: ofRow.twice(first.line) }));
  }
  const reason = ofRow.twiceWithTwoValues(rows.map((each) => each.line));
  return rows.map(({ line }) => ({ line, reason }));
}
