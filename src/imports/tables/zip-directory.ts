import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** What a zip archive says of its own size, before anything in it is unpacked. */
export interface ZipDirectory {
  readonly entries: number;
  /** Bytes that all entries together come to unpacked, as declared. */
  readonly unpacked: number;
}

const endSign = 0x06054b50;
const entrySign = 0x02014b50;
/** The end record is 22 bytes and may carry a comment of at most 65,535. */
const longestEnd = 22 + 65_535;
/** A directory of more bytes names more entries than any workbook has. */
const longestDirectory = 1_000_000;

/** Reads the list at the end of a zip archive; undefined where it has none that can be believed. */
export async function zipDirectory(path: string): Promise<ZipDirectory | undefined> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const end = await bytes(file, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
    const at = end.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    if (at < 0 || at + 22 > end.length || end.readUInt32LE(at) !== endSign) return undefined;
    const length = end.readUInt32LE(at + 12);
    const start = end.readUInt32LE(at + 16);
    if (length > longestDirectory || start + length > size) return undefined;
    return entriesOf(await bytes(file, start, length));
  } finally {
    await file.close();
  }
}

async function bytes(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
  return buffer.subarray(0, bytesRead);
}

function entriesOf(directory: Buffer): ZipDirectory | undefined {
  let entries = 0;
  let unpacked = 0;
  for (let at = 0; at < directory.length; entries += 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySign) return undefined;
    unpacked += directory.readUInt32LE(at + 24);
    at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return { entries, unpacked };
}
