import { cpus } from 'node:os';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { madeCatalogue } from '../../test/questions/evaluation/made-catalogue.ts';
import { noisyQuestions } from '../../test/questions/evaluation/noisy-questions.ts';
import { quantile } from '../../test/questions/evaluation/tally.ts';
import type { Labelled } from '../../test/questions/evaluation/label.ts';
import { fuse } from './fuse.ts';
import { nlpJs } from './nlp-js.ts';
import { ours } from './ours.ts';
import type { MakeReader, QuestionReader } from './question-reader.ts';

const seed = 20261122;
const sorts = new Set(['one slip', 'fillers', 'qualifiers', 'misspelt qualifiers']);

/** How many names there are, and how many questions the peers get: at 30,000 names one takes Fuse.js most of a minute. */
const sizes = [
  { aliases: 300, peers: 200 },
  { aliases: 3000, peers: 60 },
  { aliases: 30_000, peers: 4 },
];

// Every reader reads the same questions over the same made-up catalogues, in one run.
print(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}`);
const alone = process.argv.includes('--alone');
for (const { aliases, peers } of sizes) {
  const source = madeCatalogue(aliases, seed);
  const all = noisyQuestions(compileVocabulary(source), seed, 0.1).filter(({ set }) => sorts.has(set));
  print(`\n${aliases} names and aliases: ${all.length} questions, of which the peers get ${peers}`);
  await run(ours, source, all);
  const some = spread(all, peers).slice(0, peers);
  for (const make of alone ? [] : [ours, nlpJs, fuse]) await run(make, source, some);
}

async function run(make: MakeReader, source: Parameters<MakeReader>[0], questions: readonly Labelled[]): Promise<void> {
  const started = performance.now();
  const reader = await make(source);
  const ready = performance.now() - started;
  for (const { text } of spread(questions, 300).slice(0, Math.floor(questions.length / 5))) await reader.read(text);
  print(`  ${await measured(reader, questions)}, ready in ${(ready / 1000).toFixed(1)} s`);
}

async function measured(reader: QuestionReader, questions: readonly Labelled[]): Promise<string> {
  const times: number[] = [];
  const counts = { right: 0, asked: 0, wrong: 0 };
  for (const { text, labels } of questions) {
    const started = performance.now();
    const came = await reader.read(text);
    times.push(performance.now() - started);
    counts[labels.includes(came) ? 'right' : came === 'ask' ? 'asked' : 'wrong'] += 1;
  }
  const latency = `p50 ${quantile(times, 0.5).toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms`;
  return `${reader.name}: ${questions.length} questions, ${counts.right} right, ${counts.asked} asked back, ${counts.wrong} wrong; ${latency}`;
}

function spread<T>(list: readonly T[], count: number): readonly T[] {
  const step = Math.max(1, Math.floor(list.length / count));
  return list.filter((_, at) => at % step === 0);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
