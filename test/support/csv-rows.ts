import { parse } from 'csv-parse/sync';

/** The rows of a text of comma-separated values, each a list of cells, as any reader would take them. */
export function readTextRows(text: string): readonly (readonly string[])[] {
  return parse(text, { relax_column_count: true });
}
