import { setTimeout as pause } from 'node:timers/promises';
import type { Response } from 'restify';
import type { Entry, Transcript } from './transcript.ts';

/** How often a stream looks whether the server is being closed, which would otherwise wait for the stream to end. */
const lookMs = 200;

/** What a stream tells of. */
export interface Changes {
  readonly transcript: Transcript;
  /** Tells this run of the bot from an earlier one, whose numbers mean nothing now. */
  readonly run: string;
  /** False once the server is being closed. */
  readonly isOpen: () => boolean;
}

/** Sends every change as a server-sent event, from the one after `seen` on, until the reader or the server goes away. */
export async function streamChanges(response: Response, changes: Changes, seen: string | undefined): Promise<void> {
  const { transcript, run, isOpen } = changes;
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
  const send = (entry: Entry): void => {
    response.write(`id: ${run}.${String(entry.change)}\ndata: ${JSON.stringify(entry.message)}\n\n`);
  };
  response.write('retry: 1000\n\n');
  for (const entry of transcript.since(changeSeen(run, seen))) send(entry);
  response.write('event: current\ndata: {}\n\n');
  const stop = transcript.follow(send);
  await readerGone(response, isOpen);
  stop();
}

/** Resolves when the reader went away, perhaps before anybody looked, or when the server is being closed. */
async function readerGone(response: Response, isOpen: () => boolean): Promise<void> {
  while (isOpen() && !response.closed) await pause(lookMs);
  response.end();
}

/** The last change that a reader has; none where the number is of another run of the bot. */
function changeSeen(run: string, seen: string | undefined): number {
  if (seen === undefined || !seen.startsWith(`${run}.`)) return 0;
  const change = Number(seen.slice(run.length + 1));
  return Number.isSafeInteger(change) ? change : 0;
}
