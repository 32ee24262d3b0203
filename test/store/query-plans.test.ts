import assert from 'node:assert/strict';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { CompiledQuery } from 'kysely';
import type { Area } from '../../src/indicators/area.ts';
import { alertLogReader } from '../../src/store/alert-log.ts';
import { hiddenWriter } from '../../src/store/hidden-figures.ts';
import { indicatorWriter } from '../../src/store/indicator-writer.ts';
import { indicatorReader } from '../../src/store/indicator-reader.ts';
import { outbox } from '../../src/store/outbox.ts';
import { manyRowsOnSqlite } from '../../src/store/sqlite/add-rows.ts';
import { makeDurable } from '../../src/store/sqlite/durable.ts';
import { openSqliteStore } from '../../src/store/sqlite/open.ts';
import { transactions } from '../../src/store/transact.ts';
import type { Tables } from '../../src/store/tables.ts';
import { burglary, channel, exception, figure, publish, quarter, raised } from '../contracts/samples.ts';
import { marac } from '../support/marac.ts';
import { temporaryFolder } from './temporary.ts';

describe('The queries of the store on SQLite', () => {
  let remove: () => Promise<void>;
  let database: SqliteDatabase.Database;
  let queries: CompiledQuery[];
  let db: Kysely<Tables>;
  const now = '2021-01-02T09:00:00.000Z';

  beforeEach(async () => {
    const temporary = await temporaryFolder();
    remove = temporary.remove;
    const store = await openSqliteStore(temporary.folder);
    await publish(store, ...Array.from({ length: 400 }, (_, n) => figure(n % 20, n, { area: `area-${n % 40}` })));
    await store.transaction(async ({ alerts, outbox: writer }) => {
      await alerts.record(exception('A-0001'));
      await writer.enqueue(channel('board'), raised('A-0001'), now);
    });
    await store.close();
    queries = [];
    database = new SqliteDatabase(join(temporary.folder, 'safer-bot.sqlite'));
    db = new Kysely<Tables>({
      dialect: new SqliteDialect({ database }),
      log: ({ query }) => {
        queries.push(query);
      },
    });
  });
  afterEach(async () => {
    database.close();
    await remove();
  });

  /** The lines of every query's plan that walk a whole table or index. */
  function walks(): readonly string[] {
    return plans().filter((line) => line.includes('SCAN'));
  }

  /** The lines of every query's plan. */
  function plans(): readonly string[] {
    const planned = queries.filter(({ sql }) => /^(select|update|delete|with)/.test(sql));
    assert.ok(planned.length > 0, 'no query was looked at');
    return planned.flatMap(({ sql, parameters }) =>
      database
        .prepare(`explain query plan ${sql}`)
        .all(...parameters)
        .map((line) => JSON.stringify(line)),
    );
  }

  it('find a series, its newest periods, a period across areas and a figure’s vintages by index alone', async () => {
    const reader = indicatorReader(db);
    await reader.series(burglary);
    await reader.series(burglary, { last: 2, asOf: '2021-01-01' });
    await reader.list({ indicator: 'burglary', asOf: '2021-01-01' });
    await reader.across('burglary', ['area-1', 'area-2'], { basis: 'quarter', period: quarter(1), asOf: '2021-01-01' });
    await reader.figures({ indicators: ['burglary'], areas: ['area-1', 'area-2'], years: 2 });
    await reader.figures({ indicators: ['burglary'], areas: ['area-1'], years: 2, from: '2019-01-01' });
    await reader.vintages(burglary, quarter(1));
    await reader.list({ indicator: 'burglary' });
    await reader.list({ area: 'area-1' });
    assert.deepEqual(walks(), []);
  });

  it('find what a publication brought by index alone', async () => {
    await indicatorWriter(db, manyRowsOnSqlite).broughtBy(1);
    assert.deepEqual(walks(), []);
  });

  it('seek each figure by its period and series, where a period alone has those of every series', async () => {
    const reader = indicatorReader(db);
    const areas = ['area-1', 'area-2'];
    await reader.series(burglary, { last: 2 });
    await reader.across('burglary', areas, { basis: 'quarter', period: quarter(1) });
    await reader.figures({ indicators: ['burglary'], areas, years: 2 });
    await reader.vintages(burglary, quarter(1));
    await reader.list({ area: 'area-1', upTo: 1 });
    const places = areas.map((id): [string, Area] => [id, { id, name: id, kind: 'district', aliases: [] }]);
    const some = { indicators: new Map([['burglary', marac]]), areas: new Map(places) };
    const kin = { name: 'burglary', below: new Set<string>(), madeUp: false, ...some };
    await hiddenWriter(db).versions('rules', kin, { from: 17_000, to: 18_000 });
    const sought = plans().filter((line) => /SEARCH (?:figure|newer) /u.test(line));
    assert.equal(sought.length, 10);
    for (const line of sought) assert.match(line, /PRIMARY KEY \(period_end=\? AND series=\?/u);
  });

  it('seek the newest vintage of each figure by its key, however many are asked for at once', async () => {
    makeDurable(database);
    for (const count of [1, 100, 200, 330, 450, 500]) {
      const asked = Array.from({ length: count }, (_, series) => ({ series, end: quarter(1).end }));
      await manyRowsOnSqlite.newestVintages(db, asked);
    }
    const sought = plans().filter((line) => line.includes(' held '));
    assert.equal(sought.length, 6);
    for (const line of sought) assert.match(line, /SEARCH held USING PRIMARY KEY \(period_end=\? AND series=\?\)/u);
  });

  it('list the series and the publications without touching the observations', async () => {
    const reader = indicatorReader(db);
    await reader.list();
    await reader.publications(5);
    assert.ok(queries.every(({ sql }) => !sql.includes('observation')));
  });

  it('find exceptions by rule and series, and steps since an instant, by index alone', async () => {
    const reader = alertLogReader(db);
    await reader.find('above-40', burglary);
    await reader.stepsSince(now);
    assert.deepEqual(walks(), []);
  });

  it('find what is due in the outbox by index alone', async () => {
    const transact = transactions(db);
    const claimed = await outbox(db, { claim: transact, settle: transact, sideBySide: false }).claim(
      'one',
      now,
      1000,
      5,
    );
    assert.equal(claimed.length, 1);
    assert.deepEqual(walks(), []);
  });

  it('would be caught walking a table', async () => {
    await db.selectFrom('observation').selectAll().where('value', '=', 1).execute();
    assert.equal(walks().length, 1);
  });
});
