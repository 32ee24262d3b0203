import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** No span of time ends before it starts. */
export function spansRunForward(draft: Draft): readonly Problem[] {
  const named = draft.namedPeriods.flatMap(({ value, at }) =>
    value.end < value.start ? [{ ...at('end'), message: `The period "${value.name}" ends before it starts.` }] : [],
  );
  const caveats = draft.indicators.flatMap(({ value, at }) =>
    value.caveats.flatMap(({ from, to }, index) =>
      from !== undefined && to !== undefined && to < from
        ? [{ ...at('caveats', index, 'to'), message: `A caveat of "${value.id}" ends before it starts.` }]
        : [],
    ),
  );
  return [...named, ...caveats];
}
