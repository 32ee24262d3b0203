import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '../src/catalogue/load.ts';

const root = join(import.meta.dirname, '..');
const guide = await readFile(join(root, 'CONTRIBUTING.md'), 'utf8');

/** The block of the guide that is marked so, without the indent of the list it stands in. */
function block(mark: string): string {
  const found = new RegExp(`^( *)\`\`\`${mark}\\n([\\s\\S]*?)^ *\`\`\`$`, 'mu').exec(guide);
  assert.ok(found, `the guide has a block of ${mark}`);
  return (found[2] ?? '').replaceAll(new RegExp(`^${found[1] ?? ''}`, 'gmu'), '');
}

describe('The guide for contributors', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safer-catalogue-'));
    await cp(join(root, 'data/leicestershire'), folder, { recursive: true });
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('adds an indicator and a rule that the catalogue takes as they stand there', async () => {
    await appendFile(join(folder, 'indicators/1-crime.yaml'), `\n${block('yaml indicator')}`);
    const notHeld = join(folder, 'not-held.yaml');
    const words = await readFile(notHeld, 'utf8');
    await writeFile(notHeld, words.replaceAll(/^ *(?:shoplifting|shop theft|theft from shops),\n/gmu, ''));
    await appendFile(join(folder, 'rules.yaml'), `\n${block('yaml rule')}`);
    const loaded = await loadCatalogue(folder);
    assert.deepEqual(loaded.ok ? [] : loaded.problems, []);
    assert.ok(loaded.ok);
    assert.ok(loaded.catalogue.indicators.some(({ id }) => id === 'shoplifting'));
    const rule = loaded.catalogue.rules.find(({ id }) => id === 'shoplifting-above-4');
    assert.deepEqual(rule?.watches, [
      { indicator: 'shoplifting', areas: ['leicestershire'], basis: 'rolling-12-months' },
    ]);
  });

  it('is told by the catalogue where its rule lacks its indicator', async () => {
    await appendFile(join(folder, 'rules.yaml'), `\n${block('yaml rule')}`);
    const loaded = await loadCatalogue(folder);
    assert.ok(!loaded.ok && loaded.problems.some(({ file, message }) => file.endsWith('rules.yaml') && message !== ''));
  });

  it('names no file or folder that does not exist, but those that it tells how to make', () => {
    const named = [...guide.matchAll(/`((?:src|cards|dialogs|data|test|manifest)\/[^`\s]*)`/gu)].map(
      (match) => match[1] ?? '',
    );
    assert.ok(named.length > 20);
    assert.deepEqual(
      named.filter((path) => !path.includes('target-missed') && !existsSync(join(root, path))),
      [],
    );
  });
});
