import { periodId } from './figure-id.ts';
import type { Remark } from './import-summary.ts';
import type { Row } from './row.ts';
import { ofRow } from './sentences.ts';

/** One row of a series for each period. Of two rows with one value the second is refused; with two values, both are. */
export function withoutDuplicates<T extends Row>(
  all: readonly T[],
): { rows: readonly T[]; refused: readonly Remark[] } {
  const rows = withoutRepeatedComparators(all);
  if (new Set(rows.map((row) => periodId(row.observation.period))).size === rows.length) return { rows, refused: [] };
  const groups = Map.groupBy(rows, (row) => periodId(row.observation.period));
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

/** A figure for comparison may stand beside many others; said again with the same value it is no second figure. */
function withoutRepeatedComparators<T extends Row>(rows: readonly T[]): readonly T[] {
  if (!rows.some((row) => row.comparator)) return rows;
  const said = new Set(rows.filter((row) => !row.comparator).map(statementOf));
  return rows.filter((row) => {
    if (!row.comparator) return true;
    const statement = statementOf(row);
    const isNew = !said.has(statement);
    said.add(statement);
    return isNew;
  });
}

function statementOf({ observation }: Row): string {
  return `${periodId(observation.period)}|${observation.value}`;
}
