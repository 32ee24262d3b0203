import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** A service on loopback from which files can be fetched, as from the place where Teams keeps what people send. */
export interface FileServer {
  readonly url: string;
  /** Puts a file at a path and gives its address. */
  put(path: string, content: Uint8Array | string): string;
  /** Answers at a path as the test wants, and gives its address. */
  answer(path: string, how: (request: IncomingMessage, response: ServerResponse) => void): string;
  close(): Promise<void>;
}

/** Answers with a status and nothing else; where to go on, where it is one that sends on. */
export function redirect(response: ServerResponse, status: number, location?: string): void {
  response.statusCode = status;
  if (location !== undefined) response.setHeader('location', location);
  response.end();
}

export async function startFileServer(): Promise<FileServer> {
  const answers = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>();
  const server = createServer((request, response) => {
    const answer = answers.get(request.url ?? '');
    if (answer === undefined) redirect(response, 404);
    else answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const files: FileServer = {
    url,
    put: (path, content) => files.answer(path, (_request, response) => void response.end(content)),
    answer: (path, how) => {
      answers.set(path, how);
      return `${url}${path}`;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return files;
}
