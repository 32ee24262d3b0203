import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFiles } from './schema-files.ts';

for (const [name, text] of schemaFiles()) await writeFile(join(import.meta.dirname, name), text);
