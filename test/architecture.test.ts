import assert from 'node:assert/strict';
import { roomOf, productFiles, sourceFile, type SourceFile } from './architecture/source-file.ts';
import { impure, known, lent, pure, tower } from './architecture/tower.ts';

const files = productFiles();
const product = files.filter(({ room }) => room !== 'test');

function floorOf(room: string): number {
  return tower.findIndex(({ rooms }) => rooms.includes(room));
}

/** Why this file may not import this path; undefined where it may. */
function objection(file: SourceFile, imported: string): string | undefined {
  if (!imported.includes('/') || !/^(src|dialogs|cards|manifest|data|test)\//u.test(imported)) {
    const rule = known.find(({ packages, by }) => packages.test(imported) && !by.includes(file.room));
    return rule && `${file.path} imports ${imported}: ${rule.reason}`;
  }
  const room = roomOf(imported);
  if (room === file.room || lent.includes(imported) || imported.endsWith('.mjs')) return undefined;
  const [here, there] = [floorOf(file.room), floorOf(room)];
  if (there !== -1 && there < here) return undefined;
  return `${file.path} imports ${imported}: ${tower[there]?.reason ?? 'the product does not import its tests'}`;
}

function objections(all: readonly SourceFile[]): readonly string[] {
  return all.flatMap((file) => file.imports.map((each) => objection(file, each)).filter((each) => each !== undefined));
}

function impurities(file: SourceFile): readonly string[] {
  const found = impure.filter(({ pattern }) => pattern.test(file.code)).map(({ what }) => what);
  const modules = file.imports.filter((name) => name.startsWith('node:'));
  return [...found, ...modules].map((what) => `${file.path} uses ${what}`);
}

describe('The architecture', () => {
  it('was looked at, and not an empty folder', () => {
    assert.ok(product.length >= 10, `only ${String(product.length)} files were found`);
    assert.ok(product.flatMap(({ imports }) => imports).length >= 10, 'hardly an import was found');
  });

  it('gives every file a floor', () => {
    assert.deepEqual(
      product.filter(({ room }) => floorOf(room) === -1).map(({ path }) => path),
      [],
    );
  });

  it('lets a floor import only the floors below it, and packages only where they are known', () => {
    assert.deepEqual(objections(product), []);
  });

  it('keeps the pure rooms free of clock, randomness, input and output', () => {
    assert.deepEqual(product.filter(({ room }) => pure.includes(room)).flatMap(impurities), []);
  });

  it('keeps the interfaces that are lent to every floor free of imports', () => {
    const borrowed = product.filter(({ path }) => lent.includes(path));
    assert.equal(borrowed.length, lent.length);
    assert.deepEqual(
      borrowed.flatMap(({ imports }) => imports),
      [],
    );
  });

  it('keeps every file within 300 lines', () => {
    assert.deepEqual(
      files.filter(({ lines }) => lines > 300).map(({ path }) => path),
      [],
    );
  });

  it('has no barrel and no default export', () => {
    const given = /^export (default\b|\*)/mu;
    assert.deepEqual(
      product.filter(({ code }) => given.test(code)).map(({ path }) => path),
      [],
    );
  });
});

describe('The architecture test', () => {
  const objectsTo = (path: string, code: string): boolean => objections([sourceFile(path, code)]).length === 1;

  it('objects to an import from a floor above, in every form that an import has', () => {
    for (const code of [
      "import { a } from '../answers/a.ts';",
      "import type { A } from '../answers/a.ts';",
      "import {\n  a,\n  type B,\n} from '../answers/a.ts';",
      "import * as a from '../answers/a.ts';",
      "import '../answers/a.ts';",
      "export { a } from '../answers/a.ts';",
      "const a = await import('../answers/a.ts');",
      "const worker = new URL('../answers/a.ts', import.meta.url);",
    ]) {
      assert.ok(objectsTo('src/store/b.ts', code), code);
      assert.ok(!objectsTo('src/charts/b.ts', code), code);
    }
  });

  it('objects to a neighbour on the same floor, to the composition and to the tests', () => {
    assert.ok(objectsTo('src/questions/b.ts', "import { a } from '../alerts/a.ts';"));
    assert.ok(objectsTo('src/http/b.ts', "import { a } from '../teams/a.ts';"));
    assert.ok(objectsTo('src/http/b.ts', "import { a } from '../settings.ts';"));
    assert.ok(objectsTo('src/parts.ts', "import { a } from './main.ts';"));
    assert.ok(objectsTo('src/parts.ts', "import { a } from '../test/a.ts';"));
  });

  it('objects to a package in the wrong room and not in the right one', () => {
    assert.ok(objectsTo('dialogs/b.ts', "import { a } from 'botbuilder';"));
    assert.ok(objectsTo('src/teams/b.ts', "import { a } from 'restify';"));
    assert.ok(objectsTo('src/imports/b.ts', "import a from 'better-sqlite3';"));
    assert.ok(!objectsTo('src/teams/b.ts', "import { a } from 'botframework-connector';"));
    assert.ok(!objectsTo('src/store/sqlite/b.ts', "import { a } from 'kysely';"));
  });

  it('notices a clock, a dice and a file in a pure room, and not the words for them in a comment', () => {
    const found = (code: string): number => impurities(sourceFile('src/alerts/b.ts', code)).length;
    assert.equal(found('const a = Date.now();'), 1);
    assert.equal(found('const a = new Date();'), 1);
    assert.equal(found("const a = new Date('2021-03-31');"), 0);
    assert.equal(found('const a = DateTime.utc();'), 1);
    assert.equal(found('const a = DateTime.utc(2021, 3, 31);'), 0);
    assert.equal(found('const a = Math.random();'), 1);
    assert.equal(found("import { readFileSync } from 'node:fs';"), 1);
    assert.equal(found('// a comment on Date.now()\n/** and Math.random() */'), 0);
  });

  it('takes an import in a comment for a comment', () => {
    assert.deepEqual(sourceFile('src/store/b.ts', "// import { a } from '../answers/a.ts';").imports, []);
  });
});
