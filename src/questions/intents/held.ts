import { extra, fits, unwanted } from '../intent.ts';
import type { Intent, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import { phraseList } from '../phrase-list.ts';

const verbs = phraseList(`
  hold, have, cover, know, know about, include, track, have data for, have figures for,
  covered, held, included, tracked
`);
const indicatorWords = ['indicators', 'measures', 'kpis', 'indicator', 'datasets'];
const areaWords = ['areas', 'places', 'area', 'geographies'];

/** Which indicators or areas there are figures for. */
export const held: Intent = {
  name: 'held',
  cues: {
    indicators: [
      ...heldPhrases(indicatorWords),
      'what do you cover',
      'what data do you have',
      'what do you know about',
      'outcomes',
      'list outcomes',
      'list the outcomes',
      'which outcomes',
      'what outcomes',
    ],
    areas: heldPhrases(areaWords),
  },
  placeCues: ({ part, parts }) => ({ areas: heldPhrases([parts, part]) }),
  also: phraseList('available, all, list, here, held, covered'),
  form: (slots) => {
    const besides = unwanted(slots, []);
    return besides.length > 0 ? extra(besides, [heldOf(slots)]) : fits(heldOf(slots));
  },
};

function heldOf({ cues }: Slots): Question {
  return { kind: 'held', what: cues.has('areas') ? 'areas' : 'indicators' };
}

function heldPhrases(nouns: readonly string[]): readonly string[] {
  const plural = nouns.slice(0, -1);
  return [
    ...nouns.flatMap((noun) =>
      ['which', 'what'].flatMap((ask) => verbs.map((verb) => `${ask} ${noun} do you ${verb}`)),
    ),
    ...nouns.flatMap((noun) => [
      `which ${noun} are held`,
      `which ${noun} are covered`,
      `what ${noun} are there`,
      `which ${noun} are there`,
    ]),
    ...nouns.flatMap((noun) => [`list ${noun}`, `list the ${noun}`, `list of ${noun}`, `list all ${noun}`]),
    ...plural.flatMap((noun) => [`all the ${noun}`, `all ${noun}`, `show me the ${noun}`, `what ${noun}`]),
    ...(nouns === indicatorWords ? plural : []),
  ];
}
