import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** An official code stands for one area: files of other publishers name their areas by code alone. */
export function codesOnce({ areas }: Draft): readonly Problem[] {
  return areas.flatMap(({ value, at }, index) => {
    const first = areas.slice(0, index).find((other) => value.code !== undefined && other.value.code === value.code);
    if (first === undefined) return [];
    const { file, line } = first.at('code');
    const message =
      `The code "${value.code}" of "${value.id}" is already that of "${first.value.id}" (${file}, line ${line}); ` +
      `give each area its own code.`;
    return [{ ...at('code'), message }];
  });
}
