import { readFile } from 'node:fs/promises';
import { cpus, release, totalmem } from 'node:os';
import { personalMessage } from '../../test/support/activities.ts';
import { emptyFolder, startBot, type RunningBot } from '../../test/support/bot.ts';
import { cardOf } from '../../test/support/card-text.ts';

const starts = 5;
const questions = 1000;

/** What people ask most, so that the 1,000 are a mixture of charts, tables, figures and questions back. */
const asked = [
  'violence with injury trend in Hinckley',
  'marac repeats',
  'compare vehicle crime by district',
  'residential burglary compared with last year',
  'vehicle crime trend in Charnwood',
  'Which exceptions stand?',
  'definition of hate incidents',
  'violance with injury in hinkley',
  'total crime trend in Melton',
  'RAG of violence with injury',
];

const [processor] = cpus();
console.log(`Machine: ${cpus().length} × ${processor?.model}, ${gigabytes(totalmem())} GB, Linux ${release()}`);
console.log(`Node ${process.versions.node}`);

const first = await timesToReady(() => emptyFolder());
console.log(`First start to /readyz, demonstration figures loaded on the way: ${spread(first)} ms`);

const folder = await emptyFolder();
await timesToReady(() => Promise.resolve(folder), 1);
const again = await timesToReady(() => Promise.resolve(folder));
console.log(`Later starts to /readyz: ${spread(again)} ms`);

const bot = await startBot({ folder });
const times: number[] = [];
const sizes = new Map<string, number>();
const before = await residentMegabytes(bot);
for (let index = 0; index < questions; index += 1) {
  const question = asked[index % asked.length] ?? '';
  bot.connector.clear();
  const started = performance.now();
  await bot.send(personalMessage(bot.connector.url, question));
  const reply = await bot.connector.waitFor((post) => post.activity.type === 'message');
  times.push(performance.now() - started);
  sizes.set(question, sizeWithoutPicture(cardOf(reply.activity)));
}
times.sort((a, b) => a - b);
console.log(`Answers over the wire, ${questions} questions one after the other: ${quantiles(times)}`);
console.log(
  `Resident memory: ${before} MB when ready, ${await residentMegabytes(bot)} MB after ${questions} questions`,
);
console.log(`Largest card without its picture: ${Math.max(...sizes.values())} bytes`);
const { ms } = await bot.stop();
console.log(`SIGTERM to end: ${Math.round(ms)} ms`);
await bot.end();

async function timesToReady(folderOf: () => Promise<string>, count = starts): Promise<readonly number[]> {
  const found: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const started = await startBot({ folder: await folderOf() });
    found.push(started.readyAfterMs);
    await started.stop();
    await started.connector.close();
  }
  return found.toSorted((a, b) => a - b);
}

async function residentMegabytes({ process: child }: RunningBot): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/u.exec(status)?.[1]) / 1024);
}

function sizeWithoutPicture(card: unknown): number {
  return Buffer.byteLength(JSON.stringify(card).replace(/data:image\/png;base64,[^"]*/gu, ''));
}

function spread(sorted: readonly number[]): string {
  return `${Math.round(sorted[0] ?? 0)} to ${Math.round(sorted.at(-1) ?? 0)}`;
}

function quantiles(sorted: readonly number[]): string {
  const at = (share: number): string => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`;
}

function gigabytes(bytes: number): number {
  return Math.round(bytes / 1024 ** 3);
}
