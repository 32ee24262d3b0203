import type { TopLevelSpec } from 'vega-lite';
import { fontName } from './palette.ts';

/** One layer of a Vega-Lite picture. */
export type Layer = Extract<TopLevelSpec, { layer: unknown }>['layer'][number];

/** How a written line looks. */
export interface Lettering {
  readonly size: number;
  readonly colour: string;
  readonly bold?: boolean;
  readonly align?: 'left' | 'right';
}

/** A text written at a place counted in pixels from the plot's top left corner. */
export function written(text: string | readonly string[], x: number, y: number, style: Lettering): Layer {
  return {
    data: { values: [{}] },
    mark: {
      type: 'text',
      text: typeof text === 'string' ? text : [...text],
      lineHeight: style.size + 2,
      font: fontName,
      fontSize: style.size,
      fontWeight: style.bold ? 600 : 400,
      color: style.colour,
      align: style.align ?? 'left',
      baseline: 'alphabetic',
    },
    encoding: { x: { value: x }, y: { value: y } },
  };
}

/** A straight line between two places counted in pixels from the plot's top left corner. */
export function ruled(
  from: readonly [number, number],
  to: readonly [number, number],
  colour: string,
  dash: readonly number[],
  width = 1,
): Layer {
  return {
    data: { values: [{}] },
    mark: { type: 'rule', color: colour, strokeDash: [...dash], strokeWidth: width },
    encoding: { x: { value: from[0] }, y: { value: from[1] }, x2: { value: to[0] }, y2: { value: to[1] } },
  };
}
