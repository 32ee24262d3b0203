import { basename } from 'node:path';
import { DateTime } from 'luxon';
import type { Exception } from '../alerts/exception.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { IndicatorReader } from '../indicators/indicator-store.ts';
import { seriesId } from '../indicators/observation.ts';
import { alsoStated } from '../indicators/population-store.ts';
import { statedEstimates, vintagesOf } from '../indicators/population.ts';
import { asHeld } from '../store/hiding.ts';
import type { Store } from '../store/store.ts';
import { checkAgainstHeld } from './against-held.ts';
import type { CheckedRows } from './against-held.ts';
import { checkEstimates, publishEstimates } from './estimates.ts';
import { fileHash } from './file-hash.ts';
import { owedWarnings } from './findings.ts';
import type { FormatName, FormatWorld } from './formats/format.ts';
import type { FileRemark, ImportSummary, Remark } from './import-summary.ts';
import { heldSummary, publishedSummary, refusedSummary } from './import-summary.ts';
import { namesOf } from './names.ts';
import { withOwnRules } from './own-alerts.ts';
import { periodsOf } from './periods.ts';
import { inTransaction, publishNews } from './publish.ts';
import { readFigures, type ReadFigures } from './read-figures.ts';
import { releasesOwed } from './releases-owed.ts';
import type { RowContext } from './row-context.ts';
import { ofFile } from './sentences.ts';
import type { TableRead } from './tables/table.ts';
import type { Refusal } from './sentences.ts';

export interface ImportParts {
  readonly store: Store;
  readonly catalogue: Catalogue;
  /** Tells which civil day an instant falls on. */
  readonly timeZone: string;
  /** Whether the store is a demonstration's: a partnership's own never takes illustrative figures. */
  readonly demonstration?: boolean;
}

export interface ImportInput {
  readonly path: string;
  /** ISO instant. */
  readonly at: string;
  /** How the file is laid out; without it, its heading tells. */
  readonly format?: FormatName | undefined;
  /** Which sheet of a workbook; without it the first whose heading is understood. */
  readonly sheet?: string | undefined;
  /** The day on which the figures became known whose row does not say it, such as 2021-05-31. */
  readonly published?: string | undefined;
  /** Tells what would happen, and changes nothing. */
  readonly dryRun?: boolean;
  /** Publishes rows that would be held for being hard to believe. */
  readonly accept?: boolean;
  /** Is told how much of the file was read, from 0 to 1. */
  readonly onProgress?: ((fraction: number) => void) | undefined;
}

/**
 * Reads a file, checks every row, and publishes the good ones together. A row that is refused leaves the others alone; a
 * row that is held keeps the whole file back until it is accepted, so that no alert leaves on half a file.
 */
export async function importFile(parts: ImportParts, input: ImportInput): Promise<ImportSummary> {
  const context = await contextOf(parts, input);
  const read = await readFigures({ ...input, takesIllustrative: parts.demonstration === true }, context);
  const { table } = read;
  if ('refusal' in table) return refusedSummary([fileRemark(table.refusal, table.line)], []);
  const summary =
    read.estimates.length > 0
      ? await importEstimates(parts, input, read)
      : await importFigures(parts, input, { read, table, context });
  return { ...summary, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) };
}

interface Figures {
  readonly read: ReadFigures;
  readonly table: TableRead;
  readonly context: RowContext;
}

/** Checks the figures of a file against what is held, and publishes them. */
async function importFigures(
  parts: ImportParts,
  input: ImportInput,
  { read, table, context }: Figures,
): Promise<ImportSummary> {
  const publication = { name: basename(input.path), at: input.at, sha256: await fileHash(input.path) };
  // What is checked is what is published: nobody else publishes in between.
  return inTransaction(parts.store, input.dryRun === true, async (within) => {
    const held = asHeld(within.indicators);
    const catalogue = await withOwnRules(within, { ...parts.catalogue, timeZone: parts.timeZone });
    const checked = await checkAgainstHeld(held, read.rows, catalogue);
    const refused = inLines([...read.refused, ...checked.refused]);
    if (checked.kept === 0) return refusedSummary([...refused, { reason: ofFile.allRefused }], table.warnings);
    const warnings = [...table.warnings, ...(await remarksOn(checked, { held, catalogue: parts.catalogue, context }))];
    const isHeld = checked.held.length > 0 && input.accept !== true;
    if (isHeld && input.dryRun !== true) return heldSummary(checked.held, refused, warnings);
    const published = await publishNews(within, catalogue, { ...publication, news: checked.news() });
    const { publication: brought } = published;
    // Those that the file marks, and those that the rule for small numbers hides.
    const hidden = brought === undefined ? 0 : await within.indicators.hiddenOf(brought);
    return publishedSummary(published, {
      suppressed: checked.suppressed + hidden,
      raisedFor: published.raised.map((each) => aboutOf(each, parts.catalogue)),
      clearedFor: published.cleared.map((each) => aboutOf(each, parts.catalogue)),
      refused,
      warnings,
      ...(input.dryRun === true ? { tried: { held: isHeld ? checked.held : [] } } : {}),
    });
  });
}

/** Publishes the residents of areas: from then on they are what rates are worked out with. */
async function importEstimates(
  { store, catalogue, timeZone }: ImportParts,
  { path, at, dryRun = false, accept = false }: ImportInput,
  { table, estimates, refused }: ReadFigures,
): Promise<ImportSummary> {
  const publication = { name: basename(path), at, sha256: await fileHash(path) };
  const warnings = 'warnings' in table ? table.warnings : [];
  return inTransaction(store, dryRun, async (within) => {
    const areas = [...new Set(estimates.map(({ area }) => area))];
    const imported = await within.indicators.populations(areas);
    const checked = checkEstimates(estimates, { imported, stated: catalogue.areas.flatMap(statedEstimates) });
    const remarks = inLines([...refused, ...checked.refused]);
    if (checked.added.length + checked.revised.length + checked.unchanged === 0) {
      return refusedSummary([...remarks, { reason: ofFile.allRefused }], warnings);
    }
    const isHeld = checked.held.length > 0 && !accept;
    if (isHeld && !dryRun) return heldSummary(checked.held, remarks, warnings);
    const published = await publishEstimates(within, { ...catalogue, timeZone }, checked, publication);
    const beside = { suppressed: 0, raisedFor: [], clearedFor: [], refused: remarks, warnings };
    return publishedSummary(published, {
      ...beside,
      ...(dryRun ? { tried: { held: isHeld ? checked.held : [] } } : {}),
    });
  });
}

interface Ground {
  readonly held: IndicatorReader;
  readonly catalogue: Catalogue;
  readonly context: RowContext;
}

/** What deserves a look in the figures themselves, and which releases are still to come once they are in. */
async function remarksOn(checked: CheckedRows, { held, catalogue, context }: Ground): Promise<readonly string[]> {
  const planned = new Set((catalogue.releases ?? []).map(seriesId));
  const owed = await releasesOwed(held, catalogue, { day: context.today, coming: checked.figuresOf(planned) });
  return [...checked.warnings, ...owedWarnings(owed, catalogue)];
}

/** What an exception is about, in the catalogue's words. */
function aboutOf({ ruleName, series }: Exception, { indicators, areas }: Catalogue): string {
  const indicator = indicators.find(({ id }) => id === series.indicator)?.name ?? series.indicator;
  const area = areas.find(({ id }) => id === series.area)?.name ?? series.area;
  return `${ruleName} (${indicator}, ${area})`;
}

async function contextOf(
  { store, catalogue, timeZone }: ImportParts,
  { path, at, published }: ImportInput,
): Promise<RowContext & FormatWorld> {
  const day = DateTime.fromISO(at, { zone: timeZone });
  if (!day.isValid) throw new Error(`no civil day at ${at} in ${timeZone}`);
  const known = alsoStated(store.indicators, catalogue.areas);
  const estimates = await known.populations(catalogue.areas.map(({ id }) => id));
  return {
    catalogue,
    names: namesOf(catalogue),
    periods: periodsOf(catalogue.calendar),
    populations: new Map([...Map.groupBy(estimates, ({ area }) => area)].map(([id, of]) => [id, vintagesOf(of)])),
    file: basename(path),
    today: day.toFormat('yyyy-MM-dd'),
    published,
  };
}

function inLines(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.toSorted((a, b) => a.line - b.line);
}

function fileRemark({ reason }: Refusal, line?: number): FileRemark {
  return { ...(line === undefined ? {} : { line }), reason };
}
