import { z } from 'zod';
import { bases } from '../../indicators/basis.ts';
import type { Component, SeriesKey, Standing } from '../../indicators/observation.ts';
import type { Period } from '../../indicators/period.ts';
import type { Source } from '../../indicators/source.ts';
import type { FieldsOf } from './text.ts';

/** A period as it is kept in JSON. */
export const period = z.object({
  start: z.string(),
  end: z.string(),
  label: z.string(),
} satisfies FieldsOf<Period>);

/** The key of a series as it is kept in JSON. */
export const seriesKey = z.object({
  indicator: z.string(),
  area: z.string(),
  basis: z.enum(bases),
} satisfies FieldsOf<SeriesKey>);

/** A source as it is kept in JSON. */
export const source = z.object({
  document: z.string(),
  place: z.string().exactOptional(),
} satisfies FieldsOf<Source>);

const component = z.object({ name: z.string(), value: z.number() } satisfies FieldsOf<Component>);

const standing = z.object({
  set: z.string(),
  rank: z.number().exactOptional(),
  of: z.number().exactOptional(),
  band: z.enum(['Top', 'Average', 'Bottom']).exactOptional(),
} satisfies FieldsOf<Standing>);

/** The parts of a figure, as they are kept in JSON. */
export const components = z.array(component).readonly();

/** A figure's published places, as they are kept in JSON. */
export const standings = z.array(standing).readonly();
