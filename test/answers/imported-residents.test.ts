import assert from 'node:assert/strict';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Library } from '../../src/answers/library.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { quarter } from '../support/quarters.ts';
import type { TemporaryStore } from '../support/temporary-store.ts';
import { libraryOf } from './library-of.ts';

const [, violence] = smallCatalogue.indicators;
assert.ok(violence);
const rate: Indicator = { ...violence, id: 'thefts', basis: 'quarter' };

describe('rates that were published without the counts behind them', () => {
  let library: Library;
  let held: TemporaryStore;
  before(async () => {
    ({ library, held } = await libraryOf(rate, [quarter(0, 6.5), quarter(4, 6.6)]));
  });
  after(() => held.remove());

  const moved = async () => {
    const asked = { kind: 'trend', indicator: rate.id, area: 'leicestershire' } as const;
    const answer = await answerQuestion(asked, library);
    assert.ok(answer.kind === 'trend' && answer.overall?.comparable);
    return { meaning: answer.overall.difference.meaning, similar: answer.overall.similar };
  };

  it('are set beside each other by what chance may explain as soon as residents are imported', async () => {
    assert.deepEqual(await moved(), { meaning: 'worse', similar: undefined });
    await held.store.transaction(async ({ indicators }) => {
      const publication = await indicators.publication('residents.csv', '2021-06-03T09:00:00.000Z');
      const told = { area: 'leicestershire', vintage: 'mid-year', source: { document: 'Estimates' } };
      const years = ['2016', '2017'].map((year) => ({ ...told, year, residents: 10_000, published: '2021-06-01' }));
      await indicators.addPopulations(publication, years);
      await indicators.finish(publication, { added: years.length, revised: 0 });
    });
    assert.equal((await moved()).similar, true);
  });
});
