import type { Request, Response, Server } from 'restify';
import type { Log } from '../log.ts';
import { sendEarly, sendJson, sendNothing, sendSentence } from './answering.ts';
import { readJson } from './json-body.ts';
import { route } from './route.ts';

/** What takes the messages of the Bot Framework. */
export type Messages = (request: {
  readonly authorization: string | undefined;
  readonly body: unknown;
}) => Promise<{ readonly status: number; readonly body?: unknown }>;

/** An activity of Teams is some kilobytes; nothing that is over a megabyte is one. */
const limit = 1024 * 1024;

/** Installs `POST /api/messages`, the Bot Framework's endpoint. */
export function installMessages(server: Server, messages: Messages, log: Log): void {
  const take = route(async (request, response) => {
    const body = await readJson(request, limit);
    if (body.kind === 'too-big') sendEarly(request, response, 413, 'The body is over 1 MB.');
    if (body.kind === 'malformed') sendSentence(response, 400, body.sentence);
    if (body.kind === 'json') await hand(body.value, request, response, messages, log);
  });
  server.post('/api/messages', take);
}

async function hand(body: unknown, request: Request, response: Response, messages: Messages, log: Log): Promise<void> {
  try {
    const answer = await messages({ authorization: request.headers.authorization, body });
    if (answer.body === undefined) sendNothing(response, answer.status);
    else if (typeof answer.body === 'string') sendSentence(response, answer.status, answer.body);
    else sendJson(response, answer.status, answer.body);
  } catch (error) {
    log.error({ fault: error instanceof Error ? error.name : typeof error }, 'The message endpoint failed');
    sendNothing(response, 500);
  }
}
