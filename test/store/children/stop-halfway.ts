// Stops in the middle of a transaction, after thousands of rows, and waits there.
import { openStore, storeAt } from '../../../src/store/open.ts';
import { channel, exception, figure, raised } from '../../contracts/samples.ts';

const store = await openStore(storeAt(process.argv[2] ?? ''));
await store.transaction(async ({ indicators, alerts, outbox }) => {
  const publication = await indicators.publication('Half a paper', '2021-01-02T09:00:00.000Z');
  const many = Array.from({ length: 6000 }, (_, n) => figure(n % 40, n, { area: `area-${n % 150}` }));
  await indicators.add(publication, many);
  await alerts.record(exception(await alerts.nextReference()));
  await outbox.enqueue(channel('board'), raised('A-0001'), '2021-01-02T09:00:00.000Z');
  process.stdout.write('halfway\n');
  await new Promise(() => undefined);
});
