import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { illustrativeCsv, illustrativeFile } from './illustrative/file.ts';

// Run after a change of areas.yaml, of a paper's figures or of the profiles: node data/leicestershire/generate-illustrative.ts
const folder = import.meta.dirname;
await writeFile(join(folder, illustrativeFile), await illustrativeCsv(folder));
