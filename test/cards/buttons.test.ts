import assert from 'node:assert/strict';
import { usualDigestTime } from '../../src/delivery/digest-time.ts';
import { newsCard } from '../../cards/news-card.ts';
import { actionsOf } from '../../cards/page-card.ts';
import type { Card } from '../../cards/card.ts';
import { unclearCard } from '../../cards/unclear-card.ts';
import {
  alreadySubscribed,
  notSubscribed,
  nowSubscribed,
  nowUnsubscribed,
  subscribedSince,
} from '../../dialogs/command-words.ts';
import type { Digest } from '../../src/digests/digest.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { exception } from './sample-values.ts';

/** What the buttons of a card ask, also where a client can't execute them. */
const asks = (card: Card): readonly string[] =>
  actionsOf(card).flatMap((each) => {
    const submit = each.type === 'Action.Execute' ? each.fallback : each;
    return submit.type === 'Action.Submit' && 'ask' in submit.data ? [submit.data.ask] : [];
  });

for (const folder of ['data/leicestershire', 'test/catalogue/glenmarra']) {
  describe(`The buttons of news, with the catalogue in ${folder}`, () => {
    it('are each understood, for every indicator in every area, and ask for the trend of just that', async () => {
      const loaded = await loadCatalogue(folder);
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
      const loaded = await loadCatalogue(folder);
      assert.ok(loaded.ok);
      const vocabulary = compileVocabulary(loaded.catalogue);
      for (const place of ['channel', 'group', 'personal'] as const) {
        const { card } = newsCard({ kind: 'greeting', place }, { catalogue: loaded.catalogue, unconfirmedBefore: 0 });
        for (const text of asks(card)) assert.match(understand(text, vocabulary).outcome, /question|command/, text);
      }
    });

    it('of a digest, of an order and of a question back are each a question or an order', async () => {
      const loaded = await loadCatalogue(folder);
      assert.ok(loaded.ok);
      const { catalogue } = loaded;
      const vocabulary = compileVocabulary(catalogue);
      const digest = { ...emptyDigest, unchanged: 1, quiet: false };
      const orders = [
        nowSubscribed,
        alreadySubscribed,
        nowUnsubscribed,
        notSubscribed,
        subscribedSince('1 June 2026', usualDigestTime, []),
      ];
      const cards = [
        newsCard({ kind: 'digest', digest }, { catalogue, unconfirmedBefore: 0 }).card,
        unclearCard({ outcome: 'unclear', reason: 'unknown-words', words: ['blah'], choices: [], reading: [] }),
        ...orders.flatMap(({ card }) => (card === undefined ? [] : [card])),
      ];
      for (const card of cards) {
        assert.ok(asks(card).length > 0);
        for (const text of asks(card)) assert.match(understand(text, vocabulary).outcome, /question|command/u, text);
      }
    });
  });
}

const emptyDigest: Digest = {
  at: '2026-06-08T07:30:00.000Z',
  since: '2026-06-01T07:30:00.000Z',
  lookedAt: 1,
  raised: [],
  continuing: [],
  cleared: [],
  improved: [],
  worsened: [],
  unchanged: 0,
  notUpdated: [],
  leftOut: 0,
  quiet: true,
};
