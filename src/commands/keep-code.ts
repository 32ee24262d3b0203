import type { Coded } from '../delivery/recipes.ts';
import type { Knowledge } from '../knowledge.ts';

/** Keeps the code of what was shown already, so that one that can't be kept is only said. */
export async function keepCode(shown: Coded, knowledge: Pick<Knowledge, 'keep'>): Promise<void> {
  try {
    await knowledge.keep(shown);
  } catch (fault) {
    process.stderr.write(`The code ${shown.code} could not be kept, so it can't be followed later: ${String(fault)}\n`);
  }
}
