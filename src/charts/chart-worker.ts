import sharp from 'sharp';
import { parse, View } from 'vega';
import { compile } from 'vega-lite';
import { fontName } from './palette.ts';
import { trendSpec } from './trend-spec.ts';
import type { TrendChart } from './trend-chart.ts';

sharp.cache(false);
sharp.concurrency(1);

/** The pixels of a picture file and how many there are. */
export interface Drawing {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Draws a trend chart as a PNG with few colours, at twice its shown size. */
export async function trend(chart: TrendChart): Promise<Drawing> {
  const view = new View(parse(compile(trendSpec(chart)).spec), { renderer: 'none' });
  try {
    return await png(await view.toSVG());
  } finally {
    view.finalize();
  }
}

async function png(svg: string): Promise<Drawing> {
  const picture = sharp(Buffer.from(svg), { density: 144 }).flatten({ background: '#ffffff' });
  const { data, info } = await picture
    .png({ palette: true, colours: 16, dither: 0, compressionLevel: 9, effort: 7 })
    .toBuffer({ resolveWithObject: true });
  return { png: new Uint8Array(data), width: info.width, height: info.height };
}

/** How many dark pixels two unlike letters leave. */
export interface LetterInk {
  readonly narrow: number;
  readonly wide: number;
}

/** Draws a narrow and a wide letter; without a font both leave nothing, or the same empty box. */
export async function letters(): Promise<LetterInk> {
  return { narrow: await inkOf('i'), wide: await inkOf('M') };
}

async function inkOf(letter: string): Promise<number> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="5" y="30" font-size="24" font-family="${fontName}">${letter}</text></svg>`;
  const { data } = await sharp(Buffer.from(svg))
    .flatten({ background: '#ffffff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return data.filter((shade) => shade < 128).length;
}
