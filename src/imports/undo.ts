import { DateTime } from 'luxon';
import type { Brought } from '../indicators/indicator-store.ts';
import type { BroughtEstimate } from '../indicators/population-store.ts';
import { nameOfUndoing, undoneBy } from '../indicators/undone.ts';
import type { StoreTransaction } from '../store/store.ts';
import { publishEstimates } from './estimates.ts';
import { figureId } from './figure-id.ts';
import { remembered } from './remembered.ts';
import { inTransaction, publishWithin } from './publish.ts';
import type { PublishParts, Published } from './publish.ts';
import { restored, withdrawn } from './withdrawal.ts';

/** What undoing an import came to. */
export interface UndoSummary {
  /** `unknown`: there is no such import. `unchanged`: none of its figures stands any more. `tried`: a dry run. */
  readonly outcome: 'withdrawn' | 'unchanged' | 'unknown' | 'tried';
  /** The number of the publication that withdrew; null where there is none. */
  readonly id: number | null;
  readonly undone: number;
  /** Figures that are again what they were before, and figures of which nothing is left. */
  readonly restored: number;
  readonly withdrawn: number;
  /** Figures that a later import has changed, and that were left as they are. */
  readonly left: number;
  /** References of the exceptions raised, worst first, and of those cleared. */
  readonly exceptions: readonly string[];
  readonly cleared: readonly string[];
}

export interface UndoInput {
  /** The publication's number. */
  readonly id: number;
  /** ISO instant. */
  readonly at: string;
  readonly dryRun?: boolean;
}

/**
 * Withdraws an import: each of its figures that still stands gets a new vintage, which says what stood before, or that
 * the figure is missing. Nothing is deleted, and the rules judge what is left, all in one transaction.
 */
export function undoImport(
  parts: PublishParts & { readonly timeZone: string },
  { id, at, dryRun = false }: UndoInput,
): Promise<UndoSummary> {
  const catalogue = { ...parts.catalogue, timeZone: parts.timeZone };
  const today = DateTime.fromISO(at, { zone: parts.timeZone }).toFormat('yyyy-MM-dd');
  return inTransaction(parts.store, dryRun, async (within) => {
    const name = await within.indicators.nameOf(id);
    if (name === undefined) return summaryOf('unknown', id);
    const estimates = await within.indicators.populationsBroughtBy(id);
    if (estimates.length > 0) return undoEstimates(within, catalogue, estimates, { id, name, at, today, dryRun });
    const { figures, left } = await standing(within, id);
    if (figures.length === 0) return { ...summaryOf('unchanged', id), left };
    const observations = figures.map(({ figure, before }) =>
      before === undefined ? withdrawn(figure, today) : restored(before, today),
    );
    const input = { name: nameOfUndoing(id, name), at, observations, withdrawn: keysOf(figures) };
    const published = await publishWithin(within, catalogue, input);
    const gone = figures.filter((each) => each.before === undefined).length;
    const counts = { withdrawn: gone, restored: figures.length - gone, left };
    return { ...summaryOf(dryRun ? 'tried' : 'withdrawn', id), ...counts, ...toldOf(published, dryRun) };
  });
}

interface Undoing {
  readonly id: number;
  readonly name: string;
  readonly at: string;
  readonly today: string;
  readonly dryRun: boolean;
}

/** Takes back the residents that an import brought: each gets a new version, as those before or as withdrawn. */
async function undoEstimates(
  within: StoreTransaction,
  catalogue: PublishParts['catalogue'],
  brought: readonly BroughtEstimate[],
  { id, name, at, today, dryRun }: Undoing,
): Promise<UndoSummary> {
  const standing = await standingEstimates(within, id, brought);
  const left = brought.length - standing.length;
  if (standing.length === 0) return { ...summaryOf('unchanged', id), left };
  const revised = standing.map(({ estimate, before }) => ({
    ...estimate,
    residents: before?.residents ?? null,
    source: before?.source ?? estimate.source,
    published: today,
  }));
  const counts = { added: [], revised, unchanged: 0 };
  const published = await publishEstimates(within, catalogue, counts, { name: nameOfUndoing(id, name), at });
  const gone = revised.filter(({ residents }) => residents === null).length;
  const undone = { withdrawn: gone, restored: revised.length - gone, left };
  return { ...summaryOf(dryRun ? 'tried' : 'withdrawn', id), ...undone, ...toldOf(published, dryRun) };
}

/**
 * The figures of an import that stand, each with what it replaced: those that no later one has changed, and those that
 * the undoing of a later one let stand again.
 */
async function standing(within: StoreTransaction, id: number) {
  const brought = await within.indicators.broughtBy(id);
  const isBack = backAgain(within, id);
  const figures: Brought[] = [];
  for (const each of brought) {
    const { figure, stands } = each;
    if (stands || (await isBack(await within.indicators.vintages(figure, figure.period)))) figures.push(each);
  }
  return { figures, left: brought.length - figures.length };
}

/** The same of residents. */
async function standingEstimates(within: StoreTransaction, id: number, brought: readonly BroughtEstimate[]) {
  const isBack = backAgain(within, id);
  const standing: BroughtEstimate[] = [];
  for (const each of brought) {
    const { area, year, vintage } = each.estimate;
    const ofArea = each.stands ? [] : await within.indicators.populations([area]);
    const versions = ofArea.filter((other) => other.year === year && other.vintage === vintage);
    if (each.stands || (await isBack(versions))) standing.push(each);
  }
  return standing;
}

type Versions = readonly { readonly publication?: number }[];

/** Whether the newest of these versions, oldest first, is that of the import, let stand again by undoings. */
function backAgain({ indicators }: StoreTransaction, id: number): (versions: Versions) => Promise<boolean> {
  const nameOf = remembered((publication: number) => indicators.nameOf(publication));
  return async (versions) => {
    let at = versions.length - 1;
    for (;;) {
      const publication = versions[at]?.publication;
      if (publication === undefined || publication === id) return publication === id;
      const undone = undoneBy(await nameOf(publication));
      const taken = versions.slice(0, at).findLastIndex((each) => each.publication === undone);
      if (undone === undefined || taken < 0) return false;
      at = taken - 1;
    }
  };
}

function keysOf(figures: readonly Brought[]): ReadonlySet<string> {
  return new Set(figures.map((each) => figureId(each.figure)));
}

function summaryOf(outcome: UndoSummary['outcome'], undone: number): UndoSummary {
  return { outcome, id: null, undone, restored: 0, withdrawn: 0, left: 0, exceptions: [], cleared: [] };
}

function toldOf(published: Published, dryRun: boolean): Pick<UndoSummary, 'id' | 'exceptions' | 'cleared'> {
  return {
    id: dryRun ? null : (published.publication ?? null),
    exceptions: published.raised.map((each) => each.reference),
    cleared: published.cleared.map((each) => each.reference),
  };
}
