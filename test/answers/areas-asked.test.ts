import assert from 'node:assert/strict';
import { answerText } from '../../cards/answer-card.ts';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Question } from '../../src/questions/question.ts';
import { figure, marac } from '../support/marac.ts';
import { libraryWith } from './library-of.ts';

const unit = { kind: 'rate', name: 'per 1,000 population', per: 1000, decimals: 1 } as const;
const crime = { ...marac, unit, sensitive: false };
const figures = [
  figure(19, 5),
  figure(19, 6, { area: 'hinckley-and-bosworth' }),
  figure(19, 4, { area: 'melton' }),
  figure(19, 5, { area: 'blaby' }),
];

async function told(parts: Omit<Extract<Question, { kind: 'compare-areas' }>, 'kind' | 'indicator'>): Promise<string> {
  const areas = ['hinckley-and-bosworth', 'melton', 'blaby'].map((id) => ({
    id,
    name: id,
    kind: 'district' as const,
    aliases: [],
    parent: 'leicestershire',
  }));
  const county = { id: 'leicestershire', name: 'Leicestershire', kind: 'county' as const, aliases: [] };
  const region = { id: 'east-midlands', name: 'East Midlands', kind: 'region' as const, aliases: [] };
  const { library, held } = await libraryWith({ indicators: [crime], areas: [county, region, ...areas] }, figures);
  try {
    const answer = await answerQuestion({ kind: 'compare-areas', indicator: crime.id, ...parts }, library);
    return answerText(answer, { reading: [], alternatives: [] });
  } finally {
    await held.remove();
  }
}

describe('Areas beside each other', () => {
  it('are answered with yes or no of the first one', async () => {
    const areas = ['hinckley-and-bosworth', 'melton'];
    assert.match(
      await told({ areas, asks: 'worse' }),
      /Yes\. hinckley-and-bosworth against melton: 2\.0 above 4\.0 \(\+50\.0%\): worse/u,
    );
    assert.match(await told({ areas, asks: 'better' }), /No\. hinckley-and-bosworth against melton/u);
    assert.match(
      await told({ areas, asks: 'worse', significant: true }),
      /Can’t say: the numbers behind the figures are not known/u,
    );
  });

  it('of which some lie on one side of a wider area: those and no others, and none exactly at it', async () => {
    assert.match(
      await told({ areas: [], asks: 'above', than: 'county' }),
      /1 of 3 areas is above Leicestershire \(5\.0\): hinckley-and-bosworth \(6\.0\)\./u,
    );
    assert.match(
      await told({ areas: [], asks: 'below', than: 'county' }),
      /1 of 3 areas is below Leicestershire \(5\.0\): melton \(4\.0\)\./u,
    );
    assert.match(
      await told({ areas: [], asks: 'above', than: 'county', significant: true }),
      /None of 2 areas .*Nobody can say of hinckley-and-bosworth\./u,
    );
  });

  it('can’t be set against a wider area of which nothing is held', async () => {
    assert.match(
      await told({ areas: [], asks: 'above', than: 'region' }),
      /No figure is held for East Midlands in this period/u,
    );
  });
});
