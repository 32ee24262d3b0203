import { folderFiles, indicatorFiles } from './folder.ts';
import { readBlock, readList } from './read-file.ts';
import { ambiguitySchema } from './schemas/ambiguities.ts';
import { areaSchema } from './schemas/areas.ts';
import { importSchema } from './schemas/imports.ts';
import { indicatorSchema } from './schemas/indicators.ts';
import { notHeldSchema } from './schemas/not-held.ts';
import { outcomeSchema } from './schemas/outcomes.ts';
import { partnershipSchema } from './schemas/partnership.ts';
import { namedPeriodSchema } from './schemas/periods.ts';
import { releaseSchema } from './schemas/releases.ts';
import { routingSchema } from './schemas/routing.ts';
import { ruleSchema } from './schemas/rules.ts';
import { statementSchema } from './schemas/statements.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { FolderContent } from './folder.ts';
import type { Problem } from './problem.ts';
import type { Shaped } from './read-file.ts';
import type { IndicatorEntry } from './schemas/indicators.ts';

/** Checks the shape of every file of the folder; the problems are those of all files together. */
export function readDraft(folder: FolderContent): Shaped<Draft> {
  // A folder that can't be looked into has one problem, not one for each of its files.
  if (folder.closed) return { ok: false, problems: folder.problems };
  const parts = readParts(folder);
  const problems = [...folder.problems, ...Object.values(parts).flatMap((part) => part.problems)];
  const value = draftOf(parts);
  return value === undefined ? { ok: false, problems } : { ok: true, value, problems };
}

type Parts = { readonly [Part in keyof Draft]: Shaped<Draft[Part]> };

function readParts(folder: FolderContent): Parts {
  return {
    partnership: readBlock(folder, folderFiles.partnership, partnershipSchema),
    areas: readList(folder, folderFiles.areas, areaSchema, 'required'),
    outcomes: readList(folder, folderFiles.outcomes, outcomeSchema, 'required'),
    indicators: readIndicators(folder),
    rules: readList(folder, folderFiles.rules, ruleSchema, 'optional'),
    statements: readList(folder, folderFiles.statements, statementSchema, 'optional'),
    namedPeriods: readList(folder, folderFiles.periods, namedPeriodSchema, 'optional'),
    ambiguities: readList(folder, folderFiles.ambiguities, ambiguitySchema, 'optional'),
    notHeld: readList(folder, folderFiles.notHeld, notHeldSchema, 'optional'),
    imports: readList(folder, folderFiles.imports, importSchema, 'optional'),
    releases: readList(folder, folderFiles.releases, releaseSchema, 'optional'),
    routing: readBlock(folder, folderFiles.routing, routingSchema, 'optional'),
  };
}

/** The draft, where every part of it could be read. */
function draftOf({ partnership, areas, outcomes, indicators, rules, ...more }: Parts): Draft | undefined {
  const { statements, namedPeriods, ambiguities, notHeld, imports, releases, routing } = more;
  if (!(partnership.ok && areas.ok && outcomes.ok && indicators.ok && rules.ok)) return undefined;
  if (!(statements.ok && namedPeriods.ok && ambiguities.ok && notHeld.ok && imports.ok && releases.ok && routing.ok))
    return undefined;
  return {
    partnership: partnership.value,
    areas: areas.value,
    outcomes: outcomes.value,
    indicators: indicators.value,
    rules: rules.value,
    statements: statements.value,
    namedPeriods: namedPeriods.value,
    ambiguities: ambiguities.value,
    notHeld: notHeld.value,
    imports: imports.value,
    releases: releases.value,
    routing: routing.value,
  };
}

function readIndicators(folder: FolderContent): Shaped<readonly Entry<IndicatorEntry>[]> {
  const files = indicatorFiles(folder);
  // Where the folder of indicators itself is missing, that was said already.
  if (files.length === 0 && folder.problems.every(({ file }) => file !== folderFiles.indicators)) {
    return { ok: false, problems: [noIndicators] };
  }
  const lists = files.map((file) => readList(folder, file, indicatorSchema, 'required'));
  const problems = lists.flatMap((list) => list.problems);
  if (!lists.every((list) => list.ok)) return { ok: false, problems };
  return { ok: true, value: lists.flatMap((list) => list.value), problems };
}

const noIndicators: Problem = {
  file: folderFiles.indicators,
  line: 0,
  message: 'The folder indicators holds no .yaml file, so there is nothing to measure.',
};
