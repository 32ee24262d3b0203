import type { Request, Response } from 'restify';

/** Answers with one plain sentence. */
export function sendSentence(response: Response, status: number, sentence: string): void {
  response.sendRaw(status, `${sentence}\n`, { 'content-type': 'text/plain; charset=utf-8' });
}

/** Answers with JSON. */
export function sendJson(response: Response, status: number, value: unknown): void {
  response.sendRaw(status, JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8' });
}

/** Answers with nothing but the status. */
export function sendNothing(response: Response, status: number): void {
  response.sendRaw(status, '', { 'content-length': '0' });
}

/** How long and how much of a refused body is still taken in, so that the sender gets to read the answer. */
const lingerMs = 2000;
const lingerBytes = 16 * 1024 * 1024;

/** Answers before the whole body came: the connection is of no more use and ends soon after. */
export function sendEarly(request: Request, response: Response, status: number, sentence: string): void {
  response.setHeader('connection', 'close');
  sendSentence(response, status, sentence);
  let taken = 0;
  const end = (): unknown => request.socket.destroy();
  const timer = setTimeout(end, lingerMs);
  request.on('data', (chunk: Buffer) => {
    taken += chunk.length;
    if (taken > lingerBytes) end();
  });
  request.once('close', () => clearTimeout(timer));
}
