import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

/** One file of the product with what it imports, as paths from the root or package names. */
export interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly lines: number;
  /** The text without its comments. */
  readonly code: string;
  readonly imports: readonly string[];
}

const root = join(import.meta.dirname, '../..');

/** Every TypeScript file that is part of the product. */
export function productFiles(): readonly SourceFile[] {
  return globSync('{src,dialogs,cards,manifest,data,test}/**/*.ts', { cwd: root })
    .map((path) => path.split(sep).join('/'))
    .toSorted()
    .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
}

/** A file as the rules look at it. */
export function sourceFile(path: string, text: string): SourceFile {
  const code = text.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/.*$/gmu, '');
  return { path, room: roomOf(path), lines: text.split('\n').length - 1, code, imports: importsOf(path, code) };
}

/** The room that a path from the root is in. */
export function roomOf(path: string): string {
  const [top = '', inner = '', ...deeper] = path.split('/');
  if (top !== 'src') return top;
  if (deeper.length > 0) return inner;
  return inner === 'main.ts' || inner === 'cli.ts' ? inner.slice(0, -3) : 'src';
}

const forms: readonly RegExp[] = [
  /^[ \t]*(?:import|export)\b[^;'"`]*?\bfrom\s*['"]([^'"]+)['"]/gmu,
  /^[ \t]*import\s*['"]([^'"]+)['"]/gmu,
  /\b(?:import|require)\s*\(\s*['"`]([^'"`]+)['"`]/gu,
  /\bnew URL\(\s*['"](\.[^'"]+\.ts)['"]/gu,
];

function importsOf(path: string, code: string): readonly string[] {
  const names = forms.flatMap((form) => [...code.matchAll(form)].map((match) => match[1] ?? ''));
  return names.map((name) =>
    name.startsWith('.')
      ? normalize(join(dirname(path), name))
          .split(sep)
          .join('/')
      : name,
  );
}
