import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, Slots } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';
import type { Question } from '../question.ts';
import type { ChangesSince } from '../question-parts.ts';

/** What came and changed since some time: figures, revisions and exceptions. Since when is asked back where it is not said. */
export const changes: Intent = {
  name: 'changes',
  cues: {
    changes: phraseList(`
      what changed, is anything different, anything changed, has anything been updated, is anything new, what has changed, whats changed, what have changed, what is new, whats new, what new, what different, anything new,
      anything different, has anything changed, did anything change, what is different, whats different, changes, any changes, new figures,
      any new figures, what has been updated, what was updated, what was published, what has been published,
      what figures are new, which figures are new, which figures changed, what was revised, what has been revised,
      what did we get, news, updates, any updates, update, new data, any new data, new numbers, list changes, list the changes, list of changes, been updated, been published, been revised,
      what has been added, what was added, what have i missed, what did i miss, what have we missed, what did we miss, which figures have changed, which figures were revised,
      which figures have been revised, which figures have been updated, which figures were updated, which figures are updated, which indicators have been updated, which indicators were updated,
      what figures have changed, what figures have been updated, what is different, catch me up, bring me up to date, what happened, what has happened, summary of changes, summary of the changes, overview of changes
    `),
    visit: phraseList(`
      last visit, my last visit, i last looked, we last looked, i was last here, we last spoke, i last asked,
      i last checked, i was last on, i was last in, my last look, my last check, we last met, we last checked, last looked, last here, last meeting, our last meeting, the last meeting, the last board meeting
    `),
  },
  also: phraseList('since, since my, since the, from, after, then, now, latest'),
  needs: ({ cues }) => cues.has('changes'),
  form: (slots) => {
    if (slots.indicators.length > 0) return lacks('indicator');
    const besides = unwanted(slots, ['period']);
    const since = sinceOf(slots);
    if (besides.length > 0) return extra(besides, recent);
    if (since === 'unclear') return extra(['period'], recent);
    return since === undefined ? lacks('comparator', recent) : fits({ kind: 'changes', since });
  },
};

const recent: readonly Question[] = (['quarter', 'year'] as const).map((unit) => ({
  kind: 'changes',
  since: { kind: 'back', unit, count: 1 },
}));

function sinceOf({ times, cues, stepNamed }: Slots): ChangesSince | undefined | 'unclear' {
  const { since, sinceDay, span, period, ...more } = times;
  // "Since last time" is since the person last looked, as no series is named that it could be a step of.
  if (stepNamed && period !== undefined && Object.keys(times).length === 1) return { kind: 'last-visit' };
  if (cues.has('visit')) return Object.keys(times).length === 0 ? { kind: 'last-visit' } : 'unclear';
  if (Object.keys(more).length > 0) return 'unclear';
  if (sinceDay !== undefined) return { kind: 'day', day: sinceDay };
  if (since !== undefined) return { kind: 'named', interval: since };
  if (span !== undefined) return 'unclear';
  if (period === undefined) return undefined;
  return period.kind === 'back' && period.count > 0
    ? { kind: 'back', unit: period.unit, count: period.count }
    : 'unclear';
}
