import assert from 'node:assert/strict';
import sharp from 'sharp';
import { answerCard } from '../../cards/answer-card.ts';
import { newsCard } from '../../cards/news-card.ts';
import { trendChart } from '../../cards/trend-chart.ts';
import { createCharts } from '../../src/charts/charts.ts';
import { dataAddress } from '../../src/charts/picture.ts';
import type { Card, TextBlock } from '../../cards/card.ts';
import { newsCards } from './sample-news.ts';
import { drawCards, picturesMissing, renderCard } from '../support/pictures.ts';
import { catalogue, exception, quarterly, trendAnswer } from './sample-values.ts';

async function trendCard(): Promise<Card> {
  const answer = trendAnswer([5.1, 5.4, 5.9, 6.1, 6.3, 6.8, 7, 7.3], { status: 'illustrative' });
  const charts = await createCharts();
  try {
    const picture = await charts.trend(trendChart(answer));
    return answerCard(answer, {
      reading: [],
      alternatives: [],
      picture: { url: dataAddress(picture), alt: picture.alt },
    });
  } finally {
    await charts.close();
  }
}

const exceptionCard = () =>
  newsCard({ kind: 'exceptions', raised: [exception()], cleared: [] }, { catalogue, unconfirmedBefore: 0 }).card;

const digestCard = () =>
  newsCard(
    {
      kind: 'digest',
      digest: {
        at: '2026-11-23T08:30:00.000Z',
        since: '2026-11-16T08:30:00.000Z',
        lookedAt: 24,
        raised: [exception()],
        continuing: [],
        cleared: [],
        improved: [],
        worsened: [],
        unchanged: 2,
        notUpdated: [{ indicator: 'marac-repeats', newest: quarterly(2017, 3) }],
        leftOut: 0,
        quiet: false,
      },
    },
    { catalogue, unconfirmedBefore: 0 },
  ).card;

describe('Cards drawn by the reference renderer', () => {
  before(function () {
    const missing = picturesMissing();
    if (missing === undefined) return;
    process.stdout.write(`      skipped: ${missing}\n`);
    this.skip();
  });

  it('are told apart where a text is cut off, so that the check below means something', async () => {
    const long = { type: 'TextBlock', text: 'cut off '.repeat(60), wrap: false } as unknown as TextBlock;
    const [picture] = await drawCards([{ ...exceptionCard(), body: [long] }], { scale: 1 });
    assert.equal(picture?.clipped.length, 1);
  });

  it('are drawn at twice their size for those who want a picture of one', async () => {
    const { width } = await sharp(await renderCard(digestCard())).metadata();
    assert.equal(width, 2 * (560 + 32));
  });

  it('show every state of an exception in full, in a narrow place and the dark theme', async function () {
    const pictures = await drawCards([...newsCards.values()], { widths: [320], scale: 1, theme: 'dark' });
    for (const [index, name] of [...newsCards.keys()].entries()) {
      assert.deepEqual(pictures[index]?.clipped, [], name);
      assert.doesNotMatch(pictures[index]?.text ?? '\\', /\\/, name);
    }
  });

  it('show trend, exception and digest in full, with nothing cut off, in a wide and in a narrow place', async function () {
    const cards = [await trendCard(), exceptionCard(), digestCard()];
    const expected = [/7\.3 per 1,000 population/, /49% is above 40%/, /1 exception needs attention/];
    const pictures = await drawCards(cards, { widths: [560, 320], scale: 1 });
    assert.equal(pictures.length, 6);
    for (const [index, picture] of pictures.entries()) {
      assert.deepEqual(picture.clipped, []);
      assert.match(picture.text, expected[index % 3] ?? /$^/);
      assert.doesNotMatch(picture.text, /\\/);
      const { entropy, channels } = await sharp(picture.png).stats();
      assert.ok(entropy > 0.4 && (channels[0]?.stdev ?? 0) > 10, `picture ${index} is blank`);
    }
  });
});
