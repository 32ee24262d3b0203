import { refuses } from '../broken-folder.ts';
import { soundFiles } from '../folder-of.ts';
import type { Case } from '../broken-folder.ts';

const cases: readonly Case[] = [
  [
    'something not held that is a name here',
    { ...soundFiles, 'not-held.yaml': '- words: [fraud, Bike-Theft]\n' },
    ['not-held.yaml:1 "Bike-Theft" is listed as not held, but it is a name of "Bike theft".'],
  ],
  [
    'something not held that is near to nothing known',
    { ...soundFiles, 'not-held.yaml': '- words: [fraud]\n  near: [scams]\n' },
    ['not-held.yaml:2 What is not held is near "scams", which is not an indicator of this folder.'],
  ],
];

describe('A folder with words for what is not held', () => {
  refuses(cases);
});
