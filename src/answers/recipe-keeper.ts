import type { Clock } from '../clock.ts';
import type { KeptRecipe } from '../delivery/recipes.ts';
import type { Store } from '../store/store.ts';

/** Keeps recipes beside the replies, never before them. */
export interface RecipeKeeper {
  /** Fulfilled once it is kept; a code that was kept before costs nothing. */
  keep(code: string, recipe: KeptRecipe): Promise<void>;
  /** Fulfilled once nothing is under way. */
  settled(): Promise<void>;
}

/** How many codes are remembered as kept; a forgotten one is only written in vain. */
const mostRemembered = 10_000;

/** Writes each recipe once. */
export function recipeKeeper(store: Pick<Store, 'transaction'>, clock: Clock): RecipeKeeper {
  const kept = new Set<string>();
  const underWay = new Set<Promise<unknown>>();
  async function write(code: string, recipe: KeptRecipe): Promise<void> {
    const at = clock();
    await store.transaction((within) => within.recipes.keep(code, recipe, at));
    if (kept.size >= mostRemembered) kept.clear();
    kept.add(code);
  }
  return {
    keep: async (code, recipe) => {
      if (kept.has(code)) return;
      const writing = write(code, recipe);
      underWay.add(writing);
      await writing.finally(() => underWay.delete(writing));
    },
    settled: async () => void (await Promise.allSettled(underWay)),
  };
}
