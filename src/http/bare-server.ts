import { createServer } from 'restify';
import type { Request, Response, Server } from 'restify';
import type { Log } from '../log.ts';
import { sendSentence } from './answering.ts';
import { listen } from './listening.ts';
import type { Address, ListenAt } from './listening.ts';

/** A server that listens, and ends on request. */
export interface Listening extends Address {
  /** Takes no more requests, lets those under way finish for a few seconds, and ends every connection. */
  close(): Promise<void>;
}

/** Nothing that is asked here may take longer to be sent than this. */
const requestTimeoutMs = 30_000;

/** A restify server that tells nothing of itself: no name, no version, and errors as one plain sentence. */
export function createBareServer(log: Log): Server {
  const server = createServer({ name: '' });
  server.server.requestTimeout = requestTimeoutMs;
  // An upgrade that nobody takes would leave its connection open for ever; without listeners it is a plain request.
  server.server.removeAllListeners('upgrade');
  server.on('restifyError', (request: Request, response: Response, error: unknown, done: () => void) => {
    const status = statusOf(error);
    if (status >= 500) log.error({ fault: error instanceof Error ? error.name : typeof error }, 'A request failed');
    if (!response.headersSent) sendSentence(response, status, sentenceFor(status, request));
    done();
  });
  return server;
}

/** Starts listening, and gives the way to end. */
export async function startListening(server: Server, at: ListenAt, drainMs = 3000): Promise<Listening> {
  const address = await listen(server, at);
  return { ...address, close: () => drain(server, drainMs) };
}

function drain(server: Server, ms: number): Promise<void> {
  const { server: inner } = server;
  return new Promise((resolve) => {
    const force = setTimeout(() => inner.closeAllConnections(), ms);
    // A connection kept alive counts as open until it is idle and closed.
    server.on('after', () => setImmediate(() => inner.closeIdleConnections()));
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    inner.closeIdleConnections();
  });
}

function statusOf(error: unknown): number {
  if (!(error instanceof Error) || !('statusCode' in error)) return 500;
  return typeof error.statusCode === 'number' ? error.statusCode : 500;
}

function sentenceFor(status: number, request: Request): string {
  if (status === 404) return 'There is nothing at this address.';
  if (status === 405) return `This address does not take ${request.method ?? 'this method'}.`;
  return status >= 500 ? 'Something went wrong while answering this request.' : 'This request can’t be answered.';
}
