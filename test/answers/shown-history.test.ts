import assert from 'node:assert/strict';
import { shownFigures } from '../../src/answers/shown-figures.ts';
import { shownHistory } from '../../src/answers/shown-history.ts';
import { publish } from '../../src/imports/publish.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import type { Store } from '../../src/store/store.ts';
import { above40, figure, marac } from '../support/marac.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const at = '2021-05-31T09:00:00.000Z';

describe('The history of an exception', () => {
  let temporary: TemporaryStore;
  let store: Store;

  beforeEach(async () => {
    temporary = await openTemporaryStore();
    store = temporary.store;
    for (const [nth, value] of [49, 45, 43].entries()) await say(figure(nth, value));
  });
  afterEach(() => temporary.remove());

  const say = (...observations: readonly Observation[]) =>
    publish({ store, catalogue: { indicators: [marac], rules: [above40] } }, { name: 'a paper', at, observations });
  async function told() {
    const exception = (await store.alerts.named('A-0001')) ?? assert.fail();
    return shownHistory(exception, store.alerts, store.indicators);
  }
  const values = async () => (await told()).map(({ figure: shown, gone }) => (gone ? 'gone' : shown?.value));

  it('tells each step with its figure, which a card that shows it is taken back by', async () => {
    assert.deepEqual(await values(), [49, 45, 43]);
    const about = { history: await told() } as never;
    const shown = shownFigures({ kind: 'why', reference: 'A-0001', about, next: [] });
    assert.deepEqual(
      shown.map(({ end, value }) => [end, value]),
      [49, 45, 43].map((value, nth) => [figure(nth, value).period.end, value]),
    );
  });

  it('does not tell a figure that was hidden, corrected or withdrawn since, whichever step it was of', async () => {
    await say(figure(1, null, { status: 'suppressed' }));
    assert.deepEqual(await values(), [49, 'gone', 43]);
    await say(figure(0, 48));
    assert.deepEqual(await values(), ['gone', 'gone', 43]);
  });
});
