import type { IncomingMessage } from 'node:http';
import { readBytes } from './body-bytes.ts';

/** A request's body as JSON, or why it is not one. */
export type JsonBody =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'too-big' }
  | { readonly kind: 'malformed'; readonly sentence: string }
  /** The sender went away before the end. */
  | { readonly kind: 'gone' };

const jsonType = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

/** Reads a body of at most `limit` bytes; what is beyond is never kept. */
export async function readJson(request: IncomingMessage, limit: number): Promise<JsonBody> {
  if (!jsonType.test(request.headers['content-type'] ?? '')) {
    return { kind: 'malformed', sentence: 'The body must be JSON, sent with the content type application/json.' };
  }
  const bytes = await readBytes(request, limit);
  return Buffer.isBuffer(bytes) ? parse(bytes) : { kind: bytes };
}

function parse(bytes: Buffer): JsonBody {
  try {
    return { kind: 'json', value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    // The parser's own message would quote the body.
    return { kind: 'malformed', sentence: 'The body is not valid JSON.' };
  }
}
