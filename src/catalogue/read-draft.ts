import { folderFiles, indicatorFiles } from './folder.ts';
import { readBlock, readList } from './read-file.ts';
import { ambiguitySchema } from './schemas/ambiguities.ts';
import { areaSchema } from './schemas/areas.ts';
import { importSchema } from './schemas/imports.ts';
import { indicatorSchema } from './schemas/indicators.ts';
import { outcomeSchema } from './schemas/outcomes.ts';
import { partnershipSchema } from './schemas/partnership.ts';
import { namedPeriodSchema } from './schemas/periods.ts';
import { releaseSchema } from './schemas/releases.ts';
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
  if (folder.closed) {
    return { ok: false, problems: folder.problems };
  }
  const partnership = readBlock(folder, folderFiles.partnership, partnershipSchema);
  const areas = readList(folder, folderFiles.areas, areaSchema, 'required');
  const outcomes = readList(folder, folderFiles.outcomes, outcomeSchema, 'required');
  const indicators = readIndicators(folder);
  const rules = readList(folder, folderFiles.rules, ruleSchema, 'optional');
  const statements = readList(folder, folderFiles.statements, statementSchema, 'optional');
  const namedPeriods = readList(folder, folderFiles.periods, namedPeriodSchema, 'optional');
  const ambiguities = readList(folder, folderFiles.ambiguities, ambiguitySchema, 'optional');
  const imports = readList(folder, folderFiles.imports, importSchema, 'optional');
  const releases = readList(folder, folderFiles.releases, releaseSchema, 'optional');
  const parts = [
    partnership,
    areas,
    outcomes,
    indicators,
    rules,
    statements,
    namedPeriods,
    ambiguities,
    imports,
    releases,
  ];
  const problems = [...folder.problems, ...parts.flatMap((part) => part.problems)];
  if (partnership.ok && areas.ok && outcomes.ok && indicators.ok) {
    if (rules.ok && statements.ok && namedPeriods.ok && ambiguities.ok && imports.ok && releases.ok) {
      return {
        ok: true,
        problems,
        value: {
          partnership: partnership.value,
          areas: areas.value,
          outcomes: outcomes.value,
          indicators: indicators.value,
          rules: rules.value,
          statements: statements.value,
          namedPeriods: namedPeriods.value,
          ambiguities: ambiguities.value,
          imports: imports.value,
          releases: releases.value,
        },
      };
    }
  }
  return { ok: false, problems };
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
