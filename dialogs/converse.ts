import { DateTime } from 'luxon';
import type { Clock } from '../src/clock.ts';
import type { Coded } from '../src/delivery/recipes.ts';
import type { Log } from '../src/log.ts';
import { understandInContext } from '../src/questions/follow-ups/understand-in-context.ts';
import type { Understanding } from '../src/questions/question.ts';
import type { Store } from '../src/store/store.ts';
import { onArrival } from './arrivals.ts';
import { ask, type AskParts } from './ask.ts';
import { csvReply, wantsCsv } from './csv-reply.ts';
import { carryOut } from './carry-out.ts';
import { contextAfter } from './context-after.ts';
import { carryOutFileOrder, fileOrder } from './files/file-orders.ts';
import { takeFile, type FileParts } from './files/handing-over.ts';
import { createShownKeeper } from './keep-shown.ts';
import { createMemory, type Memory } from './memory.ts';
import { replyTo, type Draw } from './reply.ts';
import { onPress, type PressParts } from './press.ts';
import { shownBy } from './shown-by.ts';
import type { Arrival, Conversing, Press, Reply, Turn } from './turn.ts';
import { asksAbout, libraryHere, withheldFrom, withheldReply } from './withheld.ts';

/** What a conversation needs: how questions are read, what answers are made from, where decisions are kept. */
export interface ConversingParts extends AskParts, FileParts, Omit<PressParts, 'shown'> {
  readonly store: Store;
  readonly clock: Clock;
  readonly timeZone: string;
  /** Keeps what an answer or a digest was made of; a reply never waits for it. */
  readonly keep: (shown: Coded) => void;
  /** Told of each text that was asked back; a reply never waits for it. */
  readonly notAnswered: (understanding: Understanding) => void;
  readonly draw: Draw;
  readonly wait: (ms: number) => Promise<void>;
  readonly log: Log;
}

/** How long an installation event that names no channel waits for the one that may. */
const patienceMs = 1500;

/** The bot in conversation: a turn gets its replies, an arrival is greeted through the outbox. */
export function createConversing(parts: ConversingParts): Conversing & Pick<Memory, 'settled'> {
  const memory = createMemory(parts);
  const shown = createShownKeeper(parts);
  const replies = async (turn: Turn): Promise<readonly Reply[]> => {
    if (turn.files !== undefined) return [await takeFile(turn, parts)];
    const order = fileOrder(turn.text);
    if (order !== undefined) return [await carryOutFileOrder(order, turn, parts)];
    const { context, lastVisit } = await memory.recall(turn);
    const withheld = withheldFrom(turn.conversation, parts.library());
    if (withheld.size > 0 && asksAbout(understandInContext(turn.text, context, parts.vocabulary), withheld)) {
      return [withheldReply];
    }
    const here = {
      vocabulary: parts.vocabulary,
      library: () => libraryHere(parts.library(), turn.conversation, parts.store.alerts, withheld),
    };
    const asked = await ask(turn.text, here, context, lastVisit && dayBefore(lastVisit, parts.timeZone));
    const next = contextAfter(asked, context, parts.vocabulary);
    if (next !== undefined) memory.remember(turn, next);
    if ('command' in asked) return carryOut(asked.command, turn, parts);
    if ('recipe' in asked) parts.keep(asked);
    else parts.notAnswered(asked.understanding);
    const shows = shownBy(asked, parts.vocabulary);
    const csv = wantsCsv(asked) ? csvReply(asked, turn.conversation.kind, here.library().catalogue) : undefined;
    if (csv !== undefined) return [turn.conversation.kind === 'personal' ? { ...csv, ...shows } : csv];
    return [{ ...(await replyTo(asked, parts.draw, parts.log)), ...shows }];
  };
  const onTurn: Conversing['onTurn'] = async (turn) => (await replies(turn)).map((reply) => shown.kept(reply, turn));
  return {
    onTurn,
    onPress: (press: Press) => onPress(press, { ...parts, shown }, onTurn),
    onArrival: async (arrival: Arrival) => {
      if (mayNameNoChannel(arrival)) await parts.wait(patienceMs);
      // What was shown before is known before it may be forgotten.
      await shown.settled();
      await onArrival(arrival, parts.store, parts.library().catalogue, parts.clock());
      return [];
    },
    settled: async () => void (await Promise.all([memory.settled(), shown.settled()])),
  };
}

/** The last day of which everything was known at that visit: what came later on its own day may not have been. */
function dayBefore(visit: string, zone: string): string {
  return DateTime.fromISO(visit, { zone }).minus({ days: 1 }).toFormat('yyyy-MM-dd');
}

function mayNameNoChannel(arrival: Arrival): boolean {
  return arrival.kind === 'installed' && arrival.conversation.kind === 'channel' && arrival.chosen !== true;
}
