import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
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
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  // What follows the first fault is mostly caused by it.
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault !== undefined) {
    return [{ file, line: lines.linePos(fault.pos[0]).line, message: `This is not YAML: ${fault.message}.` }];
  }
  const lineOf = (path: Path): number => lines.linePos(offsetOf(document.contents, path)).line;
  try {
    const value: unknown = document.toJS();
    return { file, value, lineOf };
  } catch (error) {
    // Too many aliases of aliases, or one to an anchor that is not there: only shown when values are made.
    const reason = error instanceof Error ? error.message : String(error);
    return [{ file, line: 0, message: `${file} cannot be read: ${reason}.` }];
  }
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
