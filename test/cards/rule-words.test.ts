import assert from 'node:assert/strict';
import type { Evidence } from '../../src/alerts/evidence.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import { decisionReasons } from '../../src/alerts/exception.ts';
import type { Rule } from '../../src/alerts/rule.ts';
import { groundWords } from '../../cards/words/evidence.ts';
import { clearsWords, standsWords } from '../../cards/words/exception.ts';
import { reasonWords } from '../../cards/words/reason.ts';
import { ukFiscalCalendar } from '../../src/indicators/period.ts';
import { judgedFigure } from '../../src/alerts/judged-figure.ts';
import { figure, marac } from '../support/marac.ts';
import { ruleBase } from '../support/quarters.ts';

const { unit } = marac;
const above = { operator: 'above', value: 40 } as const;
const below = { operator: 'at-or-below', value: 38 } as const;
const peers = { name: 'region', areas: ['east-midlands'] } as const;
const limits = { lower: 31.04, upper: 48.96 };
const periods = [41, 42].map((value, nth) => ({ label: `Q${nth + 1} 2020/21`, end: '2020-06-30', value }));

interface Told {
  readonly rule: Rule;
  readonly evidence: Evidence;
  readonly stands: string;
  readonly clears: string;
}

/** Every kind of rule, with what it says of 49%. */
const told: readonly Told[] = [
  {
    rule: { ...ruleBase, kind: 'threshold', breach: above, recovery: below, confirm: 2 },
    evidence: [{ kind: 'run', periods, asked: 2 }],
    stands: '49.0% is above 40.0%, 2 periods running',
    clears: '38.0% or below',
  },
  {
    rule: { ...ruleBase, kind: 'threshold-by-interval', breach: above, recovery: below },
    evidence: [{ kind: 'interval', limits: { lower: 41.26, upper: 56.8 } }],
    stands: '49.0% (95% interval 41.3% to 56.8%) lies wholly above 40.0%',
    clears: '38.0% or below',
  },
  {
    rule: { ...ruleBase, kind: 'direction-changed', levelWithin: 0, neutral: false },
    evidence: [{ kind: 'direction', now: 'up', before: 'level' }],
    stands: '49.0%: it went up after it stayed level in the period before',
    clears: 'a period that is not worse than the one before',
  },
  {
    rule: { ...ruleBase, kind: 'periods-running', periods: 1 },
    evidence: [{ kind: 'run', periods, asked: 1 }],
    stands: 'worse 1 period running: 41.0%, 42.0%',
    clears: 'a period that is not worse than the one before',
  },
  {
    rule: { ...ruleBase, kind: 'change-on-year', tolerance: 20, recovery: 10 },
    evidence: [
      { kind: 'beside', name: 'last-year', value: 35, areas: [], period: 'Q4 2019/20' },
      { kind: 'change', absolute: 14, percent: 40, tolerance: 20 },
    ],
    stands: '49.0%, +40.0% from 35.0% in Q4 2019/20, beyond the tolerance of 20%',
    clears: 'a change of 10% or less on the year before',
  },
  {
    rule: { ...ruleBase, kind: 'special-cause', signals: ['outside-limits'], neutral: false },
    evidence: [{ kind: 'limits', mean: 40, limits, points: 13, trial: false, cause: 'above-upper-limit' }],
    stands: '49.0% is a special cause: above the upper limit of 49.0%',
    clears: 'a newest point that is no special cause of concern',
  },
  {
    rule: { ...ruleBase, kind: 'assurance-lost' },
    evidence: [{ kind: 'assurance', target: 40, now: 'hit-and-miss', before: 'consistently-passes' }],
    stands: '49.0%: as it varies now, the target of 40.0% is hit and miss',
    clears: 'limits that keep to the target as before',
  },
  {
    rule: { ...ruleBase, kind: 'statistically-worse', against: peers, neutral: false },
    evidence: [{ kind: 'beside', name: 'region', value: 40.04, areas: ['east-midlands'] }],
    stands: '49.0% is statistically worse than the region, 40.0%',
    clears: 'a figure that is statistically similar or better',
  },
  {
    rule: { ...ruleBase, kind: 'rank-fallen', among: peers, places: 2 },
    evidence: [{ kind: 'rank', now: 5, before: 2, of: 9, set: 'neighbours' }],
    stands: '49.0%: rank 5 of 9, where it was 2 before',
    clears: 'fewer than 2 places below where it stood',
  },
  {
    rule: { ...ruleBase, kind: 'identical-figures', areas: [] },
    evidence: [{ kind: 'identical', areas: 8, before: 'Q3 2020/21' }],
    stands: '49.0%, the same as in Q3 2020/21 in all 8 areas that have both',
    clears: 'a figure that differs in any area',
  },
  {
    rule: { ...ruleBase, kind: 'release-late', releases: [], fiscal: ukFiscalCalendar },
    evidence: [{ kind: 'overdue', periods: [{ label: 'Q1 2021/22', end: '2021-06-30', due: '2021-07-31' }] }],
    stands: 'Q1 2021/22, due on 31 July 2021, has not come',
    clears: 'the figures that are due',
  },
  {
    rule: { ...ruleBase, kind: 'verdict-revised' },
    evidence: [
      {
        kind: 'revised',
        rule: 'above-40',
        period: 'Q3 2020/21',
        from: 39,
        to: 41,
        breachNow: true,
        reason: 'threshold-breached',
      },
    ],
    stands: 'Q3 2020/21 was revised from 39.0% to 41.0%: it is an exception now and was none',
    clears: 'the next publication that changes no earlier verdict',
  },
];

function exception(rule: Rule, evidence: Evidence, state: Exception['state'] = 'open'): Exception {
  const judged = judgedFigure({ ...figure(19, 49), value: 49 });
  return {
    reference: 'A-0001',
    rule: rule.id,
    ruleName: rule.name,
    severity: 'low',
    series: figure(19, 49),
    state,
    raisedOn: judged,
    raisedAt: '2021-05-01T09:00:00.000Z',
    latest: judged,
    evidence,
    reason: 'threshold-breached',
    changedAt: '2021-05-01T09:00:00.000Z',
  };
}

describe('the words of a rule', () => {
  for (const { rule, evidence, stands, clears } of told) {
    it(`say how a figure stands to ${rule.kind}, and what ends it`, () => {
      const open = exception(rule, evidence);
      assert.equal(standsWords(open, { rule, unit }), stands);
      assert.equal(clearsWords(open, { rule, unit }), clears);
      const over = standsWords(exception(rule, evidence, 'cleared'), { rule, unit });
      assert.ok(over.length > 3 && !/undefined|NaN/u.test(over), over);
    });

    it(`say what a verdict of ${rule.kind} stands on`, () => {
      for (const ground of evidence) assert.match(groundWords(ground, unit), /^[A-Z0-9].{10,}[^.]$/u);
    });
  }

  it('keep a computed colour apart from a published one', () => {
    const rule: Rule = { ...ruleBase, kind: 'rag-worsened', colour: 'computed', comparators: {} };
    const before = { ...judgedFigure({ ...figure(18, 39), value: 39 }), computedRag: 'green' } as const;
    const latest = { ...judgedFigure({ ...figure(19, 49), value: 49 }), computedRag: 'red' } as const;
    const turned = { ...exception(rule, []), before, latest, raisedOn: latest };
    assert.match(
      standsWords(turned, { rule, unit }),
      /^turned from ● Green \(computed\) in .* to ◆ Red \(computed\)$/u,
    );
    assert.equal(clearsWords(turned, { rule, unit }), '● Green (computed)');
  });

  it('have a sentence for every reason', () => {
    for (const reason of decisionReasons) {
      assert.ok(reasonWords(reason).includes(' '), reason);
      assert.notEqual(reasonWords(reason), reason.replaceAll('-', ' '), reason);
    }
  });
});
