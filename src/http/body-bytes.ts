import type { IncomingMessage } from 'node:http';

/** Reads a body of at most `limit` bytes; what is beyond is never kept. `gone`: the sender went away before the end. */
export async function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | 'too-big' | 'gone'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return 'too-big';
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else resolve('too-big');
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => resolve('gone'));
    request.once('close', () => resolve('gone'));
  });
}
