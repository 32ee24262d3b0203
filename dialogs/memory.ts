import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import type { Clock } from '../src/clock.ts';
import type { Log } from '../src/log.ts';
import type { Context, Remembered } from '../src/questions/follow-ups/context.ts';
import type { Store } from '../src/store/store.ts';
import type { Turn } from './turn.ts';

/** What is known of a person's conversation when they say something. */
export interface Recalled {
  /** What the text may go on from; absent where nothing was told, or too long ago. */
  readonly context?: Context;
  /** ISO instant of the last turn of the visit before this one. */
  readonly lastVisit?: string;
}

/** Remembers for each person and conversation what was told last, beside the replies and never before them. */
export interface Memory {
  recall(turn: Turn): Promise<Recalled>;
  remember(turn: Turn, context: Context): void;
  /** Fulfilled once nothing is under way. */
  settled(): Promise<void>;
}

/** How long a question can be gone on from. */
const contextMinutes = 30;

/** After how long a turn begins another visit. */
const visitHours = 4;

/** How long the last visit is remembered: somewhat longer than a quarter. */
const keptDays = 120;

/** A memory over the store, so that it survives a restart and holds over all processes. */
export function createMemory(parts: { readonly store: Store; readonly clock: Clock; readonly log: Log }): Memory {
  const { clock, log } = parts;
  const underWay = new Map<string, Remembered>();
  let writing: Promise<unknown> = Promise.resolve();
  let prunedOn = '';
  async function write(key: string, remembered: Remembered): Promise<void> {
    const { at } = remembered;
    const day = at.slice(0, 10);
    await parts.store.transaction(async ({ contexts }) => {
      await contexts.remember(key, remembered);
      if (prunedOn !== day) await contexts.forgetBefore(earlier(at, { days: keptDays }));
    });
    prunedOn = day;
  }

  return {
    recall: async (turn) => {
      const key = keyOf(turn);
      const now = clock();
      const stored = await parts.store.contexts.recall(key);
      const newest = underWay.get(key) ?? stored;
      const current = newest !== undefined && newest.at >= earlier(now, { minutes: contextMinutes });
      const lastVisit = stored && visitBefore(stored, now);
      return {
        ...(current ? { context: newest.context } : {}),
        ...(lastVisit === undefined ? {} : { lastVisit }),
      };
    },
    remember: (turn, context) => {
      const key = keyOf(turn);
      const at = clock();
      const step = async (): Promise<void> => {
        const before = await parts.store.contexts.recall(key);
        const lastVisit = before && visitBefore(before, at);
        await write(key, { context, at, ...(lastVisit === undefined ? {} : { visitBefore: lastVisit }) });
      };
      underWay.set(key, { context, at });
      writing = writing
        .then(step)
        .catch((fault: unknown) => {
          log.error({ fault: String(fault) }, 'What a conversation goes on from could not be kept');
        })
        .finally(() => {
          if (underWay.get(key)?.at === at) underWay.delete(key);
        });
    },
    settled: async () => void (await writing),
  };
}

/** The end of the visit before the one in which `now` lies. */
function visitBefore(held: Remembered, now: string): string | undefined {
  return held.at < earlier(now, { hours: visitHours }) ? held.at : held.visitBefore;
}

function earlier(
  at: string,
  by: { readonly minutes?: number; readonly hours?: number; readonly days?: number },
): string {
  return DateTime.fromISO(at, { zone: 'utc' }).minus(by).toISO() ?? at;
}

/** A key that tells conversations, threads and people apart and names none of them. */
function keyOf({ conversation, thread = '', person }: Turn): string {
  return createHash('sha256')
    .update(JSON.stringify([conversation.tenant ?? '', conversation.id, thread, person]))
    .digest('hex');
}
