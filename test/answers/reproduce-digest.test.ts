import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Library } from '../../src/answers/library.ts';
import { answerWithRecipe } from '../../src/answers/answered.ts';
import { reproduce } from '../../src/answers/reproduce.ts';
import { reproduceDigest, type DigestReproduced } from '../../src/answers/reproduce-digest.ts';
import { readDigest } from '../../src/delivery/weekly-digest.ts';
import { importFile } from '../../src/imports/import-file.ts';
import { undoImport } from '../../src/imports/undo.ts';
import { digestJson, digestLines } from '../../src/commands/reproduce/digest.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const at = '2021-09-01T09:00:00.000Z';
const later = '2021-09-02T09:00:00.000Z';
const span = { at: '2021-09-01T10:00:00.000Z', since: '2021-08-25T10:00:00.000Z' };
const timeZone = 'Europe/London';

describe('The code of a digest', () => {
  let place: TemporaryStore;
  beforeEach(async () => (place = await openTemporaryStore()));
  afterEach(() => place.remove());

  const parts = () => ({ store: place.store, catalogue: smallCatalogue, timeZone });
  const library = (): Library => ({
    catalogue: smallCatalogue,
    indicators: place.store.indicators,
    alerts: place.store.alerts,
    today: '2021-09-01',
    timeZone,
  });

  async function bring(name: string, when: string, ...rows: readonly string[]) {
    const path = join(place.folder, name);
    const text = ['indicator,area,period,value,published', ...rows, ''].join('\n');
    await writeFile(path, text);
    const { id } = await importFile(parts(), { path, at: when, accept: true });
    assert.ok(id !== null);
    return { id, sha256: createHash('sha256').update(text).digest('hex') };
  }

  async function made(): Promise<string> {
    const { code, recipe } = await readDigest(place.store, { ...smallCatalogue, timeZone }, span);
    await place.store.transaction(({ recipes }) => recipes.keep(code, recipe, span.at));
    return code;
  }

  async function again(code: string): Promise<DigestReproduced> {
    const found = await reproduceDigest(code, place.store.recipes, library());
    assert.ok(found);
    return found;
  }

  const behind = ({ figures }: DigestReproduced) =>
    figures.map(({ list, part, behind: evidence }) => {
      const [row] = evidence?.rows ?? [];
      return [list, part, row?.observation.value, row?.publication?.sha256, row?.revisedTo?.value];
    });
  const old = 'MARAC repeats,county,Q3 2020/21,35%,2021-01-30';
  const high = 'MARAC repeats,county,Q4 2020/21,49%,2021-04-30';
  const revision = 'MARAC repeats,county,Q4 2020/21,47%,2021-07-30';

  it('leads to each figure as it was stated, its rows and the very file, also after a revision', async () => {
    const before = await bring('before.csv', '2021-08-01T09:00:00.000Z', old);
    const first = await bring('first.csv', at, high);
    const code = await made();
    const stated = [
      ['raised', 'raisedOn', 49, first.sha256, undefined],
      ['worsened', 'now', 49, first.sha256, undefined],
      ['worsened', 'before', 35, before.sha256, undefined],
    ];
    assert.deepEqual(behind(await again(code)), stated);
    await bring('second.csv', later, revision);
    const then = await again(code);
    assert.deepEqual(behind(then).at(-2), ['worsened', 'now', 49, first.sha256, 47]);
    const text = digestLines(code, then, smallCatalogue, timeZone).join('\n');
    for (const part of [
      `Code ${code}, the digest of what came after 25 August 2021, up to 1 September 2021`,
      'Raised A-0001: MARAC repeat cases, Leicestershire',
      'Worsened: MARAC repeat cases, Leicestershire',
      `first.csv, SHA-256 ${first.sha256}`,
      'Since revised: version 2',
      'Formula: ',
    ])
      assert.ok(text.includes(part), `${part} in ${text}`);
    const json = JSON.stringify(digestJson(code, then));
    assert.ok(json.includes(`"sha256":"${before.sha256}"`) && json.includes('"list":"worsened"'), json);
  });

  it('gives no figure that was taken back, whether another one stands in its place or none', async () => {
    await bring('before.csv', '2021-08-01T09:00:00.000Z', old);
    const first = await bring('first.csv', at, high);
    const second = await bring('second.csv', at, revision);
    const code = await made();
    assert.equal(behind(await again(code)).at(-2)?.[2], 47);
    await undoImport(parts(), { id: second.id, at: later });
    const then = await again(code);
    assert.equal(behind(then).at(-2)?.[2], undefined);
    assert.doesNotMatch(JSON.stringify(digestJson(code, then)), /"value":47/u);
    assert.match(digestLines(code, then, smallCatalogue, timeZone).join('\n'), /was withdrawn, or is hidden now/u);
    await undoImport(parts(), { id: first.id, at: later });
    const shown = behind(await again(code)).map(([, , value]) => value);
    assert.deepEqual(new Set(shown), new Set([undefined, 35]));
  });

  it('gives no figure that is hidden now', async () => {
    await bring('first.csv', at, high);
    const code = await made();
    const { indicators } = place.store;
    const hidden = (found: Awaited<ReturnType<typeof indicators.series>>) =>
      found.map((each) => ({ ...each, value: null, status: 'suppressed' as const }));
    const hiding: Library = {
      ...library(),
      indicators: {
        ...indicators,
        series: async (...asked) => hidden(await indicators.series(...asked)),
        vintages: async (...asked) => hidden(await indicators.vintages(...asked)),
      },
    };
    const found = await reproduceDigest(code, place.store.recipes, hiding);
    assert.ok(found !== undefined && found.figures.length > 0);
    assert.ok(found.figures.every((each) => each.behind === undefined && !('value' in each)));
  });

  it('is no code of an answer, nor an answer’s one of a digest', async () => {
    await bring('first.csv', at, high);
    const digest = await made();
    const answer = await answerWithRecipe({ kind: 'latest', indicator: 'marac-repeats' }, library());
    await place.store.transaction(({ recipes }) => recipes.keep(answer.code, answer.recipe, at));
    assert.equal(await reproduce(digest, place.store.recipes, library()), undefined);
    assert.equal(await reproduceDigest(answer.code, place.store.recipes, library()), undefined);
    assert.equal(await reproduceDigest('00000000', place.store.recipes, library()), undefined);
  });
});
