import assert from 'node:assert/strict';
import { differenceOf, isNone } from '../../src/catalogue/difference.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { soundFiles, withFolder, type Files } from './folder-of.ts';

const catalogueOf = async (files: Files): Promise<Catalogue> => {
  const loaded = await withFolder(files, (folder) => loadCatalogue(folder));
  assert.ok(loaded.ok, JSON.stringify(loaded));
  return loaded.catalogue;
};

describe('the difference of two catalogues', () => {
  it('is none where the files say the same in another order of entries', async () => {
    const other = soundFiles['areas.yaml'].replace(
      '{ id: vale, name: Vale, kind: county }',
      '{ kind: county, name: Vale, id: vale }',
    );
    const difference = differenceOf(
      await catalogueOf(soundFiles),
      await catalogueOf({ ...soundFiles, 'areas.yaml': other }),
    );
    assert.ok(isNone(difference), JSON.stringify(difference));
  });

  it('tells what comes, what goes and what changes, by id', async () => {
    const after = {
      ...soundFiles,
      'areas.yaml': soundFiles['areas.yaml'].replace('id: upper', 'id: lower').replace('[top end]', '[bottom end]'),
      'rules.yaml': soundFiles['rules.yaml'].replace('value: 5', 'value: 6'),
      'indicators/a.yaml': soundFiles['indicators/a.yaml'].replace('[stealing]', '[larceny]'),
      'partnership.yaml': soundFiles['partnership.yaml'].replace('name: Vale', 'name: The Vale'),
    };
    const difference = differenceOf(await catalogueOf(soundFiles), await catalogueOf(after));
    assert.deepEqual(difference.areas, { added: ['Upper'], removed: ['Upper'], changed: [] });
    assert.deepEqual(
      difference.rules.changed.map(({ name, entries }) => [name, entries]),
      [['Theft above 5', ['breach']]],
    );
    assert.deepEqual(difference.indicators.changed, [
      { name: 'Theft', entries: [], aliasesAdded: ['larceny'], aliasesRemoved: ['stealing'] },
    ]);
    assert.deepEqual(difference.other, ['name']);
    assert.ok(!isNone(difference));
  });
});
