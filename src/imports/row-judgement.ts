import { rags } from '../indicators/rag.ts';
import type { Observation, Standing } from '../indicators/observation.ts';
import type { LongRow } from './formats/long-row.ts';
import { foldName } from './names.ts';
import { ofRow, Refusal } from './sentences.ts';

/** What others made of the figure: the published colour, the printed direction, places among others. */
export type RowJudgement = Pick<Observation, 'publishedRag' | 'publishedDirection' | 'standings'>;

/** Reads the published judgements beside a figure; nothing is worked out from the value. */
export function readJudgement(cells: LongRow): RowJudgement | Refusal {
  const rag = readRag(cells.published_rag);
  if (rag instanceof Refusal) return rag;
  const standings = readStandings(cells);
  if (standings instanceof Refusal) return standings;
  const direction = readDirection(cells.direction);
  return {
    ...(rag ? { publishedRag: rag } : {}),
    ...(direction ? { publishedDirection: direction } : {}),
    standings,
  };
}

const noColour = new Set(['', 'grey', 'none', 'not assessed']);

function readRag(cell: string): Observation['publishedRag'] | Refusal {
  const folded = foldName(cell);
  if (noColour.has(folded)) return undefined;
  return rags.find((each) => each === folded) ?? new Refusal(ofRow.unknownWord('published_rag', cell, rags));
}

const directions = new Map<string, NonNullable<Observation['publishedDirection']>>([
  ['up', 'up'],
  ['down', 'down'],
  ['level', 'level'],
  ['↑', 'up'],
  ['↓', 'down'],
  ['→', 'level'],
]);

/** A printed arrow that can not be read is unknown, never guessed. */
function readDirection(cell: string): Observation['publishedDirection'] {
  return cell === '' ? undefined : (directions.get(cell) ?? directions.get(foldName(cell)) ?? 'unknown');
}

const bands = ['Top', 'Average', 'Bottom'] as const;

const noStandings: readonly Standing[] = [];

function readStandings(cells: LongRow): readonly Standing[] | Refusal {
  if (cells.rank === '' && cells.band === '') return noStandings;
  const standings: Standing[] = [];
  const ranked = readRank(cells);
  if (ranked instanceof Refusal) return ranked;
  if (ranked) standings.push(ranked);
  if (cells.band !== '') {
    const band = bands.find((each) => foldName(each) === foldName(cells.band));
    if (band === undefined) return new Refusal(ofRow.unknownWord('band', cells.band, bands));
    standings.push({ set: bandSet(cells), band });
  }
  return standings;
}

/** A rank is written in one cell, "2/9", or in two. */
function readRank(cells: LongRow): Standing | undefined | Refusal {
  if (cells.rank === '') return undefined;
  const written = cells.rank_of === '' ? cells.rank : `${cells.rank}/${cells.rank_of}`;
  const [, first, second] = /^(\d{1,4})(?:\s*\/\s*(\d{1,4}))?$/u.exec(written) ?? [];
  const rank = Number(first ?? 0);
  if (rank < 1) return new Refusal(ofRow.rank(written));
  const of = second === undefined ? undefined : Number(second);
  if (of !== undefined && rank > of) return new Refusal(ofRow.rankOutside(rank, of));
  return { set: cells.rank_set || 'nearest neighbours', rank, ...(of === undefined ? {} : { of }) };
}

/** The set of a rank is the band's as well, only where there is no rank. */
function bandSet(cells: LongRow): string {
  return cells.band_set || (cells.rank === '' && cells.rank_set) || 'county areas';
}
