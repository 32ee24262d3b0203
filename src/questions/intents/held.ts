import { extra, fits, unwanted } from '../intent.ts';
import type { Intent, Slots } from '../intent.ts';
import type { Question } from '../question.ts';
import { everyWay, phraseList } from '../phrase-list.ts';

// Each verb with those who would do it, as these go with every noun: all with all would be tens of thousands of phrases.
const asking = [
  ...everyWay(
    ['do you', 'do we', 'does it'],
    phraseList(`
      hold, have, cover, know, know about, include, track, monitor, report on, use, have data for, have data on, have figures for, hold data for, have information on,
      have on file, hold on file
    `),
  ),
  ...everyWay(
    ['can i', 'can we'],
    phraseList(
      'ask about, ask for, ask you about, see, look at, get, query, pick, pick from, choose, choose from, select, select from',
    ),
  ),
  ...phraseList('can i pick between, do we have covered, can you tell me about, can you show'),
];
const being = everyWay(
  ['are', 'is'],
  phraseList(
    'held, on file, on record, covered, included, available, there, tracked, there data for, in here, there to choose from, monitored, listed',
  ),
);
const indicatorWords = [
  'indicators',
  'measures',
  'kpis',
  'topics',
  'datasets',
  'data sets',
  'performance indicators',
  'metrics',
  'indicator',
];
const areaWords = ['areas', 'council areas', 'councils', 'places', 'geographies', 'locations', 'area'];
/** What is held is asked for with these only where the whole phrase says so: "what figures do you have". */
const dataWords = [
  'data',
  'figures',
  'stats',
  'statistics',
  'information',
  'numbers',
  'crime types',
  'offence types',
  'types of crime',
];

/** Which indicators or areas there are figures for. */
export const held: Intent = {
  name: 'held',
  cues: {
    indicators: [
      ...heldPhrases(indicatorWords),
      ...everyWay(['what', 'which'], dataWords, [...asking, ...being]),
      ...everyWay(
        ['what'],
        asking.filter((each) => each.startsWith('do you')),
      ),
      ...phraseList(
        'what do you have data on, what do you have figures on, what do you have figures for, what do you hold data on, what do you cover',
      ),
      'outcomes',
      'list outcomes',
      'list the outcomes',
      'which outcomes',
      'what outcomes',
    ],
    areas: heldPhrases(areaWords),
  },
  placeCues: ({ part, parts }) => ({ areas: heldPhrases([parts, 'boroughs', part]) }),
  also: phraseList(
    'available, all, list, here, held, covered, included, full, complete, on file, on record, on the system, in total, altogether, all of, whole, exactly',
  ),
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
    ...nouns.flatMap((noun) => everyWay(['which', 'what', 'how many'], [noun], [...asking, ...being])),
    ...nouns.flatMap((noun) =>
      everyWay(
        ['list', 'list of', 'full list of', 'complete list of'],
        ['', 'the', 'all', 'all the', 'your', 'all your', 'our'],
        [noun],
      ),
    ),
    ...plural.flatMap((noun) => [
      ...everyWay(
        phraseList(
          'all the, all, show me the, show me all, show me all the, show me your, what, available, the available, your',
        ),
        [noun],
      ),
      `${noun} list`,
      `${noun} available`,
      `${noun} covered`,
      `${noun} held`,
      `name the ${noun}`,
    ]),
    ...nouns.map((noun) => `${noun} list`),
    ...(nouns === indicatorWords ? plural : []),
  ];
}
