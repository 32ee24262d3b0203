import type { Kysely } from 'kysely';
import type { StoredObservation } from '../indicators/observation.ts';
import { figureOf, type Days, type Version } from '../indicators/small-numbers/cell.ts';
import { spanOf } from '../indicators/small-numbers/decide-hiding.ts';
import type { Kin } from '../indicators/small-numbers/kin.ts';
import { figuresByPeriod } from './indicator-reader.ts';
import { components } from './json/figure.ts';
import { keptDetails } from './json/kept.ts';
import { valueOf } from './json/text.ts';
import type { Seen } from '../indicators/small-numbers/standing.ts';
import type { Kept } from '../indicators/small-numbers/target.ts';
import type { Tables } from './tables.ts';

/** Reads what was decided about small numbers by the rules of a catalogue. */
export interface HiddenReader {
  /** The number of the last publication that was decided on; 0 for none. */
  decided(rules: string): Promise<number>;
  /** Those of some figures that are hidden; `isHidden` is asked about each, whatever version it is. */
  among(rules: string, figures: readonly StoredObservation[]): Promise<(figure: StoredObservation) => boolean>;
}

/** A small number that is kept, with its number in the store. */
export interface KeptRow extends Kept {
  readonly id: number;
}

/** Keeps what was decided, within the transaction that publishes. */
export interface HiddenWriter extends HiddenReader {
  newestPublication(): Promise<number>;
  /** How many of the figures with a value that a publication brought are hidden. */
  broughtBy(rules: string, publication: number): Promise<number>;
  /** Begins to decide by these rules anew, and forgets what was decided by those that were not the last ones. */
  begin(rules: string): Promise<void>;
  /** Notes that everything up to a publication was decided. */
  finish(rules: string, publication: number): Promise<void>;
  /** The small numbers of a kin that share days with these. */
  kept(rules: string, kin: Kin, days: Days): Promise<readonly KeptRow[]>;
  /** Every version of a kin's figures that shares days with these, in the order of publication. */
  versions(rules: string, kin: Kin, days: Days): Promise<readonly Seen[]>;
  hide(rules: string, kin: Kin, versions: readonly Version[]): Promise<void>;
  keep(rules: string, kin: Kin, kept: readonly Kept[]): Promise<void>;
  forget(kept: readonly KeptRow[]): Promise<void>;
}

type Database = Kysely<Tables>;

/** Rows in one statement, few enough for what SQLite takes of parameters. */
const chunkSize = 500;

export function hiddenReader(db: Database): HiddenReader {
  return { decided: (rules) => decided(db, rules), among: (rules, figures) => among(db, rules, figures) };
}

export function hiddenWriter(db: Database): HiddenWriter {
  return {
    ...hiddenReader(db),
    newestPublication: async () => {
      const newest = db.selectFrom('publication').select(({ fn }) => fn.max('id').as('id'));
      return (await newest.executeTakeFirst())?.id ?? 0;
    },
    broughtBy: (rules, publication) => broughtBy(db, rules, publication),
    begin: (rules) => begin(db, rules),
    finish: async (rules, publication) => {
      await db.updateTable('hiding').set({ decided: publication }).where('rules', '=', rules).execute();
    },
    kept: (rules, kin, days) => kept(db, rules, kin, days),
    versions: (rules, kin, days) => versions(db, rules, kin, days),
    hide: (rules, kin, hidden) => hide(db, rules, kin, hidden),
    keep: (rules, kin, numbers) => keep(db, rules, kin, numbers),
    forget: async (rows) => {
      const ids = rows.map(({ id }) => id);
      for (const some of chunksOf(ids)) await db.deleteFrom('kept_number').where('id', 'in', some).execute();
    },
  };
}

async function decided(db: Database, rules: string): Promise<number> {
  const row = await db.selectFrom('hiding').select('decided').where('rules', '=', rules).executeTakeFirst();
  return row?.decided ?? 0;
}

async function broughtBy(db: Database, rules: string, publication: number): Promise<number> {
  const hidden = db
    .selectFrom('hidden_figure as hidden')
    .innerJoin('observation as figure', (join) =>
      join
        .onRef('figure.series', '=', 'hidden.series')
        .onRef('figure.period_start', '=', 'hidden.period_start')
        .onRef('figure.period_end', '=', 'hidden.period_end')
        .onRef('figure.vintage', '=', 'hidden.vintage'),
    )
    .select(['hidden.series', 'hidden.period_end', 'hidden.period_start', 'hidden.vintage'])
    // One that is hidden for several kins is one figure.
    .distinct()
    .where('hidden.hiding', '=', (eb) => eb.selectFrom('hiding').select('id').where('rules', '=', rules))
    .where('figure.publication', '=', publication)
    .where('figure.value', 'is not', null);
  const counted = db.selectFrom(hidden.as('hidden')).select(({ fn }) => fn.countAll().as('count'));
  return Number((await counted.executeTakeFirstOrThrow()).count);
}

/** A figure that is newer than the last decision is hidden until it was decided on. */
async function among(db: Database, rules: string, figures: readonly StoredObservation[]) {
  const upTo = await decided(db, rules);
  const rows = await db
    .selectFrom('series')
    .innerJoin('hidden_figure as hidden', 'hidden.series', 'series.id')
    .select(['series.indicator', 'series.area', 'series.basis'])
    .select(['hidden.period_start', 'hidden.period_end', 'hidden.vintage'])
    .where('hidden.hiding', '=', (eb) => eb.selectFrom('hiding').select('id').where('rules', '=', rules))
    .where('series.indicator', 'in', [...new Set(figures.map(({ indicator }) => indicator))])
    .where('series.area', 'in', [...new Set(figures.map(({ area }) => area))])
    .execute();
  const hidden = new Set(
    rows.map((row) => nameOf({ ...row, start: row.period_start, end: row.period_end }, row.vintage)),
  );
  return ({ period, publication, vintage, ...key }: StoredObservation): boolean =>
    publication > upTo || hidden.has(nameOf({ ...key, ...period }, vintage));
}

interface Named {
  readonly indicator: string;
  readonly area: string;
  readonly basis: string;
  readonly start: string;
  readonly end: string;
}

function nameOf({ indicator, area, basis, start, end }: Named, vintage: number): string {
  return `${indicator}|${area}|${basis}|${start}|${end}|${String(vintage)}`;
}

async function begin(db: Database, rules: string): Promise<void> {
  const before = await db.selectFrom('hiding').select(['id', 'rules']).orderBy('id', 'desc').execute();
  // The last rules but these stay, for who answers by them until the catalogue that is new has reached them.
  const others = before.filter((each) => each.rules !== rules).slice(1);
  const gone = [...others, ...before.filter((each) => each.rules === rules)].map(({ id }) => id);
  if (gone.length > 0) {
    await db.deleteFrom('hidden_figure').where('hiding', 'in', gone).execute();
    await db.deleteFrom('kept_number').where('hiding', 'in', gone).execute();
    await db.deleteFrom('hiding').where('id', 'in', gone).execute();
  }
  await db.insertInto('hiding').values({ rules, decided: 0 }).execute();
}

async function idOf(db: Database, rules: string): Promise<number> {
  const row = db.selectFrom('hiding').select('id').where('rules', '=', rules);
  return (await row.executeTakeFirstOrThrow()).id;
}

async function kept(db: Database, rules: string, { name }: Kin, days: Days): Promise<readonly KeptRow[]> {
  const rows = await db
    .selectFrom('kept_number as kept')
    .innerJoin('hiding', 'hiding.id', 'kept.hiding')
    .select(['kept.id', 'kept.since', 'kept.details'])
    .where('hiding.rules', '=', rules)
    .where('kept.kin', '=', name)
    .where('kept.after_day', '>', days.from)
    .where('kept.first_day', '<', days.to)
    .orderBy('kept.id')
    .execute();
  return rows.map(({ id, since, details }) => ({ id, since, ...valueOf(keptDetails, details) }));
}

async function versions(db: Database, rules: string, kin: Kin, days: Days): Promise<readonly Seen[]> {
  const rows = await figuresByPeriod(db)
    .leftJoin('hidden_figure as hidden', (join) =>
      join
        .on('hidden.hiding', '=', (eb) => eb.selectFrom('hiding').select('id').where('rules', '=', rules))
        .on('hidden.kin', '=', kin.name)
        .onRef('hidden.series', '=', 'figure.series')
        .onRef('hidden.period_end', '=', 'figure.period_end')
        .onRef('hidden.period_start', '=', 'figure.period_start')
        .onRef('hidden.vintage', '=', 'figure.vintage'),
    )
    .select(['series.indicator', 'series.area', 'series.basis', 'hidden.vintage as hides'])
    .select(['figure.period_start', 'figure.period_end', 'figure.vintage', 'figure.publication', 'figure.status'])
    .select(['figure.value', 'figure.numerator', 'figure.denominator', 'figure.components'])
    .where('series.indicator', 'in', [...kin.indicators.keys()])
    .where('series.area', 'in', [...kin.areas.keys()])
    .where('held.period_end', '>=', dayOf(days.from))
    .where('figure.period_start', '<', dayOf(days.to))
    .orderBy('figure.publication')
    .orderBy('series.id')
    .orderBy('figure.period_end')
    .orderBy('figure.period_start')
    .orderBy('figure.vintage')
    .execute();
  return rows.map(({ period_start: start, period_end: end, numerator, denominator, hides, ...row }) => ({
    hidden: hides !== null,
    version: {
      ...row,
      period: { start, end, label: '' },
      ...(numerator === null ? {} : { numerator }),
      ...(denominator === null ? {} : { denominator }),
      components: row.components === null ? [] : valueOf(components, row.components),
    },
  }));
}

const dayMs = 86_400_000;

/** Beyond what a date can be, the first and the last day of all. */
function dayOf(days: number): string {
  if (!Number.isFinite(days)) return days < 0 ? '' : '9999-12-31';
  return new Date(days * dayMs).toISOString().slice(0, 10);
}

async function hide(db: Database, rules: string, { name: kin }: Kin, hidden: readonly Version[]): Promise<void> {
  if (hidden.length === 0) return;
  const hiding = await idOf(db, rules);
  const found = await db
    .selectFrom('series')
    .select(['id', 'indicator', 'area', 'basis'])
    .where('indicator', 'in', [...new Set(hidden.map(({ indicator }) => indicator))])
    .execute();
  const ids = new Map(found.map((row) => [`${row.indicator}|${row.area}|${row.basis}`, row.id]));
  const rows = hidden.map((version) => {
    const { indicator, area, basis, period, vintage } = version;
    const series = ids.get(`${indicator}|${area}|${basis}`);
    if (series === undefined) throw new Error(`The series of ${figureOf(version)} is not there.`);
    return { hiding, kin, series, period_end: period.end, period_start: period.start, vintage };
  });
  for (const some of chunksOf(rows)) await db.insertInto('hidden_figure').values(some).execute();
}

async function keep(db: Database, rules: string, { name: kin }: Kin, numbers: readonly Kept[]): Promise<void> {
  if (numbers.length === 0) return;
  const hiding = await idOf(db, rules);
  const rows = numbers.map((each) => {
    const { from, to } = spanOf(each);
    const { target, moves, since } = each;
    return { hiding, kin, first_day: from, after_day: to, since, details: JSON.stringify({ target, moves }) };
  });
  for (const some of chunksOf(rows)) await db.insertInto('kept_number').values(some).execute();
}

function chunksOf<T>(all: readonly T[]): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / chunkSize) }, (_, nth) =>
    all.slice(nth * chunkSize, (nth + 1) * chunkSize),
  );
}
