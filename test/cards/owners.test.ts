import assert from 'node:assert/strict';
import { newsCard } from '../../cards/news-card.ts';
import { bytesWithoutPictures } from '../../cards/fit.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { News } from '../../src/delivery/news.ts';
import { exception } from '../contracts/samples.ts';
import { above40 } from '../support/marac.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';

const jo = { id: 'jo', name: 'Jo Smith', entra: '11111111-1111-4111-8111-111111111111' };
const owned = (owner: string): Catalogue => ({
  ...smallCatalogue,
  rules: [{ ...above40, id: 'above-40', owner }],
  routing: { conversations: [], owners: [jo], routes: [] },
});
const raised = (count: number): News => ({
  kind: 'exceptions',
  raised: Array.from({ length: count }, (_, n) => exception(`A-${String(n).padStart(4, '0')}`)),
  cleared: [],
});
const card = (owner: string, news = raised(1)) =>
  newsCard(news, { catalogue: owned(owner), unconfirmedBefore: 0 }).card;

describe('The owner of a rule', () => {
  it('who has an Entra id is mentioned once, by a tag and the same text with the id', () => {
    for (const named of ['jo', 'Jo Smith']) {
      const { body, msteams } = card(named, raised(3));
      assert.equal(JSON.stringify(body).split('<at>Jo Smith</at>').length - 1, 1);
      const mentioned = { id: jo.entra, name: 'Jo Smith' };
      assert.deepEqual(msteams?.entities, [{ type: 'mention', text: '<at>Jo Smith</at>', mentioned }]);
    }
  });

  it('who has none is named, and nobody is where no rule names one or nothing was raised', () => {
    const { body, msteams } = card('The ASB team');
    assert.match(JSON.stringify(body), /Owner: The ASB team/u);
    assert.equal(msteams?.entities, undefined);
    const cleared: News = { kind: 'exceptions', raised: [], cleared: [exception('A-1', { state: 'cleared' })] };
    assert.ok(!JSON.stringify(card('jo', cleared)).includes('Owner: '));
    const other = exception('A-1', { rule: 'another' });
    assert.ok(!JSON.stringify(card('jo', { kind: 'exceptions', raised: [other], cleared: [] })).includes('Owner: '));
  });

  it('leaves a card of 200 exceptions under 25 KB', () => {
    const full = card('jo', raised(200));
    assert.ok(bytesWithoutPictures(full) < 25_000);
    assert.match(JSON.stringify(full), /200 exceptions raised/u);
  });
});
