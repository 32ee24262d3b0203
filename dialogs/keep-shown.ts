import { DateTime } from 'luxon';
import type { Clock } from '../src/clock.ts';
import type { Conversation } from '../src/delivery/conversation.ts';
import type { ShownAnswer } from '../src/delivery/shown-answers.ts';
import { recallAnswers } from '../src/imports/recall-answers.ts';
import type { Log } from '../src/log.ts';
import type { Store } from '../src/store/store.ts';
import type { Catalogue } from '../src/catalogue/catalogue.ts';
import type { Reply, Shown } from './turn.ts';

/** What keeping replies needs. */
export interface KeepShownParts {
  readonly store: Pick<Store, 'transaction'>;
  readonly library: () => { readonly catalogue: Catalogue };
  readonly clock: Clock;
  readonly timeZone: string;
  readonly log: Log;
}

/** Keeps what replies show beside them and never before them, so that it can be taken back with its figures. */
export interface ShownKeeper {
  /** The reply, which is kept as soon as its message is known. */
  kept(reply: Reply, where: Where): Reply;
  /** Fulfilled once nothing is under way. */
  settled(): Promise<void>;
}

/** Where a reply goes. */
interface Where {
  readonly conversation: Conversation;
  readonly thread?: string;
}

/** How long an answer can be taken back: somewhat longer than a quarter. */
const keptDays = 120;

/** A keeper over the store, so that it holds after a restart and over all processes. */
export function createShownKeeper(parts: KeepShownParts): ShownKeeper {
  const { store, clock, log } = parts;
  let writing: Promise<unknown> = Promise.resolve();
  let prunedOn = '';
  async function write(shows: Shown, answer: ShownAnswer): Promise<void> {
    const at = clock();
    const day = at.slice(0, 10);
    await store.transaction(async (within) => {
      await within.answers.keep(answer, at);
      const [newest] = await within.indicators.publications(1);
      const rules = { ...parts.library().catalogue, timeZone: parts.timeZone };
      // What was taken back since it was read is taken back at once.
      if (newest?.id !== shows.publication) await recallAnswers(within, answer.figures, { at, rules });
      if (prunedOn !== day) await within.answers.forgetBefore(daysBefore(at));
    });
    prunedOn = day;
  }

  return {
    kept: (reply, { conversation, thread }) => {
      const { shows } = reply;
      if (shows === undefined || shows.figures.length === 0) return reply;
      const sent = (message: string): void => {
        writing = writing
          .then(() => write(shows, shownAnswer(shows, nobody(conversation), message, thread)))
          .catch((fault: unknown) => {
            log.error({ fault: String(fault) }, 'What a reply shows could not be kept');
          });
      };
      return { ...reply, sent };
    },
    settled: async () => void (await writing),
  };
}

function shownAnswer(shows: Shown, conversation: Conversation, message: string, thread?: string): ShownAnswer {
  const { title, question, figures } = shows;
  return {
    conversation,
    message,
    title,
    figures,
    ...(question === undefined ? {} : { question }),
    // Chats have no threads.
    ...(thread === undefined || conversation.kind !== 'channel' ? {} : { thread }),
  };
}

/** The conversation without the person whose chat it is. */
function nobody({ person, name, ...conversation }: Conversation): Conversation {
  void [person, name];
  return conversation;
}

function daysBefore(at: string): string {
  return DateTime.fromISO(at, { zone: 'utc' }).minus({ days: keptDays }).toISO() ?? at;
}
