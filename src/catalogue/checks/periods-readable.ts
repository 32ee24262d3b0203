import { readJudgementPeriod } from '../judgement-period.ts';
import type { Draft } from '../draft.ts';
import type { Problem } from '../problem.ts';

/** The period of each of the board's judgements names one span of time. */
export function periodsReadable(draft: Draft): readonly Problem[] {
  const { calendar } = draft.partnership.value;
  return draft.outcomes.flatMap(({ value, at }) =>
    value.judgements.flatMap(({ period }, index) => {
      if (readJudgementPeriod(period, calendar) !== undefined) return [];
      const message = `A judgement of "${value.id}" is for "${period}", which names no period; write it as Q4 2017/18.`;
      return [{ ...at('judgements', index, 'period'), message }];
    }),
  );
}
