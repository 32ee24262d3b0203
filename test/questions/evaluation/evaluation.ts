import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { loadCatalogue } from '../../../src/catalogue/load.ts';
import { compileVocabulary } from '../../../src/questions/vocabulary.ts';
import type { Vocabulary } from '../../../src/questions/vocabulary.ts';
import { normalLabel, parseLabelled } from './label.ts';
import type { Labelled } from './label.ts';
import type { FirstScore } from './report.ts';
import type { Result, SetResults } from './tally.ts';
import { judge } from './verdict.ts';

const score = z.object({ right: z.number(), asked: z.number(), declined: z.number(), wrong: z.number() });
const scores = z.object({
  on: z.string(),
  heldOut: score,
  open: score,
  later: z.array(score.extend({ set: z.string(), on: z.string() })),
});

const root = join(import.meta.dirname, '../../..');
const sets = join(import.meta.dirname, '../sets');

/** The vocabularies that the labelled questions are read with. */
export interface Vocabularies {
  readonly usual: Vocabulary;
  readonly glenmarra: Vocabulary;
}

/** The vocabularies of the default catalogue and of the second one. */
export async function loadVocabularies(): Promise<Vocabularies> {
  const [usual, glenmarra] = await Promise.all(['data/leicestershire', 'test/catalogue/glenmarra'].map(vocabularyOf));
  if (usual === undefined || glenmarra === undefined) throw new Error('There are two catalogues.');
  return { usual, glenmarra };
}

async function vocabularyOf(folder: string): Promise<Vocabulary> {
  const loaded = await loadCatalogue(join(root, folder));
  if (!loaded.ok) throw new Error(`The catalogue in ${folder} does not load.`);
  return compileVocabulary(loaded.catalogue);
}

/** Judges the labelled questions of one of the sets; what later kinds of question read is right beside their labels. */
export function judgeSet(set: string, { usual, glenmarra }: Vocabularies): readonly Result[] {
  const later = new Map(parseLabelled(read('later-kinds.txt')).map(({ text, labels }) => [text, labels]));
  const asked = parseLabelled(read(`${set}.txt`)).map((each) => {
    const labels = later.get(each.text);
    return labels === undefined ? each : { ...each, labels: [...each.labels, ...labels], isOfLaterKind: true as const };
  });
  return judgeAll(asked, (each) => (each.set === 'glenmarra' ? glenmarra : usual));
}

/** Judges each of the sets that were written later, in the order in which they came. */
export function judgeLater(vocabularies: Vocabularies): readonly SetResults[] {
  return firstScore().later.map(({ set }) => ({ set, results: judgeSet(set, vocabularies) }));
}

/** Judges the period expressions, each after an indicator; their labels leave out what every one of them asks. */
export function judgePeriods({ usual }: Vocabularies): readonly Result[] {
  const asked = parseLabelled(read('periods.txt')).map(({ set, text, labels }) => ({
    set,
    text: `violence with injury ${text}`,
    labels: labels.flatMap((label) =>
      label === 'ask'
        ? [label]
        : ['latest', 'trend'].map((kind) => normalLabel(`${kind} violence-with-injury ${label}`)),
    ),
  }));
  return judgeAll(asked, () => usual);
}

/** Judges each question with the vocabulary that belongs to it. */
export function judgeAll(
  questions: readonly Labelled[],
  vocabularyFor: (question: Labelled) => Vocabulary,
): readonly Result[] {
  return questions.map((each) => ({ ...each, ...judge(each.text, each.labels, vocabularyFor(each)) }));
}

/** The scores of the labelled sets before anything was tuned. */
export function firstScore(): FirstScore {
  return scores.parse(JSON.parse(read('first-score.json')));
}

function read(file: string): string {
  return readFileSync(join(sets, file), 'utf8');
}
