import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { replayVintages } from '../../src/alerts/replay.ts';
import type { Rule } from '../../src/alerts/rule.ts';
import { vintagesOf } from '../../src/answers/own-alert-outlook.ts';
import { backtest } from '../../src/imports/backtest.ts';
import { publish } from '../../src/imports/publish.ts';
import { above40, figure, marac, worseColour } from '../support/marac.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore } from '../support/temporary-store.ts';

/** A figure as it becomes known: of the nth quarter, a value or none, and a colour. */
type Known = readonly [nth: number, value: number | null, rag: 'green' | 'amber' | 'red'];

const { breach, recovery, confirm, ...base } = above40;
const rules: readonly Rule[] = [
  above40,
  { ...above40, confirm: 2 },
  { ...above40, breach, recovery: { ...recovery, value: 30 }, worseBy: 5, confirm },
  { ...base, kind: 'periods-running', periods: 3 },
  { ...worseColour, watches: above40.watches },
];
const papers: readonly Known[] = [
  [3, 30, 'green'],
  [6, 30, 'green'],
  [19, 49, 'red'],
  [20, 50, 'red'],
  [21, 39, 'amber'],
  [22, 38, 'green'],
];

/** One figure a week, the first of them in 2018. */
const week = (nth: number): string => new Date(Date.UTC(2018, 0, 1 + nth * 7)).toISOString().slice(0, 10);

/** When a rule would have raised and cleared a history, by both ways of telling the past again. */
async function bothWays(rule: Rule, history: readonly Known[]) {
  const [past, again] = [await openTemporaryStore(), await openTemporaryStore()];
  try {
    for (const [step, [nth, value, publishedRag]] of history.entries()) {
      const observations = [figure(nth, value, { published: week(step), publishedRag })];
      const known = { store: past.store, catalogue: { ...smallCatalogue, rules: [] } };
      await publish(known, { name: `week ${step}`, at: '2026-01-05T09:00:00.000Z', observations });
    }
    const reader = past.store.indicators;
    const vintages = await vintagesOf(reader, figure(0, 0));
    const decided = replayVintages(rule, vintages, { indicator: marac, others: () => [] });
    const daysOf = (wanted: string) =>
      decided.flatMap(({ figure: { published }, decision: { action } }) => (action === wanted ? [published] : []));
    const parts = { from: reader, into: again.store, catalogue: smallCatalogue, timeZone: 'Europe/London' };
    const { exceptions } = await backtest(rule, parts);
    return {
      replayed: { raised: daysOf('raise'), cleared: daysOf('clear') },
      published: {
        raised: exceptions.map(({ raised }) => raised),
        cleared: exceptions.flatMap(({ cleared }) => cleared ?? []),
      },
    };
  } finally {
    await past.remove();
    await again.remove();
  }
}

describe('what a rule would have raised', function () {
  this.timeout(180_000);

  it('is the same told by a proposal and by publishing again: the story of both papers', async () => {
    for (const rule of rules) {
      const { replayed, published } = await bothWays(rule, papers);
      assert.deepEqual(replayed, published, rule.kind);
    }
    const { replayed } = await bothWays(above40, papers);
    assert.deepEqual(replayed, { raised: [week(2)], cleared: [week(5)] });
  });

  it('is the same for any history of a series, with revisions, late periods and missing figures', async () => {
    let raised = 0;
    const value = fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 28, max: 48 }) },
      { weight: 1, arbitrary: fc.constant(null) },
    );
    const known = fc.tuple(fc.integer({ min: 0, max: 9 }), value, fc.constantFrom('green', 'amber', 'red'));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...rules),
        fc.array(known, { minLength: 4, maxLength: 16 }),
        async (rule, history) => {
          const { replayed, published } = await bothWays(rule, history);
          assert.deepEqual(replayed, published);
          raised += published.raised.length;
        },
      ),
      { numRuns: 60 },
    );
    assert.ok(raised > 0, 'some of them raise');
  });
});
