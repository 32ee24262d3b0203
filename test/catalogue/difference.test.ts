import assert from 'node:assert/strict';
import { assemble } from '../../src/catalogue/assemble.ts';
import { differenceOf, isNone, type CatalogueDifference } from '../../src/catalogue/difference.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { readDraft } from '../../src/catalogue/read-draft.ts';
import { publishedSchemas } from '../../src/catalogue/schemas/published.ts';
import { differenceLines } from '../../src/commands/catalogue/difference-lines.ts';
import { changedAt, keysOf, placesOf, type Path } from './every-key.ts';
import { fullFolder } from './full-folder.ts';
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

  describe('names what changes, whatever key of a file it is', () => {
    for (const [name, schema] of publishedSchemas()) {
      const file = name === 'indicators' ? 'indicators/a.yaml' : `${name}.yaml`;
      // An indicator gets another id, under which there must be neither releases nor an indicator.
      const first = [fullFolder['indicators/a.yaml']].flat().slice(0, 1);
      const alone = { ...fullFolder, 'releases.yaml': [], 'indicators/a.yaml': first };
      const files: Readonly<Record<string, unknown>> = name === 'indicators' ? alone : fullFolder;
      it(file, () => {
        const before = assembled(files);
        // Another kind is another rule; which side is meant only tells the check of thresholds, and nothing follows from it.
        const keys = keysOf(schema).filter(({ key }) => !/>\.(?:kind|betterSide)$/u.test(key));
        assert.ok(keys.length > 0);
        for (const { key, schema: of } of keys) {
          const [place] = placesOf(files[file], key);
          assert.ok(place !== undefined, `the full folder has no ${file} ${key}`);
          const after = assembled({ ...files, [file]: changedAt(files[file], place, of) });
          const difference = differenceOf(before, after);
          const said = namesIn(difference);
          assert.ok(
            wordsFor(file, place).some((each) => said.includes(each)),
            `${file} ${key}: ${said.join(', ')}`,
          );
          assert.ok(differenceLines(difference).length > 0);
        }
      });
    }
  });
});

/** A catalogue of these files whether or not it can be right, so that one key can be changed at a time. */
function assembled(files: Readonly<Record<string, unknown>>): Catalogue {
  const texts = Object.entries(files).map(([file, document]) => [file, JSON.stringify(document)] as const);
  const draft = readDraft({ files: new Map(texts), problems: [] });
  assert.ok(draft.ok && draft.problems.length === 0, JSON.stringify(draft.problems));
  return assemble(draft.value);
}

/** Everything that a difference names. */
function namesIn({ indicators, areas, outcomes, rules, other }: CatalogueDifference): readonly string[] {
  const things = [indicators, areas, outcomes, rules].flatMap(({ added, changed }) => [
    ...added.map(() => 'id'),
    ...changed.flatMap((each) => [...each.entries, ...(each.aliasesAdded.length > 0 ? ['aliases'] : [])]),
  ]);
  return [...things, ...other];
}

/** As what a change of a key may be named: its own name, or that of what it is about. */
function wordsFor(file: string, [first, second]: Path): readonly string[] {
  const own = String(typeof first === 'number' ? second : first);
  const parts: Readonly<Record<string, string>> = {
    'statements.yaml': 'statements',
    'periods.yaml': 'namedPeriods',
    'ambiguities.yaml': 'ambiguities',
    'not-held.yaml': 'notHeld',
    'imports.yaml': 'imports',
    'releases.yaml': 'releases',
    'routing.yaml': 'routing',
  };
  const scope = ['indicator', 'indicators', 'outcomes', 'area', 'areas', 'everyArea', 'basis'];
  if (file === 'rules.yaml') return scope.includes(own) ? ['watches'] : [own === 'than' ? 'against' : own];
  return [parts[file] ?? own];
}
