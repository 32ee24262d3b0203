import assert from 'node:assert/strict';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { PartAsked } from '../../src/questions/question-parts.ts';
import { figure, marac } from '../support/marac.ts';
import { libraryWith } from './library-of.ts';

const whole: Indicator = {
  ...marac,
  id: 'whole',
  name: 'Vehicle crime',
  includes: ['theft of a vehicle', 'theft from a vehicle'],
  excludes: ['theft of a bicycle'],
};
const part: Indicator = { ...marac, id: 'part', name: 'Car theft', subsetOf: ['between'] };
const between: Indicator = { ...marac, id: 'between', name: 'Theft', subsetOf: ['whole'] };
const beside: Indicator = { ...marac, id: 'beside', name: 'Arson', overlaps: ['whole'] };
const apart: Indicator = { ...marac, id: 'apart', name: 'Fraud' };
const indicators = [whole, part, between, beside, apart];

describe('Answers about particulars', () => {
  let held: Awaited<ReturnType<typeof libraryWith>>;
  before(async () => {
    held = await libraryWith({ indicators }, [
      ...[8, 9, 11, 13].map((nth) => figure(nth, nth, { indicator: 'whole' })),
      figure(13, 4, { indicator: 'whole', area: 'harborough', status: 'illustrative' }),
    ]);
  });
  after(() => held.held.remove());

  async function includes(asked: PartAsked): Promise<string | undefined> {
    const answer = await answerQuestion({ kind: 'definition', indicator: 'whole', part: asked }, held.library);
    assert.ok(answer.kind === 'definition');
    return answer.part?.says;
  }

  it('tell what is included only where it is recorded', async () => {
    assert.equal(await includes({ words: ['theft', 'from'] }), 'yes');
    assert.equal(await includes({ words: ['bicycle'] }), 'no');
    assert.equal(await includes({ words: ['theft'] }), 'unknown');
    assert.equal(await includes({ indicator: 'between' }), 'yes');
    assert.equal(await includes({ indicator: 'part' }), 'yes');
  });

  it('tell that another indicator is not known to be included where nothing says so', async () => {
    const answer = await answerQuestion(
      { kind: 'definition', indicator: 'whole', part: { indicator: 'apart' } },
      held.library,
    );
    assert.ok(answer.kind === 'definition');
    assert.equal(answer.part?.says, 'unknown');
  });

  it('tell where two share cases, and where it is the other way round', async () => {
    assert.equal(await includes({ indicator: 'beside' }), 'partly');
    const answer = await answerQuestion(
      { kind: 'definition', indicator: 'part', part: { indicator: 'whole' } },
      held.library,
    );
    assert.ok(answer.kind === 'definition');
    assert.equal(answer.part?.says, 'around');
  });

  it('tell from when to when a series is held, and how much is missing in between', async () => {
    const answer = await answerQuestion({ kind: 'periods', indicator: 'whole' }, held.library);
    assert.ok(answer.kind === 'periods');
    assert.deepEqual(
      answer.spans.map(({ first, newest, held: number, missing }) => [first.label, newest.label, number, missing]),
      [['Q1 2018/19', 'Q2 2019/20', 4, 2]],
    );
    const there = await answerQuestion({ kind: 'periods', area: 'harborough' }, held.library);
    assert.ok(there.kind === 'periods');
    assert.deepEqual(
      there.spans.map(({ indicator, illustrative }) => [indicator.id, illustrative]),
      [['whole', 1]],
    );
    const none = await answerQuestion({ kind: 'periods', indicator: 'part' }, held.library);
    assert.ok(none.kind === 'periods' && none.spans.length === 0);
  });
});
