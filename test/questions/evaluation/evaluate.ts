import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { englishWords } from '../../../src/questions/english/is-english.ts';
import { aimsOf } from './aims.ts';
import { carriers, misspeltCarriers } from './carriers.ts';
import { firstScore, judgeAll, judgeLater, judgePeriods, judgeSet, loadVocabularies } from './evaluation.ts';
import { noisyQuestions } from './noisy-questions.ts';
import { reportOf } from './report.ts';
import { tallies } from './tally.ts';

/** The seed of everything that is drawn at random, so that two runs ask the same. */
const seed = 20261122;

// Judges every set and every generated question, prints the report, keeps it, and fails where an aim is not met.
const vocabularies = await loadVocabularies();
const { usual } = vocabularies;
const words = englishWords();
const findings = {
  open: judgeSet('open', vocabularies),
  heldOut: judgeSet('held-out', vocabularies),
  later: judgeLater(vocabularies),
  periods: judgePeriods(vocabularies),
  noisy: judgeAll(noisyQuestions(usual, seed), () => usual),
  carriers: judgeAll(
    [...carriers(words, usual, 200_000, seed), ...misspeltCarriers(words, usual, 20_000, seed)],
    () => usual,
  ),
};
const aims = aimsOf(findings);
const report = reportOf(findings, aims, firstScore());
const folder = join(import.meta.dirname, '../../../coverage/evaluation');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'report.md'), report);
const { later, ...parts } = findings;
const judged = [...Object.entries(parts), ...later.map(({ set, results }) => [set, results] as const)];
const counts = judged.map(([part, results]) => [part, Object.fromEntries(tallies(results))] as const);
writeFileSync(join(folder, 'report.json'), JSON.stringify({ aims, ...Object.fromEntries(counts) }, null, 2));
process.stdout.write(report);
if (aims.some(({ met }) => !met)) process.exitCode = 1;
