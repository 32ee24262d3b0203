import type { Response } from 'restify';
import type { Entry, Transcript } from './transcript.ts';

/** Sends every change as a server-sent event, from the one after `seen` on, until the reader goes away. */
export async function streamChanges(
  response: Response,
  transcript: Transcript,
  run: string,
  seen: string | undefined,
): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store' });
  const send = (entry: Entry): void => {
    response.write(`id: ${run}.${String(entry.change)}\ndata: ${JSON.stringify(entry.message)}\n\n`);
  };
  response.write('retry: 1000\n\n');
  for (const entry of transcript.since(changeSeen(run, seen))) send(entry);
  response.write('event: current\ndata: {}\n\n');
  const stop = transcript.follow(send);
  await new Promise<void>((resolve) => {
    response.once('close', resolve);
  });
  stop();
}

/** The last change that a reader has; none where the number is of another run of the bot. */
function changeSeen(run: string, seen: string | undefined): number {
  if (seen === undefined || !seen.startsWith(`${run}.`)) return 0;
  const change = Number(seen.slice(run.length + 1));
  return Number.isSafeInteger(change) ? change : 0;
}
