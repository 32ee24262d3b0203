import { z } from 'zod';
import { normalLabel } from '../../test/questions/evaluation/label.ts';
import { kinds, peer } from './question-reader.ts';
import type { MakeReader } from './question-reader.ts';

type Search = (text: string) => readonly { readonly item: { readonly id: string }; readonly score: number }[];
interface Constructor {
  new (list: readonly unknown[], options: object): { readonly search: Search };
}
const loaded = z.object({ default: z.custom<Constructor>((value) => typeof value === 'function') });

/** At most so many words of a text are looked up together. */
const mostWords = 3;

/** Fuse.js over every run of one to three words, the best indicator and area of them; the kind is told by its words. */
export const fuse: MakeReader = async ({ indicators, areas }) => {
  const { default: Fuse } = loaded.parse(await peer('fuse.js'));
  const indexOf = (
    things: readonly { readonly id: string; readonly name: string; readonly aliases: readonly string[] }[],
  ) =>
    new Fuse(
      things.flatMap(({ id, name, aliases }) => [name, ...aliases].map((text) => ({ id, text }))),
      { keys: ['text'], threshold: 0.2, includeScore: true },
    );
  const [byIndicator, byArea] = [indexOf(indicators), indexOf(areas)];
  return {
    name: 'Fuse.js',
    read: (text) => {
      const runs = runsOf(text.split(/\s+/u));
      const [indicator, area] = [
        bestOf(runs, byIndicator.search.bind(byIndicator)),
        bestOf(runs, byArea.search.bind(byArea)),
      ];
      const kind = kinds.find(({ words }) => words.some((word) => text.toLowerCase().includes(word)))?.kind ?? 'latest';
      return Promise.resolve(indicator === undefined ? 'ask' : normalLabel([kind, indicator, area ?? ''].join(' ')));
    },
  };
};

function bestOf(runs: readonly string[], search: Search): string | undefined {
  const found = runs.flatMap((run) => search(run).slice(0, 1));
  return found.toSorted((a, b) => a.score - b.score)[0]?.item.id;
}

function runsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((_, at) =>
    Array.from({ length: Math.min(mostWords, words.length - at) }, (__, more) =>
      words.slice(at, at + more + 1).join(' '),
    ),
  );
}
