import assert from 'node:assert/strict';
import { newsCard } from '../../cards/news-card.ts';
import { actionsOf } from '../../cards/page-card.ts';
import type { Card } from '../../cards/card.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { exception } from './sample-values.ts';

const asks = (card: Card) => actionsOf(card).flatMap((each) => (each.type === 'Action.Submit' ? [each.data.ask] : []));

describe('The buttons of news, with the default catalogue', () => {
  it('are each understood, for every indicator in every area, and ask for the trend of just that', async () => {
    const loaded = await loadCatalogue('data/leicestershire');
    assert.ok(loaded.ok);
    const { catalogue } = loaded;
    const vocabulary = compileVocabulary(catalogue);
    for (const { id: indicator, basis } of catalogue.indicators) {
      for (const { id: area } of catalogue.areas) {
        const raised = [exception({ series: { indicator, area, basis } })];
        const { card } = newsCard({ kind: 'exceptions', raised, cleared: [] }, { catalogue, unconfirmedBefore: 0 });
        const [trend, ...others] = asks(card).map((text) => understand(text, vocabulary));
        assert.ok(trend?.outcome === 'question' && trend.question.kind === 'trend', `${indicator} in ${area}`);
        assert.deepEqual([trend.question.indicator, trend.question.area], [indicator, area]);
        assert.ok(others.every((each) => each.outcome === 'question'));
      }
    }
  });

  it('of a greeting are each a question or an order', async () => {
    const loaded = await loadCatalogue('data/leicestershire');
    assert.ok(loaded.ok);
    const vocabulary = compileVocabulary(loaded.catalogue);
    for (const place of ['channel', 'group', 'personal'] as const) {
      const { card } = newsCard({ kind: 'greeting', place }, { catalogue: loaded.catalogue, unconfirmedBefore: 0 });
      for (const text of asks(card)) assert.match(understand(text, vocabulary).outcome, /question|command/, text);
    }
  });
});
