import assert from 'node:assert/strict';
import type { DigestRecipe, KeptRecipe } from '../../src/delivery/recipes.ts';
import type { Recipe } from '../../src/questions/recipe.ts';
import { burglary, quarter } from './samples.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const now = '2021-01-02T09:00:00.000Z';
const later = '2021-01-03T09:00:00.000Z';
const code = 'BCDF-GHJK';
const recipe: Recipe = {
  subject: { kind: 'latest', indicator: burglary.indicator, area: 'hinckley' },
  asOf: '2020-12-31',
  publication: 7,
  catalogue: 'a fingerprint',
  figures: 'another one – with “signs”',
};

/** What every keeper of recipes does. */
export function recipesContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const keep = (each: string, kept: KeptRecipe, at = now) =>
    store().transaction(({ recipes }) => recipes.keep(each, kept, at));

  it('has none at first', async () => {
    assert.equal(await store().recipes.find(code), undefined);
    assert.equal(await store().transaction(({ recipes }) => recipes.find(code)), undefined);
  });

  it('gives a recipe back whole by its code alone, to every process', async () => {
    await keep(code, recipe);
    await keep('BCDF-GHJL', { ...recipe, subject: { kind: 'declined', reason: 'cause' } });
    assert.deepEqual(await (await another()).recipes.find(code), { recipe, at: now });
    assert.equal((await store().recipes.find('bcdf-ghjk')) ?? 'none', 'none');
    const declined = await store().recipes.find('BCDF-GHJL');
    assert.deepEqual(declined?.recipe, { ...recipe, subject: { kind: 'declined', reason: 'cause' } });
  });

  it('lets the first of a code stay, also where two processes keep it at once', async () => {
    await keep(code, recipe);
    await keep(code, { ...recipe, publication: 8 }, later);
    assert.deepEqual(await store().recipes.find(code), { recipe, at: now });
    const second = await another();
    const kept = [store(), second].map((each, at) =>
      each.transaction(({ recipes }) => recipes.keep('CDFG-HJKL', { ...recipe, publication: at }, now)),
    );
    await Promise.all(kept);
    const numbers = await Promise.all([store(), second].map((each) => each.recipes.find('CDFG-HJKL')));
    assert.deepEqual(numbers[0], numbers[1]);
    assert.ok(numbers[0] !== undefined && numbers[0].recipe.publication < 2);
  });

  it('keeps nothing of a transaction that failed', async () => {
    const failing = store().transaction(async ({ recipes }) => {
      await recipes.keep(code, recipe, now);
      throw new RangeError('at the very end');
    });
    await assert.rejects(failing, RangeError);
    assert.equal(await store().recipes.find(code), undefined);
  });

  it('gives a question with periods back as it was', async () => {
    const subject: Recipe['subject'] = {
      kind: 'trend',
      indicator: burglary.indicator,
      span: { kind: 'between', interval: { start: quarter(0).start, end: quarter(3).end } },
    };
    await keep(code, { ...recipe, subject });
    assert.deepEqual((await store().recipes.find(code))?.recipe, { ...recipe, subject });
  });

  it('gives what a digest was made of back whole, beside those of answers', async () => {
    const { indicator, area, basis } = burglary;
    const figure = { series: { indicator, area, basis }, period: quarter(0), value: 1.5 };
    const digest: DigestRecipe = {
      digest: { at: later, since: now },
      publication: 7,
      figures: [
        { list: 'raised', part: 'crossedOn', reference: 'A-0001', ...figure },
        { list: 'worsened', part: 'now', ...figure },
      ],
    };
    await keep(code, recipe);
    await keep('CDFG-HJKL', digest, later);
    assert.deepEqual(await (await another()).recipes.find('CDFG-HJKL'), { recipe: digest, at: later });
    assert.deepEqual(await store().recipes.find(code), { recipe, at: now });
  });
}
