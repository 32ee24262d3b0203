import assert from 'node:assert/strict';
import { answerText } from '../../cards/answer-card.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import { financialQuarter, ukFiscalCalendar } from '../../src/indicators/period.ts';
import type { Question } from '../../src/questions/question.ts';
import { figure, marac } from '../support/marac.ts';
import { libraryWith } from './library-of.ts';

const crime = { ...marac, sensitive: false };
const areas = [
  { id: 'leicestershire', name: 'Leicestershire', kind: 'county' as const, aliases: [] },
  { id: 'east-midlands', name: 'East Midlands', kind: 'region' as const, aliases: [] },
  ...['blaby', 'melton'].map((id) => ({
    id,
    name: id,
    kind: 'district' as const,
    aliases: [],
    parent: 'leicestershire',
  })),
];
const blaby = { area: 'blaby' };
const melton = { area: 'melton' };
const newestIsBlank = [figure(18, 5, blaby), figure(18, 7, melton), figure(19, null, blaby)];

async function told(question: Question, figures: readonly Observation[]): Promise<string> {
  const { library, held } = await libraryWith({ indicators: [crime], areas }, figures);
  try {
    return answerText(await answerQuestion(question, library), { reading: [], alternatives: [] });
  } finally {
    await held.remove();
  }
}

describe('A newest figure that was given as missing or taken back', () => {
  it('does not keep areas from being set beside each other by what is held before it', async () => {
    const text = await told({ kind: 'compare-areas', indicator: crime.id, areas: [] }, newestIsBlank);
    assert.match(text, /Rolling 12 months to Q3 2020\/21/u);
    assert.match(text, /blaby +1 +5\.0/u);
    assert.match(text, /melton +2 +7\.0/u);
  });

  it('is not what a place is said to hold', async () => {
    const period = {
      kind: 'exact',
      interval: { start: '2010-04-01', end: '2011-03-31' },
      text: '2010/11',
    } as const;
    const text = await told({ kind: 'latest', indicator: crime.id, area: 'blaby', period }, newestIsBlank);
    assert.match(text, /blaby: newest rolling 12 months to Q3 2020\/21/u);
    const none = await told({ kind: 'latest', indicator: crime.id, area: 'blaby' }, [figure(19, null, blaby)]);
    assert.doesNotMatch(none, /newest/u);
  });

  it('is not named as newer on another basis', async () => {
    const quarter = (nth: number, value: number | null): Observation => {
      const span = financialQuarter(2016 + Math.floor(nth / 4), (nth % 4) + 1, ukFiscalCalendar);
      const period = { ...span, label: `quarter ${nth}` };
      return { ...figure(nth, value, blaby), basis: 'quarter', period };
    };
    const question = { kind: 'latest', indicator: crime.id, area: 'blaby' } as const;
    const older = await told(question, [figure(18, 5, blaby), quarter(17, 2), quarter(19, null)]);
    assert.doesNotMatch(older, /quarter 17/u);
    const newer = await told(question, [figure(18, 5, blaby), quarter(19, 2)]);
    assert.match(newer, /quarter 19/u);
  });
});
