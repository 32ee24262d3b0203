import assert from 'node:assert/strict';
import { join } from 'node:path';
import { newsCard } from '../../cards/news-card.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { News } from '../../src/delivery/news.ts';
import type { Digest } from '../../src/digests/digest.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { conversingIn } from '../support/conversing-in.ts';
import { allPromised } from './promises.ts';
import { exception } from './sample-values.ts';

async function catalogueIn(folder: string): Promise<Catalogue> {
  const loaded = await loadCatalogue(join(import.meta.dirname, '../..', folder));
  assert.ok(loaded.ok, folder);
  return loaded.catalogue;
}

/** Every sort of news about one exception, and those about none. */
function newsOf(of: ReturnType<typeof exception>): readonly News[] {
  const cleared = { ...of, state: 'cleared' as const, reason: 'at-recovery' as const };
  const digest: Digest = {
    at: '2026-06-08T07:30:00.000Z',
    since: '2026-06-01T07:30:00.000Z',
    lookedAt: 1,
    raised: [of],
    continuing: [of],
    cleared: [cleared],
    improved: [],
    worsened: [],
    unchanged: 0,
    notUpdated: [],
    leftOut: 0,
    quiet: false,
  };
  return [
    { kind: 'exceptions', raised: [of], cleared: [] },
    { kind: 'exceptions', raised: [], cleared: [cleared] },
    { kind: 'exceptions', raised: [of, of], cleared: [cleared] },
    { kind: 'standing', exceptions: [of] },
    { kind: 'standing', exceptions: [] },
    { kind: 'changes', changes: [{ what: 'worse', exception: of }] },
    { kind: 'digest', digest },
    { kind: 'digest', digest: { ...digest, raised: [], cleared: [], quiet: true } },
    { kind: 'own-alert-ended', reference: 'W-0001', name: 'Ours', why: 'left-the-catalogue' },
    ...(['channel', 'group', 'personal'] as const).map((place): News => ({ kind: 'greeting', place })),
  ];
}

/** What is said to the bot about an indicator in an area: every sort of order, and what it can't answer. */
const saidAbout = (indicator: string, area: string): readonly string[] => [
  `tell us when ${indicator} in ${area} passes 5`,
  `tell us when ${indicator} in ${area} gets worse`,
  'list our own alerts',
  `tell us if ${indicator} in ${area} is above 40`,
  `subscribe to ${indicator} in ${area}`,
  'what am I subscribed to',
  `mute ${indicator} until Monday because of the audit`,
  'what is muted',
  `unmute ${indicator}`,
  `unsubscribe from ${indicator} in ${area}`,
  `acknowledge ${indicator} in ${area} because it is in hand`,
  `why is ${indicator} up`,
  `will ${indicator} fall next year`,
  `should we worry about ${indicator}`,
  `${indicator} in ${area} by women`,
];

const saidOnce = [
  'subscribe',
  'unsubscribe',
  'mute everything until Monday because of the audit',
  'unmute everything',
  'send the digest now',
  'send the digest on Tuesdays at 9',
  'acknowledge A-0099 because it is in hand',
  'snooze A-0099',
  'confirm alert W-0099',
  'why A-0099',
  'help',
  'thanks',
  'tell us when',
  'publish the file',
  '',
];

for (const folder of ['data/leicestershire', 'test/catalogue/glenmarra']) {
  describe(`Every button, with the catalogue in ${folder}`, () => {
    it('of news asks just what it says', async () => {
      const catalogue = await catalogueIn(folder);
      const vocabulary = compileVocabulary(catalogue);
      let offered = 0;
      for (const [at, { id: indicator, basis }] of catalogue.indicators.entries()) {
        const area = catalogue.areas[at % catalogue.areas.length]?.id ?? catalogue.comparators.county;
        for (const news of newsOf(exception({ series: { indicator, area, basis } }))) {
          const { card } = newsCard(news, { catalogue, unconfirmedBefore: 0 });
          offered += card === undefined ? 0 : allPromised(card, vocabulary, catalogue);
        }
      }
      assert.ok(offered > 100, `${offered} offered`);
    });

    it('of a reply to an order, a proposal or a refusal asks just what it says', async () => {
      const catalogue = await catalogueIn(folder);
      const vocabulary = compileVocabulary(catalogue);
      const bot = await conversingIn(() => catalogue);
      let offered = 0;
      for (const [at, { name }] of catalogue.indicators.slice(0, 8).entries()) {
        const area = catalogue.areas[at % catalogue.areas.length]?.name ?? '';
        for (const text of [...saidAbout(name, area), ...saidOnce]) {
          const { card } = await bot.say(text, `chat ${at}`);
          offered += card === undefined ? 0 : allPromised(card, vocabulary, catalogue);
        }
      }
      await bot.remove();
      assert.ok(offered > 200, `${offered} offered`);
    });
  });
}
