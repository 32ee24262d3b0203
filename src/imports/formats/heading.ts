import { ofFile, Refusal } from '../sentences.ts';
import { asideColumns, rejectedColumns } from './long-row.ts';

/** A column's name as names are compared: case, spaces, hyphens and underscores make no difference. */
export function foldColumn(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/gu, '');
}

/** Whether a heading has all these columns. */
export function hasColumns(heading: readonly string[], names: readonly string[]): boolean {
  const folded = new Set(heading.map(foldColumn));
  return names.every((name) => folded.has(foldColumn(name)));
}

/** The columns of a heading that say something which is not read: those of no known name, a template's asides apart. */
export function unknownAmong(heading: readonly string[], isKnown: (text: string, at: number) => boolean) {
  const asides = new Set(asideColumns.map(foldColumn));
  return heading.filter((text, at) => text.trim() !== '' && !isKnown(text, at) && !asides.has(foldColumn(text)));
}

/** Refuses a heading that leaves out a column that is needed, or has one twice. */
export function whyNotReadable(heading: readonly string[], needed: readonly string[]): Refusal | undefined {
  const missing = needed.filter((name) => !hasColumns(heading, [name]));
  if (missing.length > 0) return new Refusal(ofFile.missingColumns(missing, needed));
  const twice = heading.find(
    (text, at) => foldColumn(text) !== '' && heading.findIndex((each) => foldColumn(each) === foldColumn(text)) !== at,
  );
  return twice === undefined ? undefined : new Refusal(ofFile.twice(twice.trim()));
}

/** Refuses a table whose rows are added up where it holds only those that were refused of another one. */
export function whyNotAddedUp(heading: readonly string[], needed: readonly string[]): Refusal | undefined {
  const isPart = rejectedColumns.every((name, at) => heading[at] === name);
  return isPart ? new Refusal(ofFile.partOfSums) : whyNotReadable(heading, needed);
}

/** Reads one column of a row by its name; a column that is not there is blank. */
export function cellReader(heading: readonly string[]): (cells: readonly string[], name: string) => string {
  const places = new Map(heading.map((name, at) => [foldColumn(name), at]));
  return (cells, name) => cells[places.get(foldColumn(name)) ?? -1] ?? '';
}
