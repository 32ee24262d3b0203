import assert from 'node:assert/strict';
import type { Rule, ThresholdRule } from '../../src/alerts/rule.ts';
import { publishEstimates } from '../../src/imports/estimates.ts';
import { keepInStep } from '../../src/imports/keep-in-step.ts';
import type { InStepRules } from '../../src/imports/keep-in-step.ts';
import { publish } from '../../src/imports/publish.ts';
import type { Area } from '../../src/indicators/area.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { decideHeld, hidingSmallNumbers } from '../../src/store/hiding.ts';
import type { Store } from '../../src/store/store.ts';
import { openBoardStore, whatLeaves } from '../support/board-store.ts';
import { above40, figure, marac } from '../support/marac.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';

const at = '2021-05-31T09:00:00.000Z';
const later = '2021-06-01T09:00:00.000Z';
const above = (value: number): ThresholdRule => ({
  ...above40,
  breach: { operator: 'above', value },
  recovery: { operator: 'at-or-below', value: value - 2 },
});

describe('Another catalogue in use', () => {
  let temporary: TemporaryStore;
  let store: Store;
  beforeEach(async () => {
    temporary = await openBoardStore(at);
    ({ store } = temporary);
  });
  afterEach(() => temporary.remove());

  const rulesOf = (...rules: readonly Rule[]): InStepRules => ({ indicators: [marac], rules });
  const say = (rules: InStepRules, ...observations: readonly Observation[]) =>
    publish({ store, catalogue: rules }, { name: 'a paper', at, observations });
  const keep = (rules: InStepRules) => keepInStep(store, rules, later);
  const states = async () =>
    (await store.alerts.all(10)).map(({ reference, state, reason }) => [reference, state, reason]);
  /** What leaves, in order. */
  const left = () => whatLeaves(store, later);

  it('judges nothing on the first look: publishing did', async () => {
    await say(rulesOf(), figure(0, 49));
    assert.equal(await keep(rulesOf(above40)), 0);
    assert.deepEqual(await states(), []);
  });

  it('raises what a stricter condition finds in the newest figures, once', async () => {
    await say(rulesOf(above(60)), figure(0, 70), figure(1, 49));
    await keep(rulesOf(above(60)));
    assert.equal(await keep(rulesOf(above40)), 1);
    assert.equal(await keep(rulesOf(above40)), 0);
    assert.deepEqual(await states(), [['A-0001', 'open', 'threshold-breached']]);
    assert.deepEqual(
      (await left()).map(({ kind }) => kind),
      ['exceptions'],
    );
  });

  it('lets go what a looser condition no longer finds, and not as an all-clear', async () => {
    await say(rulesOf(above40), figure(0, 49));
    await keep(rulesOf(above40));
    await left();
    assert.equal(await keep(rulesOf(above(60))), 1);
    assert.deepEqual(await states(), [['A-0001', 'cleared', 'rule-changed']]);
    const [edit, reply, ...more] = await left();
    assert.deepEqual([edit?.kind, more], ['exceptions', []]);
    assert.ok(reply?.kind === 'changes');
    assert.equal(reply.changes[0]?.what, 'closed');
  });

  it('keeps the state through other words, and closes what is no longer watched', async () => {
    await say(rulesOf(above40), figure(0, 49));
    await keep(rulesOf(above40));
    const worded = { ...above40, name: 'Said otherwise', explanation: 'For another reason.', severity: 'low' as const };
    assert.equal(await keep(rulesOf(worded)), 0);
    assert.deepEqual(await states(), [['A-0001', 'open', 'threshold-breached']]);
    const elsewhere = { ...above40, watches: [{ indicator: marac.id, areas: ['rutland'] }] };
    assert.equal(await keep(rulesOf(elsewhere)), 1);
    assert.deepEqual(await states(), [['A-0001', 'cleared', 'rule-changed']]);
    assert.equal(await keep(rulesOf(above40)), 1, 'watched again, it is raised again');
  });

  it('says so where the changed rule can no longer judge the newest figure', async () => {
    await say(rulesOf(above40), figure(0, 49));
    await keep(rulesOf(above40));
    await left();
    const byInterval: Rule = { ...above40, kind: 'threshold-by-interval' };
    await keep(rulesOf(byInterval));
    assert.deepEqual(await states(), [['A-0001', 'open', 'no-interval']]);
    assert.deepEqual(
      (await left()).map(({ kind }) => kind),
      ['exceptions'],
      'the card is edited',
    );
  });

  it('does it once where two processes look at once', async () => {
    await say(rulesOf(above(60)), figure(0, 49));
    await keep(rulesOf(above(60)));
    const both = await Promise.all([keep(rulesOf(above40)), keep(rulesOf(above40))]);
    assert.deepEqual(both.toSorted(), [0, 1]);
  });

  const areas: readonly Area[] = [
    { id: 'leicestershire', name: 'Leicestershire', kind: 'county', aliases: [] },
    ...['a', 'b', 'c'].map((id) => ({
      id,
      name: id,
      kind: 'district' as const,
      parent: 'leicestershire',
      aliases: [],
    })),
  ];
  const anywhere: ThresholdRule = { ...above(2), watches: [{ indicator: marac.id, areas: ['a'] }] };
  const comparators = { county: 'leicestershire' };
  const of = (area: string, value: number) => figure(0, value, { area });
  /** Asks that the card was edited and replied to, and that this is said once. */
  async function assertTakenBack(): Promise<void> {
    const [edit, reply] = await left();
    assert.ok(edit?.kind === 'exceptions' && reply?.kind === 'changes');
    assert.equal(edit.raised[0]?.latest.withdrawn?.why, 'suppressed');
    assert.equal(reply.changes[0]?.what, 'withdrawn');
    assert.deepEqual(await left(), [], 'and it is said once');
  }

  it('takes back at once what stricter hiding hides', async () => {
    const entrants: Indicator = { ...marac, unit: { kind: 'count', name: 'cases', decimals: 0 }, hideUpTo: 0 };
    const open = { areas, indicators: [entrants], rules: [anywhere], comparators };
    const strict = { ...open, indicators: [{ ...entrants, hideUpTo: 4 }] };
    const use = async (catalogue: typeof open) => {
      await decideHeld(temporary.store, catalogue);
      store = hidingSmallNumbers(temporary.store, catalogue);
      return keepInStep(store, catalogue, later);
    };
    await use(open);
    const observations = [of('a', 3), of('b', 9), of('c', 12), of('leicestershire', 24)];
    await publish({ store, catalogue: open }, { name: 'a paper', at, observations });
    const [card] = await left();
    assert.ok(card?.kind === 'exceptions' && card.raised[0]?.latest.value === 3);
    await use(strict);
    await assertTakenBack();
  });

  it('takes back at once what is a small number by residents that are imported', async () => {
    const population = { source: 'A guess', byYear: { 2015: 90_000 } };
    const rated: Indicator = { ...marac, unit: { kind: 'rate', name: 'per 10,000', per: 10_000, decimals: 1 } };
    const catalogue = {
      areas: areas.map((each) => ({ ...each, population })),
      indicators: [rated],
      rules: [anywhere],
      comparators,
    };
    store = hidingSmallNumbers(temporary.store, catalogue);
    await publish({ store, catalogue }, { name: 'a paper', at, observations: [of('a', 3), of('b', 4)] });
    const [card] = await left();
    assert.ok(card?.kind === 'exceptions' && card.raised[0]?.latest.value === 3);
    const estimate = { area: 'a', year: '2015', vintage: 'Of 2020', published: '2021-05-01' };
    const added = [{ ...estimate, residents: 9_000, source: { document: 'Estimates' } }];
    await store.transaction((within) =>
      publishEstimates(within, catalogue, { added, revised: [], unchanged: 0 }, { name: 'residents', at: later }),
    );
    await assertTakenBack();
  });
});
