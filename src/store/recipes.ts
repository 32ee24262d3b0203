import type { Kysely } from 'kysely';
import type { RecipeReader, Recipes } from '../delivery/recipes.ts';
import { instant } from './instant.ts';
import { recipe as recipeSchema } from './json/recipe.ts';
import { valueOf } from './json/text.ts';
import type { Tables } from './tables.ts';

/** Finds the recipe of an answer or a digest by its code. */
export function recipeReader(db: Kysely<Tables>): RecipeReader {
  return {
    find: async (code) => {
      const row = await db.selectFrom('recipe').selectAll().where('code', '=', code).executeTakeFirst();
      return row && { recipe: valueOf(recipeSchema, row.details), at: row.at };
    },
  };
}

/** Keeps recipes: the first one of a code stays, since the same code means the same figures. */
export function recipes(db: Kysely<Tables>): Recipes {
  return {
    ...recipeReader(db),
    keep: async (code, recipe, at) => {
      await db
        .insertInto('recipe')
        .values({ code, details: JSON.stringify(recipe), at: instant(at) })
        .onConflict((conflict) => conflict.column('code').doNothing())
        .execute();
    },
  };
}
