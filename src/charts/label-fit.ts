/** About how wide a text is drawn, from the mean width of a letter; capitals and figures are wider than the mean. */
export function roughWidth(text: string, size: number): number {
  const wide = text.replaceAll(/[^A-Z0-9%mw]/g, '').length;
  return size * (0.475 * (text.length - wide) + 0.57 * wide);
}

/** The text in at most `most` lines that each fit the width; what is left over is cut with an ellipsis. */
export function fitLines(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && roughWidth(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const kept = lines.slice(0, most);
  const cut = lines.length > most;
  return kept.map((line, index) => cutLine(line, size, width, cut && index === most - 1));
}

function cutLine(line: string, size: number, width: number, more: boolean): string {
  if (!more && roughWidth(line, size) <= width) return line;
  let kept = line;
  while (kept.length > 1 && roughWidth(`${kept}…`, size) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}

/** A period's name for the axis: two lines, parted near its middle, where one would be long. */
export function axisLines(label: string): string[] {
  if (label.length <= 11) return [label];
  const spaces = [...label.matchAll(/ /g)].map((match) => match.index);
  const middle = label.length / 2;
  const at = spaces.toSorted((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [label] : [label.slice(0, at), label.slice(at + 1)];
}

/** Which places get a label: the last one always, then evenly back, as many as the width holds. */
export function labelledPlaces(labels: readonly string[], size: number, width: number): number[] {
  const widest = Math.max(...labels.flatMap((label) => axisLines(label).map((line) => roughWidth(line, size))));
  const room = Math.max(1, Math.floor(width / (widest + 8)));
  const steps = [1, 2, 4, 8, 12, 16, 20, 24, 28, 32, 40];
  const step = steps.find((each) => labels.length / each <= room) ?? Math.ceil(labels.length / room);
  const places: number[] = [];
  for (let place = labels.length - 1; place >= 0; place -= step) places.unshift(place);
  return places;
}

/** Heights moved apart to at least `gap`, in the order they came, and kept at or above `bottom`. */
export function spread(heights: readonly number[], gap: number, bottom: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).toSorted((a, b) => b.height - a.height);
  const placed = [...heights];
  let ceiling = bottom + gap;
  for (const { height, index } of order) {
    ceiling = Math.min(height, ceiling - gap);
    placed[index] = ceiling;
  }
  return placed;
}
