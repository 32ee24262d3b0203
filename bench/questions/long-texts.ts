import { cpus } from 'node:os';
import { loadVocabularies } from '../../test/questions/evaluation/evaluation.ts';
import { quantile } from '../../test/questions/evaluation/tally.ts';
import { understand } from '../../src/questions/understand.ts';

/** What texts of 10,000 characters are made of. */
const fillings = {
  'one word': 'x',
  words: 'vehicle crime in Melton ',
  'unknown words': 'blah hinkley ',
  'right-to-left marks': '\u202evehicle\u202c ',
  'unseen characters': '\u200d',
  'control characters': '\u0000\u001b[31m',
  emoji: '👩‍👩‍👧‍👦',
  markup: '<b>crime</b>',
  'periods without end': '2019/20 to ',
  signs: '-/-',
};

// How long a text of 10,000 characters takes, whatever it holds: the median and the longest of 50 readings of each.
const { usual } = await loadVocabularies();
process.stdout.write(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}\n`);
for (const [what, filling] of Object.entries(fillings)) {
  const text = filling.repeat(10_000).slice(0, 10_000);
  const times = Array.from({ length: 50 }, () => {
    const started = performance.now();
    understand(text, usual);
    return performance.now() - started;
  });
  const line = `p50 ${quantile(times, 0.5).toFixed(1)} ms, longest ${Math.max(...times).toFixed(1)} ms`;
  process.stdout.write(`  ${what}: ${line}\n`);
}
