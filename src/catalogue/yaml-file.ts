import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { repeatedKeys } from './repeated-keys.ts';
import type { FolderContent } from './folder.ts';
import type { Problem } from './problem.ts';

/** The way from the top of a file to one of its entries: keys and positions. */
export type Path = readonly PropertyKey[];

/** A YAML file as plain values, which still knows the line of each entry. */
export interface YamlFile {
  readonly file: string;
  readonly value: unknown;
  /** The line of the entry, or of the nearest one above it that is there. */
  readonly lineOf: (path: Path) => number;
  /** What is wrong with it although it can be read, each with the path of the entry that it is in. */
  readonly flaws: readonly (Problem & { readonly path: Path })[];
}

/** One YAML file of the folder, or why it cannot be read. An absent file is `undefined`. */
export function readYaml({ files }: FolderContent, file: string): YamlFile | readonly Problem[] | undefined {
  const text = files.get(file);
  if (text === undefined) return undefined;
  return typeof text === 'string' ? parseYaml(file, text) : [text];
}

/** Parses the text of a YAML file; what YAML itself refuses becomes a problem with its line. */
function parseYaml(file: string, text: string): YamlFile | readonly Problem[] {
  const lines = new LineCounter();
  // A key that is given twice is told below, and keeps nothing else from being read.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  // What follows the first fault is mostly caused by it.
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) {
    const { line } = lines.linePos(fault.pos[0]);
    return [tabbed(file, text, line) ?? { file, line, message: `This is not YAML: ${fault.message}.` }];
  }
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const lineOf = (path: Path): number => lineAt(offsetOf(document.contents, path));
  const flaws = repeatedKeys(document.contents).map(({ path, key, first, again }) => ({
    file,
    line: lineAt(again),
    path,
    message: `"${key}" is given twice here, first in line ${lineAt(first)}; keep one of them.`,
  }));
  try {
    const value: unknown = document.toJS();
    return { file, value, lineOf, flaws };
  } catch (error) {
    // Too many aliases of aliases, or one to an anchor that is not there: only shown when values are made.
    const reason = error instanceof Error ? error.message : String(error);
    return [{ file, line: 0, message: `${file} cannot be read: ${reason}.` }];
  }
}

/** The tab at the start of a line that a fault at it, or just after or before it, comes of: YAML takes spaces only. */
function tabbed(file: string, text: string, fault: number): Problem | undefined {
  const near = text.split('\n').slice(Math.max(fault - 2, 0), fault + 1);
  const found = near.findIndex((line) => /^ *\t/u.test(line));
  if (found === -1) return undefined;
  const line = Math.max(fault - 2, 0) + found + 1;
  return { file, line, message: 'This line starts with a tab; indent with spaces, as YAML takes no tabs there.' };
}

function offsetOf(top: unknown, path: Path): number {
  let node = top;
  let offset = startOf(node);
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === undefined) break;
    offset = startOf(next.label);
    node = next.node;
  }
  return offset;
}

function stepInto(node: unknown, step: PropertyKey): { label: unknown; node: unknown } | undefined {
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
    return pair && { label: pair.key, node: pair.value };
  }
  if (!isSeq(node)) return undefined;
  const item = node.items[Number(step)];
  return item === undefined ? undefined : { label: item, node: item };
}

function startOf(node: unknown): number {
  return isScalar(node) || isMap(node) || isSeq(node) ? (node.range?.[0] ?? 0) : 0;
}
