import type { Digest, DigestTotals } from './digest.ts';

/** The lists of a digest that are shown as rows. */
export type DigestLists = Pick<Digest, keyof DigestTotals>;

/** How many rows a reader gets at most; what is beyond is counted. */
const rowLimit = 25;

/** The order in which lists get their rows: what needs attention before what is merely worth knowing. */
const mostNeededFirst = ['raised', 'continuing', 'cleared', 'worsened', 'improved', 'notUpdated'] as const;

/** Keeps the first 25 rows, list by list, and says how many were left out of how many; within the limit nothing changes. */
export function limitRows(lists: DigestLists): DigestLists & Pick<Digest, 'leftOut' | 'totals'> {
  const totals = totalsOf(lists);
  const room = roomFor(totals);
  const all = mostNeededFirst.reduce((rows, name) => rows + totals[name], 0);
  const leftOut = Math.max(0, all - rowLimit);
  return {
    raised: lists.raised.slice(0, room.raised),
    continuing: lists.continuing.slice(0, room.continuing),
    cleared: lists.cleared.slice(0, room.cleared),
    worsened: lists.worsened.slice(0, room.worsened),
    improved: lists.improved.slice(0, room.improved),
    notUpdated: lists.notUpdated.slice(0, room.notUpdated),
    leftOut,
    ...(leftOut === 0 ? {} : { totals }),
  };
}

function totalsOf(lists: DigestLists): DigestTotals {
  return {
    raised: lists.raised.length,
    continuing: lists.continuing.length,
    cleared: lists.cleared.length,
    worsened: lists.worsened.length,
    improved: lists.improved.length,
    notUpdated: lists.notUpdated.length,
  };
}

function roomFor(totals: DigestTotals): DigestTotals {
  const room = { ...totals };
  let left = rowLimit;
  for (const name of mostNeededFirst) {
    room[name] = Math.min(totals[name], left);
    left -= room[name];
  }
  return room;
}
