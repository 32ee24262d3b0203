import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from './reason.ts';
import type { Problem } from './problem.ts';

/** The files of a catalogue folder; the indicators are split over as many as one likes. */
export const folderFiles = {
  partnership: 'partnership.yaml',
  areas: 'areas.yaml',
  outcomes: 'outcomes.yaml',
  indicators: 'indicators',
  rules: 'rules.yaml',
  statements: 'statements.yaml',
  periods: 'periods.yaml',
  ambiguities: 'ambiguities.yaml',
  notHeld: 'not-held.yaml',
  imports: 'imports.yaml',
  releases: 'releases.yaml',
  routing: 'routing.yaml',
} as const;

/** Everything that a folder says, read and not yet looked at: each file's text, or why it can't be read. */
export interface FolderContent {
  /** By path within the folder, in the order of the paths. */
  readonly files: ReadonlyMap<string, string | Problem>;
  /** What is wrong with the folder itself. */
  readonly problems: readonly Problem[];
  /** Set where there is no such folder, or none that can be looked into: that is its one problem. */
  readonly closed?: true;
}

/** Reads the catalogue files of a folder; what is no catalogue file is a problem where it looks like one, and else left alone. */
export async function readFolder(folder: string): Promise<FolderContent> {
  const top = await yamlFilesOf(folder, '.');
  if (!top.ok) return { files: new Map(), problems: [top.problem], closed: true };
  const strange = top.files.filter((file) => !knownFiles.includes(file)).map((file) => notKnown(file));
  const own = top.files.filter((file) => knownFiles.includes(file));
  const inside = await yamlFilesOf(folder, folderFiles.indicators);
  const indicators = inside.ok ? inside.files.map((file) => `${folderFiles.indicators}/${file}`) : [];
  const problems = inside.ok ? strange : [...strange, inside.problem];
  const texts = await Promise.all(
    [...own, ...indicators].map(async (file) => [file, await textOf(folder, file)] as const),
  );
  return { files: new Map(texts.flatMap(([file, text]) => (text === undefined ? [] : [[file, text]]))), problems };
}

/** The indicator files of a folder, in the order of their names. */
export function indicatorFiles({ files }: FolderContent): readonly string[] {
  return [...files.keys()].filter((file) => file.startsWith(`${folderFiles.indicators}/`));
}

const knownFiles: readonly string[] = Object.values(folderFiles).filter((each) => each.endsWith('.yaml'));

/** The text of one file, why it can't be read, or nothing where it has gone since the folder was listed. */
async function textOf(folder: string, file: string): Promise<string | Problem | undefined> {
  try {
    return await readFile(join(folder, file), 'utf8');
  } catch (error) {
    const reason = reasonOf(error);
    return reason === 'absent' ? undefined : { file, line: 0, message: `${file} cannot be read: ${reason}.` };
  }
}

type Listed =
  { readonly ok: true; readonly files: readonly string[] } | { readonly ok: false; readonly problem: Problem };

async function yamlFilesOf(folder: string, inside: string): Promise<Listed> {
  try {
    const names = await readdir(join(folder, inside));
    return { ok: true, files: names.filter((name) => /\.ya?ml$/.test(name)).toSorted() };
  } catch (error) {
    const reason = reasonOf(error);
    const path = inside === '.' ? folder : inside;
    const message =
      reason === 'absent' ? `The folder ${path} is not there.` : `The folder ${path} cannot be read: ${reason}.`;
    return { ok: false, problem: { file: path, line: 0, message } };
  }
}

function notKnown(file: string): Problem {
  return { file, line: 0, message: `${file} is not a file of a catalogue; the files are ${knownFiles.join(', ')}.` };
}
