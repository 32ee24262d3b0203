import assert from 'node:assert/strict';
import { answerText } from '../../cards/answer-card.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Question } from '../../src/questions/question.ts';
import { exception } from '../contracts/samples.ts';
import { figure, marac } from '../support/marac.ts';
import { libraryOf } from './library-of.ts';

const text = 'Criteria changed to any further contact';

describe('What officers recorded as an explanation', () => {
  let held: Awaited<ReturnType<typeof libraryOf>>;
  before(async () => {
    held = await libraryOf(marac, [figure(12, 45), figure(13, 49), figure(13, 30, { area: 'harborough' })]);
    const { area, basis } = figure(13, 49);
    const open = exception('A-0031', { series: { indicator: marac.id, area, basis } });
    const said = { by: 'id-1', name: 'A Person', at: '2021-06-01T09:00:00.000Z', text };
    await held.held.store.transaction(({ alerts }) => alerts.record(open, { reason: 'explained', ...said }));
  });
  after(() => held.held.remove());

  async function told(question: Question): Promise<string> {
    const answer = await answerQuestion(question, held.library);
    return answerText(answer, { reading: [], alternatives: [] });
  }

  it('stands among what to know of the indicator in that area, whatever is asked of its figures', async () => {
    for (const kind of ['latest', 'trend', 'caveats', 'source'] as const) {
      assert.match(
        await told({ kind, indicator: marac.id }),
        /Recorded as an explanation for .* \(A-0031\): Criteria changed to any further contact\./u,
        kind,
      );
    }
  });

  it('is not said of another area', async () => {
    const there = await told({ kind: 'latest', indicator: marac.id, area: 'harborough' });
    assert.match(there, /30/u);
    assert.doesNotMatch(there, /Criteria/u);
  });
});
