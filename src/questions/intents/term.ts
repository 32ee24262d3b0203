import { extra, fits, lacks, unwanted } from '../intent.ts';
import type { Intent, Slots } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';
import { termNames, termOfBasis, terms } from '../terms.ts';
import type { Term } from '../terms.ts';

/** What one of the bot's own words means. A word that is also asked of an indicator ("what is the target") is asked as a term. */
export const term: Intent = {
  name: 'term',
  cues: {
    mean: phraseList(`
      mean, means, meant, meant by, is meant by, what is meant by, whats meant by, mean by, meaning, meaning of, definition of, define, explain,
      stand for, stands for, what counts as, how do you define, how is it defined, what makes
    `),
    whatIs: phraseList(`
      what is, whats, what are, what a, what an, who are, what does it mean to be, what does it mean that, what does it mean when
    `),
    // "What is in exception" asks for those that are.
    within: ['in exception'],
    theOne: phraseList('what is the, whats the, what are the'),
    ...terms,
  },
  also: phraseList('word, words, term, figure, figures, status, when, you say, by, here'),
  needs: ({ cues }) => (cues.has('mean') || cues.has('whatIs')) && !cues.has('within'),
  form: (slots) => {
    const { indicators, times, cues } = slots;
    const asked = termIn(slots);
    const isMeaning = cues.has('mean') || (!cues.has('theOne') && !colours.some((each) => cues.has(each)));
    if (asked === undefined || indicators.length > 0 || !isMeaning) return lacks('indicator');
    const { basis, ...more } = times;
    const besides = [
      ...unwanted(slots, ['period']),
      ...(Object.keys(more).length > 0 || (basis !== undefined && termOfBasis[basis] !== asked)
        ? (['period'] as const)
        : []),
    ];
    const question = { kind: 'term', term: asked } as const;
    return besides.length > 0 ? extra(besides, [question]) : fits(question);
  },
};

/** "What is red" asks which indicators are; "what does red mean" asks for the meaning. */
const colours = ['red', 'amber', 'green'] as const;

/** The one term that the text names; a basis is read as a period, and is one where nothing else is. */
function termIn({ cues, times }: Slots): Term | undefined {
  const named = termNames.filter((each) => cues.has(each));
  const [only, ...others] = named;
  if (others.length > 0) return undefined;
  return only ?? (times.basis && termOfBasis[times.basis]);
}
