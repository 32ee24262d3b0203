import { fileURLToPath } from 'node:url';
import { SHARE_ENV } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { Drawing, LetterInk } from './chart-worker.ts';
import { PictureCache } from './picture-cache.ts';
import type { Picture } from './picture.ts';
import type { TrendChart } from './trend-chart.ts';

/** Draws charts away from the thread that answers. */
export interface Charts {
  /** The chart as a picture; equal charts are drawn once while they are remembered. Rejects when drawing takes too long. */
  trend(chart: TrendChart): Promise<Picture>;
  close(): Promise<void>;
}

type Pool = Piscina<TrendChart | null, Drawing | LetterInk>;

/** How long one chart may take, waiting included, before the worker is ended and started anew. */
const timeLimitMs = 10_000;
const remembered = 200;

/**
 * Starts the one drawing worker, with a bounded heap, and proves that it draws letters: a machine without fonts would
 * else leave every label out in silence.
 */
export async function createCharts(): Promise<Charts> {
  const pool = createPool();
  try {
    await proveLetters(pool);
  } catch (error) {
    await pool.destroy();
    throw error;
  }
  const cache = new PictureCache(remembered);
  return {
    trend: (chart) => cache.get(chart, () => draw(pool, chart)),
    close: () => pool.destroy(),
  };
}

/**
 * The drawing library reads the process's own environment when it is loaded, which a worker's copy would not reach; so
 * the font settings are made here and the environment is shared.
 */
function createPool(): Pool {
  process.env['FONTCONFIG_FILE'] = fileURLToPath(new URL('fonts/fonts.conf', import.meta.url));
  process.env['PANGOCAIRO_BACKEND'] = 'fontconfig';
  return new Piscina<TrendChart | null, Drawing | LetterInk>({
    filename: new URL('chart-worker.ts', import.meta.url).href,
    env: SHARE_ENV,
    minThreads: 1,
    maxThreads: 1,
    maxQueue: 200,
    resourceLimits: { maxOldGenerationSizeMb: 96, maxYoungGenerationSizeMb: 8 },
  });
}

async function proveLetters(pool: Pool): Promise<void> {
  const ink = await pool.run(null, { name: 'letters' });
  if ('narrow' in ink && ink.narrow > 0 && ink.wide > 2 * ink.narrow) return;
  throw new Error(
    `Charts can't draw letters with the font in src/charts/fonts. Check that the folder is complete, then start again.`,
  );
}

async function draw(pool: Pool, chart: TrendChart): Promise<Picture> {
  const drawing = await pool.run(chart, { name: 'trend', signal: AbortSignal.timeout(timeLimitMs) });
  if (!('png' in drawing)) throw new TypeError('the drawing worker gave no picture');
  return { ...drawing, alt: chart.alt };
}
