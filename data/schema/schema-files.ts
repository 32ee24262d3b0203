import { publishedSchemas } from '../../src/catalogue/schemas/published.ts';

/** The schema files of this folder, each by its name with its text. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(
    [...publishedSchemas()].map(([name, schema]) => [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}
