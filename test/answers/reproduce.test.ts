import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { answerWithRecipe, type Answered } from '../../src/answers/answered.ts';
import { codeTyped } from '../../src/delivery/fingerprint.ts';
import { libraryAt } from '../../src/answers/library-at.ts';
import type { Library } from '../../src/answers/library.ts';
import { recipeKeeper } from '../../src/answers/recipe-keeper.ts';
import { reproduce, type Reproduction } from '../../src/answers/reproduce.ts';
import { importFile } from '../../src/imports/import-file.ts';
import type { Question } from '../../src/questions/question.ts';
import { smallCatalogue } from '../support/small-catalogue.ts';
import { openTemporaryStore, type TemporaryStore } from '../support/temporary-store.ts';

const heading = 'indicator,area,period,basis,value,numerator,denominator,status,published';
const now = '2021-09-01T09:00:00.000Z';
const latest: Question = { kind: 'latest', indicator: 'marac-repeats' };

describe('an answer and its code', () => {
  let place: TemporaryStore;
  beforeEach(async () => (place = await openTemporaryStore()));
  afterEach(() => place.remove());

  const library = (): Library => ({
    catalogue: smallCatalogue,
    indicators: place.store.indicators,
    alerts: place.store.alerts,
    today: '2021-09-01',
    timeZone: 'Europe/London',
  });

  async function bring(name: string, ...rows: readonly string[]): Promise<string> {
    const path = join(place.folder, name);
    const text = [heading, ...rows, ''].join('\n');
    await writeFile(path, text);
    const parts = { store: place.store, catalogue: smallCatalogue, timeZone: 'Europe/London' };
    const { outcome } = await importFile(parts, { path, at: now, accept: true });
    assert.equal(outcome, 'published');
    return createHash('sha256').update(text).digest('hex');
  }

  async function asked(question: Question, from = library()): Promise<Answered> {
    const answered = await answerWithRecipe(question, from);
    await recipeKeeper(place.store, () => now).keep(answered.code, answered.recipe);
    return answered;
  }

  async function again(code: string): Promise<Reproduction> {
    const found = await reproduce(code, place.store.recipes, library());
    assert.ok(found);
    return found;
  }

  const valueIn = ({ answer }: Pick<Answered, 'answer'>): number | null | undefined =>
    'figure' in answer ? answer.figure.observation.value : undefined;

  const first = 'MARAC repeats,Leicestershire,Q4 2020/21,rolling 12 months,49%,49,100,final,2021-04-30';
  const revised = 'MARAC repeats,Leicestershire,Q4 2020/21,rolling 12 months,47%,47,100,revised,2021-07-30';

  it('are the same for the same question on the same data, and others once either changes', async () => {
    await bring('first.csv', first);
    const one = await asked(latest);
    const two = await asked(latest);
    assert.deepEqual(two, one);
    assert.notEqual((await asked({ ...latest, kind: 'source' })).code, one.code);
    await bring('second.csv', revised);
    assert.notEqual((await asked(latest)).code, one.code);
  });

  it('lead back to the same figures after a revision, with the rows and the very file behind each', async () => {
    const hash = await bring('first.csv', first);
    const { code } = await asked(latest);
    const newHash = await bring('second.csv', revised);
    assert.equal(valueIn(await asked(latest)), 47);
    const then = await again(code);
    assert.equal(valueIn(then), 49);
    assert.equal(then.sameFigures, true);
    const row = then.figures[0]?.rows[0];
    assert.equal(row?.publication?.name, 'first.csv');
    assert.equal(row?.publication?.sha256, hash);
    assert.equal(row?.revisedTo?.value, 47);
    const after = await again((await asked(latest)).code);
    assert.equal(after.figures[0]?.rows[0]?.publication?.sha256, newHash);
    assert.equal(after.figures[0]?.rows[0]?.revisedTo, undefined);
  });

  it('lead back to the same figures where an answer looks back a few years only, and its series go back further', async () => {
    const early = 'MARAC repeats,Leicestershire,Q4 2016/17,rolling 12 months,30%,30,100,final,2017-04-30';
    await bring('first.csv', early, first);
    const outcomes = [{ id: 'domestic-abuse', name: 'Domestic abuse', aliases: [], judgements: [] }];
    const within = (): Library => ({ ...library(), catalogue: { ...smallCatalogue, outcomes } });
    const { code } = await asked({ kind: 'area', area: 'leicestershire' }, within());
    const next = 'MARAC repeats,Leicestershire,Q4 2019/20,rolling 12 months,41%,41,100,final,2021-07-30';
    await bring('second.csv', next);
    const then = await reproduce(code, place.store.recipes, within());
    assert.equal(then?.sameFigures, true);
    assert.deepEqual(
      then.figures.map(({ figure }) => figure.observation.value),
      [49],
    );
  });

  it('lead to the rows that a figure was worked out from, and keep to what was known by a day', async () => {
    const quarter = (nth: number, count: number, published: string): string =>
      `Violence with injury,Leicestershire,Q${nth} 2020/21,quarter,${count / 100},${count},100000,final,${published}`;
    await bring('q.csv', quarter(1, 100, '2020-07-31'), quarter(2, 110, '2020-10-31'), quarter(3, 120, '2021-01-31'));
    const annual: Question = { kind: 'latest', indicator: 'violence-with-injury', basis: 'financial-year' };
    const refused = await asked(annual);
    assert.equal(refused.answer.kind, 'no-figure');
    await bring('q4.csv', quarter(4, 130, '2021-04-30'));
    const whole = await asked(annual);
    assert.equal(valueIn(whole), 4.6);
    assert.equal((await again(whole.code)).figures[0]?.rows.length, 4);
    assert.equal((await again(refused.code)).answer.kind, 'no-figure');
    const early = libraryAt(library(), { asOf: '2021-03-31' });
    assert.equal((await asked(annual, early)).answer.kind, 'no-figure');
  });

  it('hold as of a day for every kind of question', async () => {
    await bring('first.csv', first);
    await bring('second.csv', revised, 'MARAC repeats,Hinckley,Q4 2020/21,rolling 12 months,60%,6,10,final,2021-08-01');
    const before = libraryAt(library(), { asOf: '2021-05-01' });
    const indicator = 'marac-repeats';
    for (const kind of ['latest', 'trend', 'rag', 'source', 'history'] as const) {
      assert.equal(valueIn(await asked({ kind, indicator }, before)), 49, kind);
    }
    const history = await asked({ kind: 'history', indicator }, before);
    assert.equal(history.answer.kind === 'history' && history.answer.versions.length, 1);
    const held = await asked({ kind: 'held', what: 'areas' }, before);
    assert.deepEqual(held.answer.kind === 'held' && held.answer.areas.map((each) => each.id), ['leicestershire']);
    const areas = await asked({ kind: 'compare-areas', indicator, areas: [] }, before);
    assert.equal(areas.answer.kind, 'no-figure');
    const exceptions = await asked(
      { kind: 'exceptions' },
      libraryAt(library(), { instant: '2021-05-01T22:59:59.999Z' }),
    );
    assert.equal(exceptions.answer.kind === 'exceptions' && exceptions.answer.exceptions.length, 0);
    const standing = await asked({ kind: 'exceptions' });
    assert.equal(standing.answer.kind === 'exceptions' && standing.answer.exceptions.length, 1);
  });

  it('say as of a day whether anything could be raised by then, and how old a figure was then', async () => {
    await bring('first.csv', first);
    const stateOf = async (asOf: string) => {
      const { answer } = await asked({ kind: 'exceptions' }, libraryAt(library(), { asOf }));
      return answer.kind === 'exceptions' ? answer.byThen : undefined;
    };
    const loaded = (await library().indicators.publications(1))[0]?.at.slice(0, 10) ?? '';
    assert.equal(await stateOf('2020-01-01'), 'held-none');
    assert.equal(await stateOf(loaded), 'held-figures');
    const latest: Question = { kind: 'latest', indicator: 'marac-repeats' };
    const isOldOn = async (today: string, asOf?: string) => {
      const { answer } = await asked(latest, libraryAt({ ...library(), today }, asOf === undefined ? {} : { asOf }));
      return answer.kind === 'latest' && answer.old;
    };
    assert.deepEqual([await isOldOn('2026-11-30'), await isOldOn('2026-11-30', '2021-08-15')], [true, false]);
  });

  it('count the day of a load where the partnership is, and say of a code how old a figure was on its own day', async () => {
    await place.store.transaction(async ({ indicators }) => {
      const publication = await indicators.publication('late.csv', '2021-06-30T23:30:00.000Z');
      await indicators.finish(publication, { added: 0, revised: 0 });
    });
    const stateOf = async (asOf: string) => {
      const { answer } = await asked({ kind: 'exceptions' }, libraryAt(library(), { asOf }));
      return answer.kind === 'exceptions' ? answer.byThen : undefined;
    };
    assert.deepEqual([await stateOf('2021-06-30'), await stateOf('2021-07-01')], ['held-none', 'held-figures']);
    await bring('first.csv', first);
    const { code } = await asked(latest);
    const found = await reproduce(code, place.store.recipes, { ...library(), today: '2026-11-30' });
    assert.equal(found?.answer.kind === 'latest' && found.answer.old, false, 'it was answered on 1 September 2021');
    const rows = { kind: 'list', pick: 'no-target' } as const;
    const listed = await asked(rows, libraryAt({ ...library(), today: '2026-11-30' }, { asOf: '2021-09-01' }));
    assert.deepEqual(listed.answer.kind === 'list' && listed.answer.rows.map(({ old }) => old), [false]);
  });

  it('leave out statements and judgements that were not known by the day', () => {
    const source = { document: 'Paper' };
    const statement = { indicator: 'marac-repeats', area: 'leicestershire', text: 'It fell.', period: 'Q4', source };
    const catalogue = {
      ...smallCatalogue,
      statements: [{ ...statement, published: '2021-04-30' }, { ...statement, published: '2021-06-01' }, statement],
    };
    const then = libraryAt({ ...library(), catalogue }, { asOf: '2021-05-01' });
    assert.deepEqual(then.catalogue.statements, [{ ...statement, published: '2021-04-30' }]);
  });

  it('are read as a person may type them, and anything else is no code', async () => {
    const { code } = await asked({ kind: 'help' });
    assert.match(code, /^[0-9A-HJKMNP-TV-Z]{8}$/u);
    assert.equal(codeTyped(` code ${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`), code);
    for (const text of ['', 'ABC', 'ABCDEFG!', '123456789']) assert.equal(codeTyped(text), undefined, text);
    assert.equal(await reproduce('00000000', place.store.recipes, library()), undefined);
  });
});
