import assert from 'node:assert/strict';
import { join } from 'node:path';
import { z } from 'zod';
import { buildManifest } from '../../manifest/build.ts';
import { exampleQuestions } from '../../manifest/examples.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';

const folders = ['data/leicestershire', 'test/catalogue/quayside'];
const listed = z.object({
  bots: z.tuple([
    z.object({ commandLists: z.tuple([z.object({ commands: z.array(z.object({ title: z.string() })) })]) }),
  ]),
});

async function catalogueIn(folder: string): Promise<Catalogue> {
  const loaded = await loadCatalogue(join(import.meta.dirname, '../..', folder));
  assert.ok(loaded.ok, folder);
  return loaded.catalogue;
}

describe('The commands of an app package', () => {
  for (const folder of folders) {
    it(`are all understood with the catalogue in ${folder}`, async () => {
      const catalogue = await catalogueIn(folder);
      const vocabulary = compileVocabulary(catalogue);
      const manifest = listed.parse(buildManifest({ appId: '4f1c2b3a-0000-4000-8000-1234567890ab', catalogue }));
      const { commands } = manifest.bots[0].commandLists[0];
      assert.ok(commands.length >= 9 && commands.length <= 12, `${String(commands.length)} commands`);
      for (const { title } of commands) {
        assert.match(understand(title, vocabulary).outcome, /^(question|command)$/u, title);
      }
    });
  }

  it('are about the partnership’s own indicators and areas', async () => {
    const titles = exampleQuestions(await catalogueIn('test/catalogue/quayside')).map(({ title }) => title);
    const others = new Set(exampleQuestions(await catalogueIn('data/leicestershire')).map(({ title }) => title));
    assert.ok(titles.length > 0 && !titles.some((title) => others.has(title)));
  });

  it('hold no example for a partnership without an indicator', async () => {
    const catalogue = await catalogueIn('data/leicestershire');
    assert.deepEqual(exampleQuestions({ ...catalogue, indicators: [], rules: [] }), []);
  });
});
