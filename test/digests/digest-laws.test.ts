import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Digest } from '../../src/digests/digest.ts';
import { makeDigest, type DigestInput } from '../../src/digests/make-digest.ts';
import { polarities } from '../../src/indicators/indicator.ts';
import { exceptionStates } from '../../src/alerts/exception.ts';
import { severities } from '../../src/alerts/rule.ts';
import { statuses } from '../../src/indicators/observation.ts';
import { exception, figure, indicator, week } from './week.ts';

const ids = Array.from('abcdefghijklmnopqrstuvwxyz');
const instants = fc
  .integer({ min: Date.parse('2021-06-01'), max: Date.parse('2021-06-20') })
  .map((ms) => new Date(ms).toISOString());

const indicators = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...ids), polarity: fc.constantFrom(...polarities) }),
  { selector: (each) => each.id, maxLength: 26 },
);

const figures = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...ids),
    nth: fc.integer({ min: 8, max: 13 }),
    value: fc.integer({ min: 0, max: 9 }),
    status: fc.constantFrom(...statuses),
    publication: fc.integer({ min: 1, max: 2 }),
    area: fc.constantFrom('county', 'district'),
  }),
  { selector: (each) => `${each.id} ${each.nth} ${each.area}`, maxLength: 90 },
);

const exceptions = fc.array(
  fc.record({
    id: fc.constantFrom(...ids),
    // One that is pending is told to nobody, so a digest is never given it.
    state: fc.constantFrom(...exceptionStates.filter((state) => state !== 'pending')),
    severity: fc.constantFrom(...severities),
    raisedAt: instants,
    changedAt: instants,
  }),
  { maxLength: 40 },
);

const inputs: fc.Arbitrary<DigestInput> = fc
  .record({ indicators, figures, exceptions })
  .map(({ indicators, figures, exceptions }) => {
    const all = exceptions.map(({ id, ...more }, index) =>
      exception(`A-${String(index)}`, { ...more, series: { indicator: id, area: 'county', basis: 'quarter' } }),
    );
    return week({
      indicators: indicators.map(({ id, polarity }) => indicator(id, { polarity, name: `Same name ${id < 'm'}` })),
      figures: figures.map(({ id, nth, value, ...more }) => figure(id, nth, value, more)),
      standing: all.filter((each) => each.state !== 'cleared'),
      cleared: all.filter((each) => each.state === 'cleared'),
    });
  });

function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}

const inputsTwice = inputs.chain((input) =>
  fc
    .record({
      indicators: shuffled(input.indicators),
      figures: shuffled(input.figures),
      standing: shuffled(input.standing),
      cleared: shuffled(input.cleared),
      publications: shuffled(input.publications),
    })
    .map((lists) => ({ input, permuted: { ...input, ...lists } })),
);

describe('Any digest', () => {
  it('is the same whatever the order of what goes in', () => {
    fc.assert(
      fc.property(inputsTwice, ({ input, permuted }) => {
        assert.deepEqual(makeDigest(permuted), makeDigest(input));
      }),
    );
  });

  it('has counts that add up', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const digest = makeDigest(input);
        const rows = rowsOf(digest);
        const totals =
          digest.totals === undefined ? rows : Object.values({ ...digest.totals }).reduce((a, b) => a + b, 0);
        assert.ok(rows <= 25);
        assert.equal(rows + digest.leftOut, totals);
        const others = [digest.unchanged, digest.byChance ?? 0, ...Object.values({ ...digest.notJudged })];
        const moved = others.reduce((sum, each) => sum + each, digest.improved.length + digest.worsened.length);
        assert.ok(moved + digest.notUpdated.length <= digest.lookedAt);
        const now = input.standing.filter((each) => each.raisedAt <= input.at).length;
        const told = digest.totals ?? { raised: digest.raised.length, continuing: digest.continuing.length };
        assert.equal(told.raised + told.continuing, now);
        if (digest.quiet) assert.equal(digest.raised.length + digest.cleared.length, 0);
      }),
    );
  });

  it('shares the time with the next one, so that each event is told as new exactly once', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const next = { ...input, since: input.at, at: '2021-06-21T07:30:00.000Z' };
        const both = [makeDigest(input), makeDigest(next)];
        const references = both.flatMap((digest) =>
          [...digest.raised, ...digest.cleared].map((each) => each.reference),
        );
        assert.equal(new Set(references).size, references.length);
      }),
    );
  });
});

function rowsOf(digest: Digest): number {
  const { raised, continuing, cleared, improved, worsened, notUpdated } = digest;
  return [raised, continuing, cleared, improved, worsened, notUpdated].reduce((sum, list) => sum + list.length, 0);
}
