import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { soundFiles, withFolder } from './folder-of.ts';

describe('loading a catalogue', () => {
  it('makes a catalogue of a sound folder', async () => {
    const loaded = await withFolder(soundFiles, (folder) => loadCatalogue(folder));
    assert.ok(loaded.ok);
    assert.deepEqual(
      loaded.catalogue.indicators.map(({ id, headlineArea, sensitive, aliases }) => ({
        id,
        headlineArea,
        sensitive,
        aliases,
      })),
      [
        { id: 'theft', headlineArea: 'vale', sensitive: false, aliases: ['stealing'] },
        { id: 'bike-theft', headlineArea: 'vale', sensitive: false, aliases: [] },
      ],
    );
  });

  it('gives a rule the area and basis that its indicator usually has', async () => {
    const loaded = await withFolder(soundFiles, (folder) => loadCatalogue(folder));
    assert.ok(loaded.ok);
    const [rule] = loaded.catalogue.rules;
    assert.ok(rule?.kind === 'threshold');
    assert.deepEqual(rule.watches, [{ indicator: 'theft', areas: ['vale'], basis: 'quarter' }]);
    assert.equal(rule.illustrative, false);
  });

  it('gives a rate the breaks and caveats of the count that it is worked out from, wherever they lie', async () => {
    const counts = `- id: thefts
  name: Thefts counted
  outcome: safe
  unit: { kind: count, name: thefts, decimals: 0 }
  basis: quarter
  polarity: lower-is-better
  source: Police
  definition: Thefts.
  caveats: [{ text: Recorded late. }]
  breaks:
    - { from: 2018-04-01, reason: Counted anew. }
    - { from: 2020-04-01, reason: New boundary., areas: [upper] }
`;
    const rate = soundFiles['indicators/a.yaml'].replace(
      '  aliases: [stealing]',
      '  breaks: [{ from: 2019-04-01, reason: Other residents. }]\n  derivedFrom: { count: thefts }',
    );
    const { 'rules.yaml': rules, ...files } = { ...soundFiles, 'indicators/a.yaml': rate, 'indicators/b.yaml': counts };
    assert.ok(rules.includes('theft'), 'no rule may watch a rate that is worked out');
    const loaded = await withFolder(files, (folder) => loadCatalogue(folder));
    assert.ok(loaded.ok, JSON.stringify(loaded));
    const [theft] = loaded.catalogue.indicators;
    assert.deepEqual(
      theft?.breaks.map(({ from, areas }) => [from, areas]),
      [
        ['2018-04-01', undefined],
        ['2019-04-01', undefined],
        ['2020-04-01', ['upper']],
      ],
    );
    assert.deepEqual(
      theft?.caveats.map(({ text }) => text),
      ['Recorded late.'],
    );
  });

  it('reads a partnership that is nothing like the default one', async () => {
    const loaded = await loadCatalogue(join(import.meta.dirname, 'quayside'));
    assert.ok(loaded.ok);
    const { catalogue } = loaded;
    assert.equal(catalogue.name, 'Quayside Watch');
    assert.deepEqual(catalogue.comparators, { county: 'quayside' });
    assert.deepEqual(
      catalogue.outcomes[0]?.judgements.map(({ period, rag }) => [period.start, period.end, period.label, rag]),
      [
        ['2024-04-01', '2024-06-30', 'Q2 2024', 'red'],
        ['2023-01-01', '2023-12-31', '2023', 'green'],
      ],
    );
    assert.deepEqual(
      catalogue.indicators.map(({ headlineArea, band }) => [headlineArea, band]),
      [
        ['quayside', undefined],
        ['old-harbour', { low: 90, high: 98 }],
      ],
    );
    const [rule] = catalogue.rules;
    assert.ok(rule?.kind === 'threshold');
    assert.deepEqual(
      rule.watches.map(({ areas, basis }) => [areas, basis]),
      [[['old-harbour'], 'quarter']],
    );
    assert.deepEqual([catalogue.statements, catalogue.namedPeriods, catalogue.ambiguities], [[], [], []]);
  });

  it('takes the indicator files in the order of their names', async () => {
    const files = { ...soundFiles, 'indicators/0.yaml': indicatorLike('arson') };
    const loaded = await withFolder(files, (folder) => loadCatalogue(folder));
    assert.ok(loaded.ok);
    assert.deepEqual(
      loaded.catalogue.indicators.map(({ id }) => id),
      ['arson', 'theft', 'bike-theft'],
    );
  });

  it('takes a file of comments alone as an empty list', async () => {
    const loaded = await withFolder({ ...soundFiles, 'rules.yaml': '# none yet\n' }, (folder) => loadCatalogue(folder));
    assert.ok(loaded.ok);
    assert.deepEqual(loaded.catalogue.rules, []);
  });

  it('says that a folder is not there', async () => {
    const loaded = await loadCatalogue('/no/such/place');
    assert.deepEqual(loaded, {
      ok: false,
      problems: [{ file: '/no/such/place', line: 0, message: 'The folder /no/such/place is not there.' }],
      waiting: [],
    });
  });

  it('says that a file is no folder', async () => {
    const loaded = await withFolder({}, async (folder) => {
      await writeFile(join(folder, 'catalogue'), 'text');
      return loadCatalogue(join(folder, 'catalogue'));
    });
    assert.ok(!loaded.ok);
    assert.match(loaded.problems[0]?.message ?? '', /cannot be read: it is not a folder\.$/);
    assert.equal(loaded.problems.length, 1);
  });

  it('says why the system gives no folder', async () => {
    const loaded = await loadCatalogue(`/${'long'.repeat(2000)}`);
    assert.ok(!loaded.ok);
    assert.match(loaded.problems[0]?.message ?? '', /cannot be read: the system says ENAMETOOLONG\.$/);
  });

  it('names everything that an empty folder lacks', async () => {
    const loaded = await withFolder({}, (folder) => loadCatalogue(folder));
    assert.ok(!loaded.ok);
    assert.deepEqual(
      loaded.problems.map(({ message }) => message),
      [
        'areas.yaml is missing from the catalogue folder.',
        'The folder indicators is not there.',
        'outcomes.yaml is missing from the catalogue folder.',
        'partnership.yaml is missing from the catalogue folder.',
      ],
    );
  });
});

function indicatorLike(id: string): string {
  return `- id: ${id}
  name: ${id}
  outcome: safe
  unit: { kind: count, name: fires, decimals: 0 }
  basis: quarter
  polarity: neutral
  source: Fire service
  definition: Fires set on purpose.
`;
}
