import assert from 'node:assert/strict';
import fc from 'fast-check';
import { thresholdsRecover } from '../../../src/catalogue/checks/thresholds-recover.ts';
import { operators } from '../../../src/alerts/rule.ts';
import { ruleSchema } from '../../../src/catalogue/schemas/rules.ts';
import type { Bound } from '../../../src/alerts/rule.ts';
import type { Draft } from '../../../src/catalogue/draft.ts';

const bound = fc.record({ operator: fc.constantFrom(...operators), value: fc.integer({ min: -3, max: 3 }) });

describe('recovery of a threshold', () => {
  it('is accepted exactly where no value is in breach and recovered at once', () => {
    fc.assert(
      fc.property(bound, bound, (breach, recovery) => {
        // Halves and ends of the small range stand for every kind of value between and beyond the bounds.
        const values = Array.from({ length: 29 }, (_, index) => (index - 14) / 2);
        const both = values.some((value) => holds(breach, value) && holds(recovery, value));
        assert.equal(thresholdsRecover(draftWith(breach, recovery)).length > 0, both);
      }),
    );
  });
});

function holds({ operator, value }: Bound, figure: number): boolean {
  switch (operator) {
    case 'above':
      return figure > value;
    case 'at-or-above':
      return figure >= value;
    case 'below':
      return figure < value;
    case 'at-or-below':
      return figure <= value;
  }
}

function draftWith(breach: Bound, recovery: Bound): Draft {
  const at = () => ({ file: 'rules.yaml', line: 1 });
  return {
    partnership: { value: { name: 'Vale', calendar: { yearStartsInMonth: 4 }, comparators: { county: 'vale' } }, at },
    areas: [],
    outcomes: [],
    indicators: [],
    rules: [
      {
        value: ruleSchema.parse({
          kind: 'threshold',
          id: 'r',
          name: 'R',
          severity: 'low',
          explanation: 'Why.',
          indicator: 'i',
          breach,
          recovery,
        }),
        at,
      },
    ],
    statements: [],
    namedPeriods: [],
    imports: [],
    releases: [],
    routing: { value: { conversations: [], owners: [], routes: [] }, at },
    ambiguities: [],
    notHeld: [],
  };
}
