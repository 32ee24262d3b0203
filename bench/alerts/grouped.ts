import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { openKnowledge } from '../../src/knowledge.ts';
import { publish } from '../../src/imports/publish.ts';
import { startBot } from '../../src/parts.ts';
import { readSettings } from '../../src/settings.ts';
import { botId, tenantId } from '../../test/support/activities.ts';
import { cardOf } from '../../test/support/card-text.ts';
import { startConnector } from '../../test/support/connector.ts';
import { freePort } from '../../test/support/free-port.ts';
import { figure } from '../../test/support/marac.ts';
import { watchfulCatalogue } from '../../test/support/watchful-catalogue.ts';

/*
 * 200 exceptions in one publication: how long from the start of the publication until each of 20 conversations has its
 * one card from the running bot, and how large the cards are.
 */

const [exceptions, conversations] = [200, 20];
const clock = (): string => new Date().toISOString();
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const [processor] = cpus();
console.log(`Machine: ${cpus().length} × ${processor?.model}, ${Math.round(totalmem() / 1e9)} GB, Linux ${release()}`);
console.log(`Node ${process.versions.node}, SQLite, load ${loadavg()[0]?.toFixed(1)}`);

const folder = await mkdtemp(join(tmpdir(), 'safer-bench-'));
const catalogue = await watchfulCatalogue(exceptions);
const connector = await startConnector();
const env = { DATA_DIR: folder, CATALOGUE: catalogue };
const bot = await startBot(readSettings({ ...env, PORT: String(await freePort()) }), clock, silent);
const knowledge = await openKnowledge(readSettings(env), clock);
try {
  const place = { kind: 'channel', tenant: tenantId, serviceUrl: connector.url, bot: botId } as const;
  await knowledge.store.transaction(async ({ subscriptions }) => {
    for (let nth = 0; nth < conversations; nth += 1) {
      await subscriptions.subscribe({ ...place, id: `19:board-${nth}@thread.tacv2` }, clock());
    }
  });
  const observations = Array.from({ length: exceptions }, (_, nth) =>
    figure(24, 41 + nth / 10, { area: `area-${nth}`, published: '2026-06-01' }),
  );
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  await publish(knowledge, { name: 'grouped.csv', at: clock(), observations });
  const published = performance.now();
  const writing = process.cpuUsage(cpu);
  while (connector.delivered().length < conversations) await new Promise((done) => setTimeout(done, 10));
  const posts = connector.delivered();
  const arrived = posts.map(({ at }) => at);
  const { user, system } = process.cpuUsage(cpu);
  const sizes = posts.map(({ activity }) => Buffer.byteLength(JSON.stringify(cardOf(activity))));
  console.log(`${exceptions} exceptions in one publication, to ${conversations} conversations:`);
  console.log(
    `  written after ${seconds(published - started)}, ${seconds((writing.user + writing.system) / 1000)} of processor time`,
  );
  console.log(
    `  first card ${seconds(Math.min(...arrived) - started)}, last card ${seconds(Math.max(...arrived) - started)} after the publication began`,
  );
  console.log(`  processor time of all of it ${seconds((user + system) / 1000)}`);
  console.log(
    `  ${new Set(posts.map((post) => post.conversation)).size} conversations, ${posts.length} cards, the largest ${Math.max(...sizes)} bytes`,
  );
} finally {
  await bot.close();
  await knowledge.close();
  await connector.close();
  await rm(folder, { recursive: true, force: true });
  await rm(catalogue, { recursive: true, force: true });
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
