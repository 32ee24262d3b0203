import { createHash } from 'node:crypto';
import type { Picture } from './picture.ts';
import type { TrendChart } from './trend-chart.ts';

/**
 * Keeps the newest pictures by their content, so that an equal chart is drawn once, also when it is asked for again
 * while it is being drawn. A drawing that failed is not kept.
 */
export class PictureCache {
  readonly #limit: number;
  readonly #pictures = new Map<string, Promise<Picture>>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(chart: TrendChart, draw: () => Promise<Picture>): Promise<Picture> {
    const key = createHash('sha256').update(JSON.stringify(chart)).digest('base64');
    const picture = this.#pictures.get(key) ?? this.#drawn(key, draw);
    this.#pictures.delete(key);
    this.#pictures.set(key, picture);
    this.#trim();
    return picture;
  }

  #drawn(key: string, draw: () => Promise<Picture>): Promise<Picture> {
    const picture = draw();
    picture.catch(() => {
      if (this.#pictures.get(key) === picture) this.#pictures.delete(key);
    });
    return picture;
  }

  #trim(): void {
    const oldest = this.#pictures.keys().next();
    if (this.#pictures.size > this.#limit && !oldest.done) this.#pictures.delete(oldest.value);
  }
}
