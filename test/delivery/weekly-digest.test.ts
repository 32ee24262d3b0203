import assert from 'node:assert/strict';
import type { ChosenDigestTime } from '../../src/delivery/digest-time.ts';
import {
  chooseDigestTime,
  enqueueWeeklyDigests,
  readDigest,
  type DigestTransaction,
} from '../../src/delivery/weekly-digest.ts';
import type { KeptRecipe } from '../../src/delivery/recipes.ts';
import type { Digest } from '../../src/digests/digest.ts';
import { MemoryOutbox } from '../support/memory-outbox.ts';
import { exception, figure, indicator, week } from '../digests/week.ts';
import { conversation } from './bench.ts';

const scope = { areas: [], indicators: [indicator('a'), indicator('b')], rules: [], timeZone: 'Europe/London' };
const monday = '2021-06-14T07:30:00.000Z';
const mondayBefore = '2021-06-07T07:30:00.000Z';

describe('The weekly digest', () => {
  it('goes to every subscribed conversation, once', async () => {
    const made = transaction({ 1: '2021-05-01T09:00:00.000Z', 2: '2021-06-10T12:00:00.000Z' });
    assert.equal(await enqueueWeeklyDigests(made.within, scope, monday), 2);
    assert.equal(await enqueueWeeklyDigests(made.within, scope, '2021-06-14T07:31:00.000Z'), 0);
    assert.deepEqual(
      digests(made.outbox).map(({ at, since }) => [at, since]),
      [
        [monday, '2021-05-01T09:00:00.000Z'],
        [monday, '2021-06-10T12:00:00.000Z'],
      ],
      'each looks back to its subscription, as no digest came before',
    );
  });

  it('carries a code, the same for the same digest, and what that takes is kept with it', async () => {
    const since = '2021-05-01T09:00:00.000Z';
    const made = transaction({ 1: since, 2: since, 3: '2021-06-10T12:00:00.000Z' });
    await enqueueWeeklyDigests(made.within, scope, monday);
    const codes = made.outbox.rows.map(({ news }) => (news.kind === 'digest' ? news.code : undefined));
    const [one = ''] = codes;
    assert.match(one, /^[0-9A-HJKMNP-TV-Z]{8}$/u);
    assert.equal(codes[1], one);
    assert.notEqual(codes[2], one);
    assert.deepEqual([...made.kept.keys()], [one, codes[2]]);
    const recipe = made.kept.get(one);
    assert.ok(recipe !== undefined && 'digest' in recipe);
    assert.deepEqual([recipe.digest, recipe.publication], [{ at: monday, since }, 2]);
    assert.deepEqual(
      recipe.figures.map(({ list, part, reference, value }) => [list, part, reference, value]),
      [
        ['raised', 'raisedOn', 'A-0001', 49],
        ['cleared', 'raisedOn', 'A-0002', 49],
        ['improved', 'now', undefined, 3],
        ['improved', 'before', undefined, 4],
      ],
    );
    assert.equal((await readDigest(made.within, scope, { at: monday, since })).code, one, 'a preview of the same');
  });

  it('looks back to the run before, so that nothing is told twice', async () => {
    const made = transaction({ 1: '2021-05-01T09:00:00.000Z' }, [mondayBefore]);
    await enqueueWeeklyDigests(made.within, scope, monday);
    const [digest] = digests(made.outbox);
    assert.equal(digest?.since, mondayBefore);
    assert.deepEqual(
      digest.improved.map(({ series, now, before }) => [series.indicator, now.value, before?.value]),
      [['a', 3, 4]],
    );
    assert.deepEqual([digest.raised.length, digest.cleared.length], [1, 1]);
  });

  it('comes once after weeks of downtime, for the newest Monday', async () => {
    const made = transaction({ 1: '2021-05-01T09:00:00.000Z' }, ['2021-05-10T07:30:00.000Z']);
    assert.equal(await enqueueWeeklyDigests(made.within, scope, '2021-06-16T15:00:00.000Z'), 1);
    const [digest] = digests(made.outbox);
    assert.deepEqual([digest?.at, digest?.since], [monday, '2021-05-10T07:30:00.000Z']);
  });

  it('never comes for a Monday before the subscription', async () => {
    const made = transaction({ 1: '2021-06-14T07:30:00.001Z' });
    assert.equal(await enqueueWeeklyDigests(made.within, scope, '2021-06-15T09:00:00.000Z'), 0);
    assert.equal(await enqueueWeeklyDigests(made.within, scope, '2021-06-21T07:30:00.000Z'), 1);
    assert.equal(digests(made.outbox)[0]?.since, '2021-06-14T07:30:00.001Z');
  });

  it('waits for the end of quiet time, over a bank holiday too, and tells of the week that it is for', async () => {
    const quiet = { from: '18:00', until: '09:00', workingDays: [1, 2, 3, 4, 5], closed: [] };
    const waiting = { ...scope, routing: { conversations: [], owners: [], routes: [], quiet } };
    const bankHoliday = '2021-05-31T07:30:00.000Z';
    const made = transaction({ 1: '2021-05-01T09:00:00.000Z' });
    assert.equal(await enqueueWeeklyDigests(made.within, waiting, '2021-05-31T12:00:00.000Z'), 0, 'nobody works');
    assert.equal(await enqueueWeeklyDigests(made.within, waiting, '2021-06-01T07:59:59.000Z'), 0, 'not yet nine');
    assert.equal(await enqueueWeeklyDigests(made.within, waiting, '2021-06-01T08:00:00.000Z'), 1);
    assert.equal(await enqueueWeeklyDigests(made.within, waiting, '2021-06-01T08:00:01.000Z'), 0);
    assert.equal(digests(made.outbox)[0]?.at, bankHoliday);
    assert.equal(await enqueueWeeklyDigests(made.within, waiting, '2021-06-07T08:00:00.000Z'), 1);
    assert.equal(digests(made.outbox)[1]?.since, bankHoliday, 'nothing between the two is lost');
  });

  it('is left to the process that claimed the run', async () => {
    const made = transaction({ 1: '2021-05-01T09:00:00.000Z' });
    const lost = { ...made.within, schedules: { ...made.within.schedules, claimRun: () => Promise.resolve(false) } };
    assert.equal(await enqueueWeeklyDigests(lost, scope, monday), 0);
    assert.equal(made.outbox.rows.length, 0);
  });

  it('comes at the time that a conversation chose, and goes on from where the digests before left off', async () => {
    const made = transaction({ 1: '2021-05-01T09:00:00.000Z', 2: '2021-05-01T09:00:00.000Z' }, [mondayBefore]);
    const tuesday = { weekday: 2, hour: 9, minute: 0 };
    await chooseDigestTime(made.within, conversation(2).id, tuesday, '2021-06-09T12:00:00.000Z');
    assert.equal(await enqueueWeeklyDigests(made.within, scope, monday), 1, 'only the one that kept the usual time');
    assert.equal(await enqueueWeeklyDigests(made.within, scope, '2021-06-15T07:59:00.000Z'), 0);
    assert.equal(await enqueueWeeklyDigests(made.within, scope, '2021-06-15T08:00:00.000Z'), 1);
    assert.equal(await enqueueWeeklyDigests(made.within, scope, '2021-06-15T08:00:01.000Z'), 0);
    assert.deepEqual(
      made.outbox.rows.map((row) => [row.conversation.id, row.news.kind === 'digest' && row.news.digest.since]),
      [
        [conversation(1).id, mondayBefore],
        [conversation(2).id, mondayBefore],
      ],
    );
    await chooseDigestTime(made.within, conversation(2).id, { ...tuesday, weekday: 5 }, '2021-06-16T12:00:00.000Z');
    assert.equal(await enqueueWeeklyDigests(made.within, scope, '2021-06-18T08:00:00.000Z'), 1);
    const last = made.outbox.rows.at(-1)?.news;
    assert.equal(last?.kind === 'digest' && last.digest.since, '2021-06-15T08:00:00.000Z');
  });

  it('can be read at any time for somebody who asks', async () => {
    const made = transaction({});
    const { digest } = await readDigest(made.within, scope, { at: monday, since: mondayBefore });
    assert.deepEqual([digest.improved.length, digest.lookedAt, digest.quiet], [1, 1, false]);
  });

  it('calls no move better that chance may explain by the residents that were imported', async () => {
    const { within } = transaction({});
    const residents = ['2018', '2019', '2020'].map((year) => {
      return { area: 'county', year, vintage: 'mid-year', residents: 10_000, source: { document: 'Estimates' } };
    });
    const county = { id: 'county', name: 'County', kind: 'county', aliases: [] } as const;
    const told = { ...within, indicators: { ...within.indicators, populations: () => Promise.resolve(residents) } };
    const { digest } = await readDigest(told, { ...scope, areas: [county] }, { at: monday, since: mondayBefore });
    assert.deepEqual([digest.improved.length, digest.byChance], [0, 1]);
  });
});

function transaction(
  subscribed: Readonly<Record<number, string>>,
  ran: readonly string[] = [],
): {
  readonly within: DigestTransaction;
  readonly outbox: MemoryOutbox;
  readonly kept: ReadonlyMap<string, KeptRecipe>;
} {
  const kept = new Map<string, KeptRecipe>();
  const outbox = new MemoryOutbox();
  const runs = ran.map((at) => `weekly-digest at ${at}`);
  let chosen: readonly ChosenDigestTime[] = [];
  const figures = [figure('a', 10, 4), figure('a', 11, 3, { publication: 2 })];
  const cleared = exception('A-0002', { state: 'cleared', changedAt: '2021-06-11T10:00:00.000Z' });
  const within: DigestTransaction = {
    indicators: {
      series: (key) => Promise.resolve(figures.filter((each) => each.indicator === key.indicator)),
      publications: () => Promise.resolve(week().publications),
      populations: () => Promise.resolve([]),
    },
    alerts: {
      standing: () => Promise.resolve([exception('A-0001')]),
      all: () => Promise.resolve([cleared, exception('A-0001')]),
    },
    subscriptions: {
      subscribed: () =>
        Promise.resolve(
          Object.entries(subscribed).map(([id, since]) => ({
            conversation: conversation(Number(id)),
            since,
            filters: [],
          })),
        ),
    },
    schedules: {
      claimRun: (schedule, dueAt) => {
        const run = `${schedule} at ${dueAt}`;
        if (runs.includes(run)) return Promise.resolve(false);
        runs.push(run);
        return Promise.resolve(true);
      },
      lastRun: (schedule) => {
        const prefix = `${schedule} at `;
        const theirs = runs.flatMap((run) => (run.startsWith(prefix) ? [run.slice(prefix.length)] : []));
        return Promise.resolve(theirs.toSorted().at(-1));
      },
    },
    digestTimes: {
      chosen: () => Promise.resolve(chosen),
      choose: (each) => {
        chosen = [...chosen.filter(({ conversation: id }) => id !== each.conversation), each];
        return Promise.resolve();
      },
    },
    outbox,
    recipes: { keep: (code, recipe) => Promise.resolve(void kept.set(code, recipe)) },
  };
  return { within, outbox, kept };
}

function digests(outbox: MemoryOutbox): readonly Digest[] {
  return outbox.rows.flatMap(({ news }) => (news.kind === 'digest' ? [news.digest] : []));
}
