import { folderFiles, listFolder } from './folder.ts';
import { readBlock, readList } from './read-file.ts';
import { ambiguitySchema } from './schemas/ambiguities.ts';
import { areaSchema } from './schemas/areas.ts';
import { indicatorSchema } from './schemas/indicators.ts';
import { outcomeSchema } from './schemas/outcomes.ts';
import { partnershipSchema } from './schemas/partnership.ts';
import { namedPeriodSchema } from './schemas/periods.ts';
import { ruleSchema } from './schemas/rules.ts';
import { statementSchema } from './schemas/statements.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { Shaped } from './read-file.ts';
import type { IndicatorEntry } from './schemas/indicators.ts';

/** Reads every file of the folder and checks its shape; the problems are those of all files together. */
export async function readDraft(folder: string): Promise<Shaped<Draft>> {
  const listed = await listFolder(folder);
  // A folder that is not there has one problem, not one for each of its files.
  if (listed.problems.some(({ file }) => file === folder)) return { ok: false, problems: listed.problems };
  const [partnership, areas, outcomes, indicators, rules, statements, namedPeriods, ambiguities] = await Promise.all([
    readBlock(folder, folderFiles.partnership, partnershipSchema),
    readList(folder, folderFiles.areas, areaSchema, 'required'),
    readList(folder, folderFiles.outcomes, outcomeSchema, 'required'),
    readIndicators(folder, listed.indicatorFiles),
    readList(folder, folderFiles.rules, ruleSchema, 'optional'),
    readList(folder, folderFiles.statements, statementSchema, 'optional'),
    readList(folder, folderFiles.periods, namedPeriodSchema, 'optional'),
    readList(folder, folderFiles.ambiguities, ambiguitySchema, 'optional'),
  ]);
  const whole = listed.problems.length === 0;
  if (whole && partnership.ok && areas.ok && outcomes.ok && indicators.ok) {
    if (rules.ok && statements.ok && namedPeriods.ok && ambiguities.ok) {
      return {
        ok: true,
        value: {
          partnership: partnership.value,
          areas: areas.value,
          outcomes: outcomes.value,
          indicators: indicators.value,
          rules: rules.value,
          statements: statements.value,
          namedPeriods: namedPeriods.value,
          ambiguities: ambiguities.value,
        },
      };
    }
  }
  const parts = [partnership, areas, outcomes, indicators, rules, statements, namedPeriods, ambiguities];
  return { ok: false, problems: [...listed.problems, ...parts.flatMap((part) => (part.ok ? [] : part.problems))] };
}

async function readIndicators(
  folder: string,
  files: readonly string[],
): Promise<Shaped<readonly Entry<IndicatorEntry>[]>> {
  const lists = await Promise.all(files.map((file) => readList(folder, file, indicatorSchema, 'required')));
  const problems = lists.flatMap((list) => (list.ok ? [] : list.problems));
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, value: lists.flatMap((list) => (list.ok ? list.value : [])) };
}
