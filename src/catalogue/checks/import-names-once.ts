import { foldName } from '../fold-name.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** A name in the files of one format stands for one indicator; for two only where one contains the other, as cases of it count in both. */
export function importNamesOnce({ imports, indicators }: Draft): readonly Problem[] {
  const named = imports.flatMap(({ value, at }) =>
    value.names.map((name, index) => ({ ...value, name, key: foldName(name), place: at('names', index) })),
  );
  const wholes = new Map(indicators.map(({ value }) => [value.id, value.subsetOf]));
  return named.flatMap(({ format, indicator, name, key, place }, index) => {
    const first = named.slice(0, index).find((other) => other.format === format && other.key === key);
    if (
      first === undefined ||
      isWithin(first.indicator, indicator, wholes) ||
      isWithin(indicator, first.indicator, wholes)
    )
      return [];
    const message =
      `"${name}" in ${format} files already stands for "${first.indicator}" (${first.place.file}, line ${first.place.line}); ` +
      `keep it for that or for "${indicator}", as neither contains the other.`;
    return [{ ...place, message }];
  });
}

/** Whether an indicator is the other or a part of it. Going up as many steps as there are indicators ends also in a circle. */
function isWithin(
  part: string,
  whole: string,
  wholes: ReadonlyMap<string, readonly string[]>,
  steps = wholes.size,
): boolean {
  if (part === whole) return true;
  return steps > 0 && (wholes.get(part) ?? []).some((above) => isWithin(above, whole, wholes, steps - 1));
}
