import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { ofFile, Refusal } from '../sentences.ts';

/** A file that was found to hold text, and how its bytes stand for letters. */
export interface TextFile {
  readonly path: string;
  readonly encoding: 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';
  readonly packed: boolean;
  /** Bytes on disk. */
  readonly size: number;
}

/** Looks through the whole file once, so that reading it later can not stumble; what is not text is refused. */
export async function openText(path: string): Promise<TextFile | Refusal> {
  try {
    const size = await sizeOf(path);
    if (size === 0) return new Refusal(ofFile.empty);
    const start = await firstBytes(path);
    const packed = start.subarray(0, 2).equals(gzipStart);
    // Excel's "Unicode text" is UTF-16, and known by its byte-order mark; half of its bytes are zeros.
    const marked = packed ? undefined : byteOrderMarks.find(({ mark }) => start.subarray(0, 2).equals(mark));
    return marked ? { path, encoding: marked.encoding, packed, size } : await sniff(path, size, packed);
  } catch (error) {
    return refusalOf(error, path);
  }
}

/** The file's text, piece by piece, without a byte-order mark; `onBytes` is told how much of the file was read. */
export async function* textOf(file: TextFile, onBytes?: (read: number) => void): AsyncGenerator<string> {
  const decoder = new TextDecoder(file.encoding);
  for await (const chunk of bytesOf(file, onBytes)) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/** Whether a file is a zip archive, as every workbook is; refused where it can not be opened. */
export async function isZip(path: string): Promise<boolean | Refusal> {
  try {
    await sizeOf(path);
    return (await firstBytes(path)).equals(zipStart);
  } catch (error) {
    return refusalOf(error, path);
  }
}

/** The first four bytes of a file, by which packed ones are known. */
async function firstBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

const zipStart = Buffer.from([0x50, 0x4b, 3, 4]);
const gzipStart = Buffer.from([0x1f, 0x8b]);
const byteOrderMarks = [
  { mark: Buffer.from([0xff, 0xfe]), encoding: 'utf-16le' },
  { mark: Buffer.from([0xfe, 0xff]), encoding: 'utf-16be' },
] as const;

/** The size of a file in bytes; throws for a folder as for any other thing that can not be read. */
async function sizeOf(path: string): Promise<number> {
  const found = await stat(path);
  // Reading a folder fails differently on each system, so it is told apart here.
  if (found.isDirectory()) throw Object.assign(new Error('a folder'), { code: 'EISDIR' });
  return found.size;
}

async function sniff(path: string, size: number, packed: boolean): Promise<TextFile | Refusal> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let encoding: TextFile['encoding'] = 'utf-8';
  let read = 0;
  let nulls = 0;
  for await (const chunk of bytesOf({ path, packed })) {
    read += chunk.length;
    // Unpacking goes on piece by piece, so that a packed bomb costs time only, and that ends here.
    if (packed && read > mostUnpacked) return new Refusal(ofFile.tooLarge);
    if (read === chunk.length && chunk.subarray(0, 1000).includes(0)) return new Refusal(ofFile.binary);
    nulls += nullsIn(chunk);
    if (nulls > 10_000) return new Refusal(ofFile.binary);
    if (encoding === 'utf-8' && !decodes(decoder, chunk)) encoding = 'windows-1252';
  }
  if (encoding === 'utf-8' && !decodes(decoder)) encoding = 'windows-1252';
  // A stray one refuses its row, where it is named; many mean that this is no text at all.
  if (nulls * 100 > read) return new Refusal(ofFile.binary);
  return { path, encoding, packed, size };
}

function nullsIn(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, at + 1)) count += 1;
  return count;
}

const mostUnpacked = 200_000_000;

function decodes(decoder: TextDecoder, chunk?: Buffer): boolean {
  try {
    decoder.decode(chunk, { stream: chunk !== undefined });
    return true;
  } catch {
    // A fatal decoder throws for this one reason: the bytes are not UTF-8.
    return false;
  }
}

async function* bytesOf(
  { path, packed }: Pick<TextFile, 'path' | 'packed'>,
  onBytes?: (read: number) => void,
): AsyncGenerator<Buffer> {
  const disk = createReadStream(path);
  // A fault of either comes out of the loop, so that there is nothing left to do about it here.
  const source = packed ? pipeline(disk, createGunzip(), () => undefined) : disk;
  for await (const chunk of source) {
    onBytes?.(disk.bytesRead);
    if (Buffer.isBuffer(chunk)) yield chunk;
  }
}

/** What is said of a file that can not be opened; any other fault goes on. */
function refusalOf(error: unknown, path: string): Refusal {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new Refusal(ofFile.absent(path));
  if (code === 'EISDIR') return new Refusal(ofFile.folder(path));
  if (code === 'EACCES' || code === 'EPERM') return new Refusal(ofFile.unreadable(path));
  if (typeof code === 'string' && code.startsWith('Z_')) return new Refusal(ofFile.brokenArchive);
  throw error;
}
