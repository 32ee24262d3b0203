import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { listPage } from '../../cards/answers/list.ts';
import type { ListAnswer } from '../../src/answers/overview-answers.ts';
import { row } from './sample-lists.ts';
import { figure, indicator, quarterly } from './sample-values.ts';

const bare = { kind: 'list', pick: 'worse', byRule: [], without: [], unjudged: [], next: [] } as const;
const page = (answer: ListAnswer) => listPage(answer, { reading: [], alternatives: [] });
const rows = (count: number): ListAnswer['rows'] => Array.from({ length: count }, () => row(figure(6.9)));
const unjudged = (count: number): ListAnswer['unjudged'] => [
  { why: 'nothing-earlier', indicators: Array.from({ length: count }, () => indicator()) },
];
const texts = (answer: ListAnswer): string =>
  page(answer)
    .blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []))
    .join('\n');

describe('The page of a list over many indicators', () => {
  it('counts its rows among those that could be judged, and says how many could not', () => {
    assert.equal(
      page({ ...bare, rows: rows(2), lookedAt: 9, unjudged: unjudged(4) }).heading,
      '2 of 5 indicators that could be judged got worse',
    );
    assert.match(
      texts({ ...bare, rows: rows(2), lookedAt: 9, unjudged: unjudged(4) }),
      /^4 of the 9 indicators looked at could not be judged/mu,
    );
    assert.equal(page({ ...bare, rows: [], lookedAt: 1 }).heading, 'None of 1 indicator got worse');
  });

  it('never says that none is of a sort where none could be judged', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (judged, not) => {
        fc.pre(judged + not > 0);
        const { heading } = page({ ...bare, rows: [], lookedAt: judged + not, unjudged: unjudged(not) });
        assert.equal(heading.startsWith('None of '), judged > 0, heading);
        assert.equal(heading.startsWith('Can’t say which got worse'), judged === 0, heading);
      }),
    );
  });

  it('says which of its figures are not recent, and nothing where all of them are', () => {
    const old = (nth: 1 | 2, isOld = true) => row(figure(6.9, { period: quarterly(2016, nth) }), { old: isOld });
    const said = (...of: ListAnswer['rows']): string => texts({ ...bare, rows: of, lookedAt: 9 });
    assert.match(said(old(1)), /^Not recent: it ended on 30 June 2016\.$/mu);
    assert.match(
      said(old(1), old(2)),
      /^Not recent: all of these ended between 30 June 2016 and 30 September 2016\.$/mu,
    );
    assert.match(
      said(old(1), old(2, false)),
      /^Not recent: 1 of these 2 ended more than a year ago, the oldest on 30 June 2016\.$/mu,
    );
    assert.doesNotMatch(said(old(1, false)), /Not recent/u);
  });
});
