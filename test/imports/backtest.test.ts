import assert from 'node:assert/strict';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { backtest } from '../../src/imports/backtest.ts';
import { publish } from '../../src/imports/publish.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import type { Rule } from '../../src/alerts/rule.ts';
import { newsText } from '../../cards/news-card.ts';
import { figure } from '../support/marac.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

/** What both papers say of MARAC repeats, with the day on which each became known, and how it might have gone on. */
const papers = [
  figure(3, 30.0, { published: '2018-04-30' }),
  figure(6, 30, { published: '2018-04-30' }),
  figure(19, 49, { published: '2021-04-30' }),
];
const later = [50, 49.5, 50.2, 39, 38, 37].map((value, nth) =>
  figure(20 + nth, value, { published: `202${1 + Math.floor((nth + 2) / 4)}-0${((nth + 2) % 4) * 2 + 1}-30` }),
);

describe('telling the past again', () => {
  let past: TemporaryStore;
  let again: TemporaryStore;
  let catalogue: Catalogue;
  let rule: Rule;

  before(async () => {
    const loaded = await loadCatalogue(join(import.meta.dirname, '../../data/leicestershire'));
    assert.ok(loaded.ok);
    ({ catalogue } = loaded);
    const found = catalogue.rules.find(({ id }) => id === 'marac-repeats-above-40');
    assert.ok(found);
    rule = found;
  });

  beforeEach(async () => {
    past = await openTemporaryStore();
    again = await openTemporaryStore();
  });

  afterEach(async () => {
    await past.remove();
    await again.remove();
  });

  const told = (...observations: readonly Observation[]) =>
    publish({ store: past.store, catalogue }, { name: 'one load', at: '2026-01-05T09:00:00.000Z', observations });
  const replayed = (of = rule) =>
    backtest(of, { from: past.store.indicators, into: again.store, catalogue, timeZone: 'Europe/London' });

  it('tells the MARAC story of both papers by the days on which they became known, though it was loaded at once', async () => {
    await told(...papers, ...later);
    const { exceptions, publications, from, to } = await replayed();
    assert.deepEqual([publications, from, to], [8, '2018-04-30', later.at(-1)?.published]);
    assert.equal(exceptions.length, 1, 'quiet while it stays near 50%');
    const [only] = exceptions;
    assert.ok(only);
    assert.deepEqual([only.raised, only.exception.raisedOn.value], ['2021-04-30', 49]);
    assert.equal(only.cleared, later[4]?.published, 'cleared at the first value at or below 38');
    assert.deepEqual([only.flapped, only.worse], [false, 0]);
    const card = newsText(
      { kind: 'exceptions', raised: [{ ...only.exception, state: 'open' }], cleared: [] },
      { catalogue, unconfirmedBefore: 0 },
    );
    assert.match(card, /any further contact/u, 'the changed criteria are on the card');
  });

  it('counts what was raised again within a year as flapping', async () => {
    const values = [41, 38, 41, 38];
    await told(...values.map((value, nth) => figure(nth, value, { published: `2017-0${nth * 2 + 1}-28` })));
    const { exceptions } = await replayed();
    assert.deepEqual(
      exceptions.map(({ raised, cleared, flapped }) => [raised, cleared, flapped]),
      [
        ['2017-01-28', '2017-03-28', false],
        ['2017-05-28', '2017-07-28', true],
      ],
    );
  });

  it('takes a revised figure for what it was until the revision', async () => {
    await told(figure(0, 45, { published: '2017-01-28' }));
    await told(figure(0, 37, { published: '2017-06-28' }));
    const { exceptions } = await replayed();
    assert.deepEqual(
      exceptions.map(({ raised, cleared, days }) => [raised, cleared, days]),
      [['2017-01-28', '2017-06-28', 151]],
    );
  });

  it('says why a rule stayed silent', async () => {
    await told(...papers);
    const charted: Rule = {
      ...rule,
      id: 'signals',
      kind: 'special-cause',
      signals: ['outside-limits'],
      neutral: false,
    };
    const { exceptions, silent } = await replayed(charted);
    assert.deepEqual(exceptions, []);
    assert.deepEqual(silent, [{ reason: 'overlapping-periods', times: 2 }]);
  });

  it('has nothing to tell of an empty store', async () => {
    assert.deepEqual(await replayed(), { exceptions: [], publications: 0, figures: 0, silent: [] });
  });
});
