import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaFiles } from '../../data/schema/schema-files.ts';

const published = join(import.meta.dirname, '../../data/schema');
const catalogue = join(import.meta.dirname, '../../data/leicestershire');

describe('the published schemas of a catalogue', () => {
  it('say what the product checks; write them again with data/schema/write.ts where they do not', async () => {
    const made = schemaFiles();
    const files = (await readdir(published)).filter((name) => name.endsWith('.schema.json')).toSorted();
    assert.deepEqual(files, [...made.keys()].toSorted());
    for (const [name, text] of made) {
      assert.deepEqual(JSON.parse(await readFile(join(published, name), 'utf8')), JSON.parse(text), name);
    }
  });

  it('are named in the first line of every file of the default catalogue, by a path that leads to them', async () => {
    const names = (await readdir(catalogue, { recursive: true })).filter((name) => name.endsWith('.yaml'));
    assert.ok(names.length > 8);
    for (const name of names) {
      const text = await readFile(join(catalogue, name), 'utf8');
      const path = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(text)?.[1];
      assert.ok(path !== undefined, name);
      const schema: unknown = JSON.parse(await readFile(join(catalogue, name, '..', path), 'utf8'));
      assert.ok(typeof schema === 'object' && schema !== null && 'title' in schema, name);
    }
  });
});
