// Publishes one paper after the other until it is killed, and says after each commit which one it was.
import { openStore, storeAt } from '../../../src/store/open.ts';
import { figure, publish } from '../../contracts/samples.ts';

const store = await openStore(storeAt(process.argv[2] ?? ''));
process.stdout.write('open\n');
for (let round = 1; ; round += 1) {
  const figures = Array.from({ length: 600 }, (_, n) => figure(n % 30, round, { area: `area-${n % 20}` }));
  process.stdout.write(`${await publish(store, ...figures)}\n`);
}
