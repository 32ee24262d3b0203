import type { Request, Response } from 'restify';
import type { z } from 'zod';
import { sendEarly, sendSentence } from '../answering.ts';
import { readJson } from '../json-body.ts';
import { route } from '../route.ts';
import { isFromThisMachine } from './own-machine.ts';

/** What is done for one request. */
export type Work = (request: Request, response: Response) => Promise<void>;

/** A route that works for this machine's own page and refuses every other. */
export function guarded(work: Work): ReturnType<typeof route> {
  return route(async (request, response) => {
    const { host, origin } = request.headers;
    const site = request.header('sec-fetch-site');
    const mode = request.header('sec-fetch-mode');
    if (isFromThisMachine({ host, origin, site, mode })) return work(request, response);
    return sendSentence(response, 403, 'This page answers only to this machine, under a loopback address.');
  });
}

const limit = 1024 * 1024;

/** Work on a JSON body of this shape; another body is refused with a sentence. */
export function withBody<T>(
  shape: z.ZodType<T>,
  work: (body: T, request: Request, response: Response) => Promise<void>,
): Work {
  return async (request, response) => {
    const body = await readJson(request, limit);
    if (body.kind === 'gone') return undefined;
    if (body.kind === 'too-big') return sendEarly(request, response, 413, 'The body is over 1 MB.');
    if (body.kind === 'malformed') return sendSentence(response, 400, body.sentence);
    const parsed = shape.safeParse(body.value);
    if (!parsed.success) return sendSentence(response, 400, 'The body is not what this address takes.');
    return work(parsed.data, request, response);
  };
}
