/** Numbers that lie together: 64 KiB of them. */
const chunkSize = 8192;

/**
 * One number for each row of a long file, NaN where a row has none. Unlike a list that grows, it is never copied; and
 * where thousands of rows in a row have no number it takes no room.
 */
export class NumberColumn {
  readonly #chunks: (Float64Array | undefined)[] = [];

  /** The number of the row at a place. */
  at(place: number): number {
    return this.#chunks[Math.floor(place / chunkSize)]?.[place % chunkSize] ?? Number.NaN;
  }

  set(place: number, value: number): void {
    if (Number.isNaN(value)) return;
    const nth = Math.floor(place / chunkSize);
    const chunk = this.#chunks[nth] ?? new Float64Array(chunkSize).fill(Number.NaN);
    chunk[place % chunkSize] = value;
    this.#chunks[nth] = chunk;
  }
}
