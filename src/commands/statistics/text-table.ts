/** Rows of cells as lines whose columns stand under each other, the first column to the left and the others to the right. */
export function textTable(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** A number to six significant digits, for reading; none as a dash. */
export function shortNumber(value: number | null): string {
  return value === null ? '–' : String(Number(value.toPrecision(6)));
}
