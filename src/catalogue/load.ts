import { assemble } from './assemble.ts';
import { alertBudgetKept } from './checks/alert-budget.ts';
import { readFolder } from './folder.ts';
import { inReadingOrder } from './problem.ts';
import { problemsAcross, waitingOf } from './problems-across.ts';
import { readDraft } from './read-draft.ts';
import type { Catalogue } from './catalogue.ts';
import type { FolderContent } from './folder.ts';
import type { Problem, Waiting } from './problem.ts';

/** A catalogue that may be used, or everything that keeps it from being used. */
export type Loaded =
  | { readonly ok: true; readonly catalogue: Catalogue }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly waiting: readonly Waiting[] };

/** Loads a partnership's folder. */
export async function loadCatalogue(folder: string): Promise<Loaded> {
  return catalogueOf(await readFolder(folder));
}

/** Makes a folder's content into one catalogue: every file is shaped, then checked against the others, then put together. */
export function catalogueOf(content: FolderContent): Loaded {
  // 1. Each file on its own: is it there, is it YAML, does it hold what it may hold?
  const draft = readDraft(content);
  if (!draft.ok)
    return { ok: false, problems: inReadingOrder(draft.problems), waiting: content.closed ? [] : ['across'] };

  // 2. The files together: do they speak of the same things, and is every name clear?
  const problems = [...draft.problems, ...problemsAcross(draft.value, draft.problems)];
  if (problems.length > 0) {
    return { ok: false, problems: inReadingOrder(problems), waiting: waitingOf(draft.value) };
  }

  // 3. What was left to its usual value is filled in.
  const catalogue = assemble(draft.value);

  // 4. What the rules would cost their readers is reckoned from all of it.
  const over = alertBudgetKept(catalogue, draft.value.partnership.at('alertBudget'));
  return over.length > 0 ? { ok: false, problems: over, waiting: [] } : { ok: true, catalogue };
}
