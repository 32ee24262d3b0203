import assert from 'node:assert/strict';
import sharp from 'sharp';
import { createCharts } from '../../src/charts/charts.ts';
import type { Charts } from '../../src/charts/charts.ts';
import { palette } from '../../src/charts/palette.ts';
import { dataAddress } from '../../src/charts/picture.ts';
import { sampleChart } from './sample-chart.ts';

/** How many pixels of a picture are near a colour. */
async function pixelsOf(png: Uint8Array, colour: string): Promise<number> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let at = 0; at < data.length; at += 3) {
    if (wanted.every((shade, part) => Math.abs((data[at + part] ?? 0) - shade) < 24)) count += 1;
  }
  return count;
}

/** The contrast of a colour with white, as the accessibility guidelines define it. */
function contrastWithWhite(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

/** A word written by the drawing library in the named typeface. */
const inked = async (family: string) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="5" y="30" font-size="24" font-family="${family}">Hinckley</text></svg>`;
  return sharp(Buffer.from(svg)).raw().toBuffer();
};

describe('Charts', () => {
  let charts: Charts;
  before(async () => {
    charts = await createCharts();
  });
  after(() => charts.close());

  it('draw a picture that fits a card: narrow enough, small, and with words for it', async () => {
    const picture = await charts.trend(sampleChart());
    assert.equal(picture.width, 800);
    assert.ok(picture.height <= 1024);
    assert.ok(picture.png.length < 20_000, `${picture.png.length} bytes`);
    assert.equal(picture.alt, 'Violence with injury rose.');
    assert.match(dataAddress(picture), /^data:image\/png;base64,iVBOR/);
  });

  it('draw each line in its own colour', async () => {
    const { png } = await charts.trend(sampleChart());
    for (const colour of [palette.main, palette.comparison, palette.target]) {
      assert.ok((await pixelsOf(png, colour)) > 200, colour);
    }
  });

  it('write into the picture that figures are illustrative', async () => {
    const plain = await charts.trend(sampleChart());
    const points = sampleChart().points.map(({ label, value }, index) => ({ label, value, illustrative: index === 3 }));
    const marked = await charts.trend(sampleChart({ points }));
    assert.ok(marked.height > plain.height);
    assert.ok((await pixelsOf(marked.png, palette.ink)) > (await pixelsOf(plain.png, palette.ink)) + 300);
  });

  it('draw what is hardest: one point, no value at all, two hundred points, names as long as they come', async () => {
    const long = 'A name that is far too long to be written on a chart of this width, whatever one tries';
    const many = Array.from({ length: 200 }, (_, index) => ({ label: `W${index}`, value: index, illustrative: true }));
    const hard = [
      sampleChart({ points: sampleChart().points.slice(0, 1) }),
      sampleChart({ points: sampleChart().points.map(({ label }) => ({ label, value: null, illustrative: false })) }),
      sampleChart({ points: many }),
      sampleChart({ title: long, unit: long, name: long, target: { name: long, value: 1e6 } }),
      sampleChart({ title: `<b>"&'\\ 'datum' ]]>`, name: '${1+1}' }),
    ];
    for (const chart of hard) assert.ok((await charts.trend(chart)).height <= 1024);
  });

  it('draw the same bytes for the same chart', async () => {
    const other = await createCharts();
    try {
      const [a, b] = await Promise.all([charts.trend(sampleChart()), other.trend(sampleChart())]);
      assert.deepEqual(a.png, b.png);
    } finally {
      await other.close();
    }
  });

  it('use colours that stand out from white by at least 3 to 1', () => {
    for (const colour of [palette.ink, palette.quiet, palette.main, palette.comparison, palette.target]) {
      assert.ok(contrastWithWhite(colour) >= 3, `${colour} ${contrastWithWhite(colour)}`);
    }
  });

  it('use the shipped typeface whatever name is asked for, because no other is to be found', async () => {
    assert.deepEqual(await inked('DejaVu Serif'), await inked('Source Sans 3'));
  });
});
