import type { Request, RequestHandler, Response } from 'restify';

/** A handler from work that ends later; where it fails, the server's own error answer is given. */
export function route(work: (request: Request, response: Response) => Promise<void>): RequestHandler {
  return (request, response, proceed) => {
    work(request, response).then(() => proceed(), proceed);
  };
}
