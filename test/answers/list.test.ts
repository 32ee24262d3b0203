import assert from 'node:assert/strict';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { ListAnswer } from '../../src/answers/overview-answers.ts';
import type { Library } from '../../src/answers/library.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { financialQuarter, periodLabel, ukFiscalCalendar } from '../../src/indicators/period.ts';
import type { ListQuestion, Pick } from '../../src/questions/question-parts.ts';
import { figure, marac } from '../support/marac.ts';
import { counted, libraryWith } from './library-of.ts';

const named = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  ...marac,
  id,
  name: id,
  outcome: 'crime',
  breaks: [],
  ...more,
});
const of = (indicator: string, nth: number, value: number | null, more: Partial<Observation> = {}): Observation =>
  figure(nth, value, { indicator, ...more });

const indicators = [
  named('worse'),
  named('better', { outcome: 'support' }),
  named('neutral', { polarity: 'neutral' }),
  named('broken', { breaks: [{ from: '2020-06-01', reason: 'counted anew' }] }),
  named('first'),
  named('hidden'),
  named('unheld'),
];
const figures = [
  of('worse', 18, 40, { publishedRag: 'green' }),
  of('worse', 19, 41),
  of('better', 15, 50),
  of('better', 19, 41, { publishedRag: 'red' }),
  of('neutral', 18, 40),
  of('neutral', 19, 44),
  of('broken', 15, 40),
  of('broken', 19, 60),
  of('first', 19, 30, { publishedRag: 'green' }),
  of('hidden', 18, 30),
  of('hidden', 19, null, { status: 'suppressed' }),
];

let usual: Awaited<ReturnType<typeof libraryWith>>;

/** The list out of the usual figures, or out of others in a store of their own. */
async function list(question: Omit<ListQuestion, 'kind'>, others?: readonly Observation[]): Promise<ListAnswer> {
  const ask = async (library: Library): Promise<ListAnswer> => {
    const answer = await answerQuestion({ kind: 'list', ...question }, library);
    assert.ok(answer.kind === 'list');
    return answer;
  };
  return others === undefined ? ask(usual.library) : within(others, ask);
}

async function within<T>(held: readonly Observation[], work: (library: Library) => Promise<T>): Promise<T> {
  const { library, held: store } = await libraryWith({ indicators, outcomes }, held);
  try {
    return await work(library);
  } finally {
    await store.remove();
  }
}

function inQuarter(nth: number, value: number): Observation {
  const span = financialQuarter(2018 + Math.floor(nth / 4), (nth % 4) + 1, ukFiscalCalendar);
  const period = { ...span, label: periodLabel('quarter', span, ukFiscalCalendar) };
  return of('worse', nth, value, { basis: 'quarter', period });
}

const outcomes = [
  { id: 'crime', name: 'Less crime', aliases: [], judgements: [] },
  { id: 'support', name: 'More support', aliases: [], judgements: [] },
];
const ids = (answer: ListAnswer): readonly string[] => answer.rows.map((row) => row.figure.indicator.id);
const why = (answer: ListAnswer): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(answer.unjudged.map((each) => [each.why, each.indicators.map(({ id }) => id)]));

describe('A list over all indicators', () => {
  before(async () => (usual = await libraryWith({ indicators, outcomes }, figures)));
  after(() => usual.held.remove());

  it('tells how many it looked at, what it could not judge and why, and what holds no figure', async () => {
    const answer = await list({ pick: 'worse' });
    assert.deepEqual(ids(answer), ['worse']);
    assert.equal(answer.lookedAt, 6);
    assert.deepEqual(
      answer.without.map(({ id }) => id),
      ['unheld'],
    );
    assert.deepEqual(why(answer), {
      neutral: ['neutral'],
      'not-comparable': ['broken'],
      'nothing-earlier': ['first'],
      hidden: ['hidden'],
    });
  });

  it('finds what got better against a year before, though the quarter before is not held', async () => {
    assert.deepEqual(ids(await list({ pick: 'better' })), ['better']);
    assert.deepEqual(ids(await list({ pick: 'better', against: 'last-year' })), ['better']);
    assert.deepEqual(ids(await list({ pick: 'better', against: 'last-quarter' })), []);
  });

  it('goes by the newest published colour, and lists what only the rule gives apart', async () => {
    const rag = {
      against: 'target',
      green: { operator: 'at-or-below', percent: 0 },
      red: { operator: 'above', percent: 0 },
      redOnlyIfNotImproving: false,
    } as const;
    const target = { value: 40, name: 'Threshold', source: { document: 'Paper' } };
    const { library, held } = await libraryWith({ indicators: [named('worse', { rag, target })], outcomes }, figures);
    try {
      const answer = await answerQuestion({ kind: 'list', pick: 'red' }, library);
      assert.ok(answer.kind === 'list');
      assert.deepEqual([ids(answer), answer.byRule.map((row) => row.figure.indicator.id)], [[], ['worse']]);
    } finally {
      await held.remove();
    }
    assert.deepEqual(ids(await list({ pick: 'green' })), ['worse', 'first']);
    assert.deepEqual(ids(await list({ pick: 'red' })), ['better']);
  });

  it('keeps to an outcome, and to an area', async () => {
    const ofCrime = await list({ pick: 'green', outcome: 'crime' });
    assert.deepEqual([ids(ofCrime), ofCrime.lookedAt, ofCrime.without.length], [['worse', 'first'], 5, 1]);
    const elsewhere = await list({ pick: 'no-target', area: 'harborough' }, [
      ...figures,
      of('worse', 19, 12, { area: 'harborough' }),
    ]);
    assert.deepEqual([ids(elsewhere), elsewhere.lookedAt, elsewhere.without.length], [['worse'], 1, 6]);
  });

  it('knows which lack a target, a colour, an earlier figure or a new one', async () => {
    const picks: readonly (readonly [Pick, readonly string[]])[] = [
      ['no-rag', ['neutral', 'broken']],
      ['no-baseline', ['broken', 'first']],
    ];
    for (const [pick, expected] of picks) assert.deepEqual(ids(await list({ pick })), expected, pick);
    const late = await list({ pick: 'not-updated' }, [...figures, of('first', 20, 31)]);
    assert.ok(ids(late).includes('worse') && !ids(late).includes('first'));
    const newest = figures.find(({ period }) => period.end === '2021-03-31');
    assert.ok(newest);
    assert.equal(ids(await list({ pick: 'not-updated', since: newest.period })).length, 6);
    assert.equal(ids(await list({ pick: 'not-updated', since: { start: '2020-10-01', end: '2020-12-31' } })).length, 0);
  });

  it('says of which series a signal could be tested, and of which not', async () => {
    const steady = Array.from({ length: 12 }, (_, nth) => inQuarter(nth, 40 + (nth % 2)));
    const jump = [...steady.slice(0, -1), inQuarter(11, 90)];
    const calm = await list({ pick: 'concern' }, [...steady, of('first', 19, 30)]);
    assert.deepEqual([ids(calm), why(calm)], [[], { 'too-few-points': ['first'] }]);
    assert.deepEqual(ids(await list({ pick: 'concern' }, jump)), ['worse']);
    assert.deepEqual(ids(await list({ pick: 'improvement' }, jump)), []);
  });

  it('finds what has a target, meets it and misses it; exactly at it is met', async () => {
    const target = { value: 40, name: 'Threshold', source: { document: 'Paper' } };
    const aimed = ['below', 'at', 'above'].map((id) => named(id, { target }));
    const yearly = named('yearly', { target, unit: { kind: 'rate', name: 'per 1,000', per: 1000, decimals: 1 } });
    const quarter = { ...inQuarter(11, 50), indicator: 'yearly' };
    const held = [of('below', 19, 39), of('at', 19, 40), of('above', 19, 41), quarter, of('first', 19, 1)];
    const { library, held: store } = await libraryWith(
      { indicators: [...aimed, yearly, named('first')], outcomes },
      held,
    );
    const of3 = async (pick: Pick): Promise<ListAnswer> => {
      const answer = await answerQuestion({ kind: 'list', pick }, library);
      assert.ok(answer.kind === 'list');
      return answer;
    };
    assert.deepEqual(ids(await of3('has-target')), ['below', 'at', 'above', 'yearly']);
    assert.deepEqual(ids(await of3('on-target')), ['below', 'at']);
    assert.deepEqual(ids(await of3('off-target')), ['above']);
    assert.deepEqual(why(await of3('off-target')), { 'other-basis': ['yearly'], 'no-target': ['first'] });
    await store.remove();
  });

  it('sets each figure against a wider area for the same period, and says where nothing is held there', async () => {
    const held = [
      of('worse', 19, 41),
      of('worse', 19, 30, { area: 'east-midlands' }),
      of('better', 19, 20),
      of('better', 19, 30, { area: 'east-midlands' }),
      of('first', 19, 20),
      of('first', 18, 30, { area: 'east-midlands' }),
    ];
    const worse = await list({ pick: 'worse', than: 'region' }, held);
    assert.deepEqual(
      [ids(worse), why(worse), worse.than?.name],
      [['worse'], { 'nothing-beside': ['first'] }, 'East Midlands'],
    );
    assert.deepEqual(ids(await list({ pick: 'better', than: 'region' }, held)), ['better']);
  });

  it('goes by the colour of a period that is named, also of another whole, and never by a newer one', async () => {
    const quarter = (nth: number) => {
      const { start, end } = financialQuarter(2016 + Math.floor(nth / 4), (nth % 4) + 1, ukFiscalCalendar);
      return { kind: 'exact', interval: { start, end }, text: '' } as const;
    };
    const green = await list({ pick: 'green', period: quarter(18) });
    assert.deepEqual(ids(green), ['worse']);
    assert.deepEqual(why(green)['no-published-rag'], ['better', 'neutral', 'broken', 'first', 'hidden']);
    assert.deepEqual(ids(await list({ pick: 'red', period: quarter(18) })), []);
    assert.deepEqual(ids(await list({ pick: 'red', period: { kind: 'back', unit: 'quarter', count: 0, text: '' } })), [
      'better',
    ]);
    const elsewhere = [of('first', 19, 30), of('first', 19, 31, { area: 'east-midlands', publishedRag: 'green' })];
    assert.deepEqual(
      (await list({ pick: 'green' }, elsewhere)).rows.map(({ figure: { area } }) => area.id),
      ['east-midlands'],
    );
  });

  it('asks the store a fixed number of times, however many indicators there are', async () => {
    for (const pick of ['worse', 'concern', 'red', 'no-baseline'] as const) {
      const { library, reads } = counted(usual.library);
      await answerQuestion({ kind: 'list', pick }, library);
      assert.deepEqual(reads(), ['figures', 'list', 'populations'], pick);
    }
  });
});
