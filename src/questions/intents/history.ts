import type { Indicator } from '../../indicators/indicator.ts';
import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, SlotName, Slots } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';
import type { Question } from '../question.ts';
import type { PeriodRef } from '../question-parts.ts';

/** Why a figure is not what it was: its earlier versions, and the period before. Why the world changed is no question for it. */
export const history: Intent = {
  name: 'history',
  cues: {
    why: ['why', 'how come', 'whys', 'explain why'],
    differs: phraseList(`
      not match, do not match, does not match, dont match, not agree, do not agree, give different, show different, say different, quote different, report different, two different,
      two figures, two different figures, several figures, two numbers, two different numbers, two values, two versions, changed since, changed from before, differ, differs, different, differ from, differs from, different from, different to, different than, change,
      changed, changes, changed from, not the same, not the same as, higher than, lower than
    `),
    revised: phraseList(`
      revised, revision, revisions, revision history, restated, vintages, vintage, versions, version history,
      earlier versions, previous version, previous versions, all versions, every version, older versions, old versions, older version, earlier version, original version, original figure,
      original figures, originally published, originally reported, before it was revised, before revision, before the revision, have you changed, have we changed, did you change, did we change, have they changed, has it been changed, have these been changed, been changed, corrected, amended, revised figures, revisions to
    `),
  },
  also: phraseList(`
    since publication, the last paper, last paper, the last report, the previous paper, the previous report, previous paper, previous report, last board paper, the last board paper, first published, since you published it, since you first published it, since it was first published, since it was first reported, since it was published, since they were published, this, that, been, was, were, now, from, to, number, numbers, two, the two, papers, the papers, the two papers, reports, the reports, the two reports, board papers, what was reported, reported,
    was reported, in the papers, in the reports, there, are there, what was, between the papers, between the reports, between papers, between reports, published, in the last report
  `),
  needs: ({ cues }) => cues.has('revised') || (cues.has('differs') && cues.has('why')),
  form: (slots) => {
    const [indicator] = slots.indicators;
    const [place, ...others] = slots.areas;
    if (indicator === undefined) return lacks('indicator');
    const { period, rest } = periodOf(slots, indicator);
    const besides: readonly SlotName[] = [
      ...unwanted(slots, ['indicator', 'area', 'period']),
      ...(others.length > 0 ? (['area'] as const) : []),
      ...(rest ? (['period'] as const) : []),
    ];
    if (besides.length > 0) return extra(besides, [historyOf(indicator.id, place, undefined)]);
    return fits(historyOf(indicator.id, place, period));
  },
};

/** The period whose figure is meant: “last time” is what it is set against. Whether the text holds more than these. */
function periodOf(
  { times, cues }: Slots,
  indicator: Indicator,
): { readonly period?: PeriodRef; readonly rest: boolean } {
  const { period, other, ...more } = times;
  const named = [period, other].filter((each) => each !== undefined);
  const meant = cues.has('revised') ? named : named.filter((each) => !isLastTime(each, indicator));
  const [only, ...tooMany] = meant;
  const farBack = only?.kind === 'back' && !cues.has('revised');
  const rest = tooMany.length > 0 || farBack || Object.keys(more).length > 0;
  return only === undefined ? { rest } : { period: only, rest };
}

/** Whether it is the period just before, by the steps in which the indicator is told. */
function isLastTime(period: PeriodRef, { basis }: Indicator): boolean {
  const yearly = basis.endsWith('-year') || basis === 'pooled-years' || basis === 'survey-wave';
  return period.kind === 'back' && period.count === 1 && period.unit === (yearly ? 'year' : 'quarter');
}

function historyOf(
  indicator: string,
  place: Slots['areas'][number] | undefined,
  period: Slots['times']['period'],
): Question {
  return { kind: 'history', indicator, ...(place ? { area: place.area.id } : {}), ...(period ? { period } : {}) };
}
