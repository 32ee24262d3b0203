import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The files of a catalogue folder by their path; `undefined` leaves a file out. */
export type Files = Readonly<Record<string, string | undefined>>;

/** A small folder without problems, for tests that break one thing of it. */
export const soundFiles = {
  'partnership.yaml': `name: Vale
calendar: { yearStartsInMonth: 4 }
comparators: { county: vale }
`,
  'areas.yaml': `- { id: vale, name: Vale, kind: county }
- id: upper
  name: Upper
  kind: district
  parent: vale
  aliases: [top end]
`,
  'outcomes.yaml': `- id: safe
  name: Safe streets
  judgements:
    - period: Q4 2017/18
      rag: green
      source: { document: Paper }
`,
  'indicators/a.yaml': `- id: theft
  name: Theft
  outcome: safe
  unit: { kind: rate, name: per 1000, per: 1000, decimals: 2 }
  basis: quarter
  polarity: lower-is-better
  source: Police
  definition: Thefts.
  aliases: [stealing]
- id: bike-theft
  name: Bike theft
  outcome: safe
  unit: { kind: rate, name: per 1000, per: 1000, decimals: 2 }
  basis: quarter
  polarity: lower-is-better
  source: Police
  definition: Thefts of bicycles.
  subsetOf: [theft]
`,
  'rules.yaml': `- kind: threshold
  id: theft-high
  name: Theft above 5
  severity: high
  explanation: Agreed by the board.
  indicator: theft
  breach: { operator: above, value: 5 }
  recovery: { operator: at-or-below, value: 4 }
`,
} as const;

/** Runs a test on a folder with these files, and removes the folder again. */
export async function withFolder<T>(files: Files, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      if (text === undefined) continue;
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
