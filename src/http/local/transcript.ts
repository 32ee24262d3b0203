import type { Place } from './place.ts';

/** One message as the page shows it. */
export interface Message {
  readonly id: string;
  readonly place: Place;
  /** The post that it replies to, in the channel. */
  readonly thread?: string;
  /** `page` says something about the conversation itself, such as that a message was turned away. */
  readonly from: 'person' | 'bot' | 'page';
  readonly at: string;
  readonly text?: string;
  /** What a notification would show. */
  readonly summary?: string;
  readonly cards: readonly unknown[];
}

/** A message with the number of its latest change. */
export interface Entry {
  readonly change: number;
  readonly message: Message;
}

/** What was said since the bot was started, kept so that a page opened later shows it too. */
export interface Transcript {
  /** Adds a message, or puts it in the place of the one with its id. */
  put(message: Message): void;
  find(id: string): Message | undefined;
  /** Changes after that number, in the order of the messages. */
  since(change: number): readonly Entry[];
  /** Calls back on every change until the returned function is called. */
  follow(listener: (entry: Entry) => void): () => void;
}

/** A transcript in memory that forgets a place's oldest message beyond `limit`. */
export function createTranscript(limit = 200): Transcript {
  const entries = new Map<string, Entry>();
  const listeners = new Set<(entry: Entry) => void>();
  let changes = 0;

  return {
    put: (message) => {
      changes += 1;
      const entry = { change: changes, message };
      entries.set(message.id, entry);
      forgetOldest(entries, message.place, limit);
      for (const listener of listeners) listener(entry);
    },
    find: (id) => entries.get(id)?.message,
    since: (change) => [...entries.values()].filter((entry) => entry.change > change),
    follow: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function forgetOldest(entries: Map<string, Entry>, place: Place, limit: number): void {
  const there = [...entries.values()].filter(({ message }) => message.place === place);
  for (const { message } of there.slice(0, Math.max(0, there.length - limit))) entries.delete(message.id);
}
