// Opens the store, does one thing once, and says which publications it sees.
import { openStore, storeAt } from '../../../src/store/open.ts';
import { figure, publish } from '../../contracts/samples.ts';

const store = await openStore(storeAt(process.argv[2] ?? ''));
await publish(store, figure(0, 1));
process.stdout.write(`${(await store.indicators.publications(99)).length}\n`);
await store.close();
