import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ofFile, Refusal } from '../sentences.ts';

/** A file that was found to hold text, and how its bytes stand for letters. */
export interface TextFile {
  readonly path: string;
  readonly encoding: 'utf-8' | 'windows-1252';
}

/** Looks through the whole file once, so that reading it later can not stumble; what is not text is refused. */
export async function openText(path: string): Promise<TextFile | Refusal> {
  try {
    const { size } = await statFile(path);
    if (size === 0) return new Refusal(ofFile.empty);
    return await sniff(path);
  } catch (error) {
    return refusalOf(error, path);
  }
}

/** The file's text, piece by piece, without a byte-order mark. */
export async function* textOf({ path, encoding }: TextFile): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytesOf(path)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function statFile(path: string): Promise<{ size: number }> {
  const found = await stat(path);
  // Reading a folder fails differently on each system, so it is told apart here.
  if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  return found;
}

async function sniff(path: string): Promise<TextFile | Refusal> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let encoding: TextFile['encoding'] = 'utf-8';
  let first = true;
  for await (const chunk of bytesOf(path)) {
    if (first && chunk.subarray(0, 4).equals(zipStart)) return new Refusal(ofFile.archive);
    if (chunk.includes(0)) return new Refusal(ofFile.binary);
    if (encoding === 'utf-8' && !decodes(decoder, chunk)) encoding = 'windows-1252';
    first = false;
  }
  if (encoding === 'utf-8' && !decodes(decoder)) encoding = 'windows-1252';
  return { path, encoding };
}

const zipStart = Buffer.from([0x50, 0x4b, 3, 4]);

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    // A fatal decoder throws for this one reason: the bytes are not UTF-8.
    return false;
  }
}

async function* bytesOf(path: string): AsyncGenerator<Buffer> {
  for await (const chunk of createReadStream(path)) {
    if (Buffer.isBuffer(chunk)) yield chunk;
  }
}

function refusalOf(error: unknown, path: string): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Refusal(ofFile.absent(path));
  if (code === 'EISDIR') return new Refusal(ofFile.folder(path));
  if (code === 'EACCES' || code === 'EPERM') return new Refusal(ofFile.unreadable(path));
  throw error;
}
