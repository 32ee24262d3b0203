import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import type { SeriesKey } from '../src/indicators/observation.ts';
import { exampleQuestions } from './examples.ts';

/** What an app package is made for. Without a version it carries the project's own. */
export interface AppDetails {
  /** The id of the app registration: a GUID. */
  readonly appId: string;
  readonly publicUrl?: string;
  readonly version?: string;
  /** At most 30 characters. */
  readonly name?: string;
  /** Whose words the example questions are in; without one there are none. */
  readonly catalogue?: Catalogue;
  /** The series that figures are held for, so that the examples find one; without it all that the catalogue names count. */
  readonly held?: readonly Pick<SeriesKey, 'indicator' | 'area'>[];
}

const template = z.looseObject({
  bots: z.tuple([z.looseObject({ commandLists: z.tuple([z.looseObject({ commands: z.array(z.unknown()) })]) })]),
});

/** The Teams app manifest for one registration, valid against schema 1.30. */
export function buildManifest(details: AppDetails): Readonly<Record<string, unknown>> {
  const filled = template.parse(filledIn(JSON.parse(read('manifest.json').toString('utf8')), placeholders(details)));
  const { catalogue, held, publicUrl } = details;
  const [bot] = filled.bots;
  const [list] = bot.commandLists;
  const examples = catalogue === undefined ? [] : exampleQuestions(catalogue, held);
  const commands = [...examples, ...list.commands].slice(0, mostCommands);
  return {
    ...filled,
    bots: [{ ...bot, commandLists: [{ ...list, commands }] }],
    validDomains: publicUrl === undefined ? [] : [new URL(publicUrl).host],
  };
}

/** The zip that an administrator uploads to Teams; the same details give the same bytes. */
export function packageApp(details: AppDetails): Uint8Array {
  const manifest = strToU8(`${JSON.stringify(buildManifest(details), null, 2)}\n`);
  return zipSync(
    { 'manifest.json': manifest, 'color.png': read('color.png'), 'outline.png': read('outline.png') },
    { mtime: earliestZipDate, level: 9 },
  );
}

/** What Teams lists at most. */
const mostCommands = 12;

/** A zip can't tell of a time before 1980; ours has no reason to tell of any. */
const earliestZipDate = new Date(1980, 0, 1);

/** Where the manifest's links lead while no public address is set. */
const noWebsite = 'https://www.example.org/';

function placeholders(details: AppDetails): Readonly<Record<string, string>> {
  return {
    appId: details.appId,
    version: details.version ?? projectVersion(),
    name: details.name ?? 'Safer Communities',
    website: details.publicUrl ?? noWebsite,
  };
}

function projectVersion(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(read('../package.json').toString('utf8'))).version;
}

/** The same value with every `{{name}}` in its strings replaced; text is never pasted into JSON. */
function filledIn(value: unknown, values: Readonly<Record<string, string>>): unknown {
  if (typeof value === 'string')
    return value.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => values[name] ?? whole);
  if (Array.isArray(value)) return value.map((each: unknown) => filledIn(each, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, filledIn(each, values)]));
}

function read(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, name));
}
