import { readdir } from 'node:fs/promises';
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
} as const;

/** The indicator files of a folder, in the order of their names, or why the folder is none. */
export async function listFolder(
  folder: string,
): Promise<{ readonly indicatorFiles: readonly string[]; readonly problems: readonly Problem[] }> {
  const top = await yamlFilesOf(folder, '.');
  if (!top.ok) return { indicatorFiles: [], problems: [top.problem] };
  const known: readonly string[] = Object.values(folderFiles);
  const strange = top.files.filter((file) => !known.includes(file)).map((file) => notKnown(file));
  const inside = await yamlFilesOf(folder, folderFiles.indicators);
  if (!inside.ok) return { indicatorFiles: [], problems: [...strange, inside.problem] };
  const indicatorFiles = inside.files.map((file) => `${folderFiles.indicators}/${file}`);
  return { indicatorFiles, problems: [...strange, ...(indicatorFiles.length === 0 ? [noIndicators] : [])] };
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

const noIndicators: Problem = {
  file: folderFiles.indicators,
  line: 0,
  message: 'The folder indicators holds no .yaml file, so there is nothing to measure.',
};

function notKnown(file: string): Problem {
  const known = Object.values(folderFiles).filter((each) => each.endsWith('.yaml'));
  return { file, line: 0, message: `${file} is not a file of a catalogue; the files are ${known.join(', ')}.` };
}
