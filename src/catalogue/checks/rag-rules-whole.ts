import type { RagRule } from '../../indicators/rag-rule.ts';
import type { Draft } from '../draft.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import type { IndicatorEntry } from '../schemas/indicators.ts';

/** A rule for a computed colour has something to set figures against, and gives every figure exactly one colour. */
export function ragRulesWhole(draft: Draft): readonly Problem[] {
  return draft.indicators.flatMap((entry) => {
    const { rag } = entry.value;
    if (rag === undefined) return [];
    const beside = besideProblem(entry, rag, draft);
    return beside === undefined ? colourProblems(entry, rag) : [beside];
  });
}

function besideProblem({ value, at }: Entry<IndicatorEntry>, rag: RagRule, draft: Draft): Problem | undefined {
  const { id, polarity, target } = value;
  const { against } = rag;
  if (polarity === 'neutral') {
    return { ...at('rag'), message: `"${id}" is neutral, so no colour can be computed for it; take its "rag" away.` };
  }
  const place = at('rag', 'against');
  if ((polarity === 'within-band') !== (against === 'band')) {
    const message =
      against === 'band'
        ? `The colour of "${id}" is computed against a band, but its polarity is not within-band.`
        : `"${id}" is best within a band, so its colour can only be computed against: band.`;
    return { ...place, message };
  }
  if (against === 'target' && target === undefined) {
    return { ...place, message: `The colour of "${id}" is computed against its target, but no "target" is given.` };
  }
  const named = against === 'region' || against === 'country';
  if (named && draft.partnership.value.comparators[against] === undefined) {
    const message = `The colour of "${id}" is computed against the ${against}, but partnership.yaml names no ${against}.`;
    return { ...place, message };
  }
  return undefined;
}

function colourProblems({ value: { id }, at }: Entry<IndicatorEntry>, rule: RagRule): readonly Problem[] {
  const { green, amber, red } = rule;
  if (amber !== undefined && !reachesFurther(amber, green)) {
    const message = `No figure of "${id}" can be amber: what misses by ${reach(amber)} is green already.`;
    return [{ ...at('rag', 'amber'), message }];
  }
  const [last, colour] = amber === undefined ? [green, 'green'] : [amber, 'amber'];
  const hole = holeBetween(last, red);
  if (hole !== undefined) {
    const message = `The colours of "${id}" have a hole: a figure that misses by ${hole} has none.`;
    return [{ ...at('rag', 'red'), message }];
  }
  if (last.percent > red.percent || bothInclude(last, red)) {
    const message = `A figure of "${id}" that misses by ${red.percent}% or a little more would be both ${colour} and red.`;
    return [{ ...at('rag', 'red'), message }];
  }
  return [];
}

function reachesFurther(amber: RagRule['green'], green: RagRule['green']): boolean {
  if (amber.percent !== green.percent) return amber.percent > green.percent;
  return amber.operator === 'at-or-below' && green.operator === 'below';
}

function holeBetween(last: RagRule['green'], red: RagRule['red']): string | undefined {
  if (last.percent < red.percent) return `between ${last.percent}% and ${red.percent}%`;
  const neither = last.percent === red.percent && last.operator === 'below' && red.operator === 'above';
  return neither ? `exactly ${red.percent}%` : undefined;
}

function bothInclude(last: RagRule['green'], red: RagRule['red']): boolean {
  return last.percent === red.percent && last.operator === 'at-or-below' && red.operator === 'at-or-above';
}

function reach({ operator, percent }: RagRule['green']): string {
  return operator === 'below' ? `less than ${percent}%` : `${percent}% or less`;
}
