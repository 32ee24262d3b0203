import assert from 'node:assert/strict';
import fc from 'fast-check';
import { months } from '../../src/indicators/period.ts';
import { contextAfter } from '../../src/questions/follow-ups/context-after.ts';
import type { Context } from '../../src/questions/follow-ups/context.ts';
import { understandInContext } from '../../src/questions/follow-ups/understand-in-context.ts';
import type { Understanding } from '../../src/questions/question.ts';
import { questionText } from '../../src/questions/question-text.ts';
import { understand } from '../../src/questions/understand.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import { smallCatalogue } from './small-catalogue.ts';

const vocabulary = compileVocabulary(smallCatalogue);
const told = months(2020, 1, 3);

/** What a turn leaves behind, as the conversation keeps it. */
const after = (understood: Understanding, before: Context | undefined): Context | undefined =>
  contextAfter(understood, understood.outcome === 'question' ? told : undefined, before, vocabulary);

const said = (understood: Understanding): string => {
  if (understood.outcome === 'question') return questionText(understood.question, vocabulary) ?? '';
  if (understood.outcome === 'command') return `command ${understood.command.kind}`;
  return `${understood.outcome} ${understood.reason}`;
};

const conversations: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'the area, then the indicator, then the period': [
    ['violence with injury trend in Hinckley', 'Violence with injury trend in Hinckley and Bosworth'],
    ['and Charnwood?', 'Violence with injury trend in Charnwood'],
    ['what about vehicle crime', 'Vehicle crime trend in Charnwood'],
    ['same for Melton', 'Vehicle crime trend in Melton'],
    ['Charnwood', 'Vehicle crime trend in Charnwood'],
  ],
  'a period beside the one just told': [
    ['total crime in Melton', 'Total crime in Melton'],
    ['what about the year before', 'Total crime in Melton Q4 2018/19'],
    ['and the quarter before', 'Total crime in Melton Q3 2019/20'],
  ],
  'another kind of question of the same thing, with what fits of the rest': [
    ['total crime in Melton last year', 'Total crime in Melton last year'],
    ['source?', 'Source of Total crime in Melton last year'],
    ['definition', 'Definition of Total crime'],
    ['trend', 'Total crime trend in Melton'],
    ['and by district', 'Compare Total crime by district'],
  ],
  'what to compare with, which is no other place to look at': [
    ['vwi in Charnwood', 'Violence with injury in Charnwood'],
    ['compare with region', 'Violence with injury in Charnwood compared with East Midlands'],
    ['trend', 'Violence with injury trend in Charnwood'],
    ['better than England?', 'Violence with injury in Charnwood compared with England'],
    ['vs melton', 'Compare Violence with injury in Charnwood and Melton'],
    ['compare Blaby and Harborough', 'Compare Violence with injury in Blaby and Harborough'],
  ],
  'what a comparison was not about': [
    ['vwi in Charnwood Q4 2019/20', 'Violence with injury in Charnwood Q4 2019/20'],
    ['compared with last year', 'Violence with injury in Charnwood Q4 2019/20 compared with last year'],
    ['compared with blaby', 'Compare Violence with injury in Charnwood and Blaby Q4 2019/20'],
    ['no, in Charnwood', 'Violence with injury in Charnwood Q4 2019/20'],
  ],
  'the newest figure where that is asked for': [
    ['vwi in Charnwood Q4 2019/20', 'Violence with injury in Charnwood Q4 2019/20'],
    ['compared with last year', 'Violence with injury in Charnwood Q4 2019/20 compared with last year'],
    ['latest', 'Violence with injury in Charnwood'],
  ],
  'an overview of a place with what is counted': [
    ['how is Blaby doing', 'Everything for Blaby'],
    ['and vehicle crime?', 'Vehicle crime in Blaby'],
    ['how is Melton doing', 'Everything for Melton'],
    ['vehicle crime trend', 'Vehicle crime trend in Melton'],
    ['which indicators are getting worse in Blaby', 'Which indicators are getting worse in Blaby'],
    ['vwi', 'Violence with injury in Blaby'],
    ['what about vwi', 'Violence with injury in Blaby'],
  ],
  'what has no place for a place, and then the place again': [
    ['vwi in Charnwood', 'Violence with injury in Charnwood'],
    ['why?', 'declined cause'],
    ['trend', 'Violence with injury trend in Charnwood'],
    ['what does it include', 'Definition of Violence with injury'],
    ['numerator', 'Numbers behind Violence with injury in Charnwood'],
    ['rag', 'Violence with injury RAG'],
    ['compare with the region', 'Violence with injury in Charnwood compared with East Midlands'],
  ],
  'a wide place, of which there are no districts': [
    ['vwi in East Midlands', 'Violence with injury in East Midlands'],
    ['by district', 'unclear ambiguous'],
  ],
  'a choice before anything else that its words may mean': [
    ['hate', 'unclear ambiguous'],
    ['crimes', 'Hate crimes'],
    ['burglary', 'unclear ambiguous'],
    ['yes', 'unclear ambiguous'],
    ['3', 'unclear ambiguous'],
    ['2', 'Business and community burglary'],
    ['2', 'unclear unknown-words'],
  ],
  'no choice of an earlier question': [
    ['burglary', 'unclear ambiguous'],
    ['vwi Q4', 'unclear unknown-period'],
    ['quux', 'unclear unknown-words'],
    ['1', 'unclear unknown-words'],
  ],
  'another thing to compare with, which is more than one question': [
    ['vwi in Charnwood', 'Violence with injury in Charnwood'],
    ['compare with vehicle crime', 'unclear too-much'],
  ],
  'a comparison': [
    ['vehicle crime in Melton compared with last year', 'Vehicle crime in Melton compared with last year'],
    ['and total crime', 'Total crime in Melton compared with last year'],
    ['no, Charnwood', 'Total crime in Charnwood compared with last year'],
  ],
  'putting a reading right': [
    ['vehicle crime in Melton', 'Vehicle crime in Melton'],
    ['no, Harborough', 'Vehicle crime in Harborough'],
    ['sorry, total crime', 'Total crime in Harborough'],
    ['no', 'unclear taken-back'],
    ['no, vehicle crime trend in Melton', 'Vehicle crime trend in Melton'],
  ],
  'one of the choices, by place or by a word': [
    ['burglary in Melton', 'unclear ambiguous'],
    ['residential', 'Residential burglary in Melton'],
    ['burglary in Charnwood', 'unclear ambiguous'],
    ['the second', 'Business and community burglary in Charnwood'],
    ['and Melton', 'Business and community burglary in Melton'],
  ],
  'a place that fits twice is asked back': [
    ['Compare vehicle crime in Melton and Charnwood', 'Compare Vehicle crime in Melton and Charnwood'],
    ['and Harborough', 'unclear ambiguous'],
  ],
  'a whole question stands by itself': [
    ['violence with injury trend in Hinckley', 'Violence with injury trend in Hinckley and Bosworth'],
    ['vehicle crime', 'Vehicle crime'],
    ['exceptions', 'Exceptions'],
    ['in Melton', 'Exceptions in Melton'],
    ['thanks', 'Thank you'],
    ['and Harborough', 'Exceptions in Harborough'],
  ],
  'it for what was told before': [
    ['vehicle crime in Charnwood', 'Vehicle crime in Charnwood'],
    ['is it late', 'Is Vehicle crime late'],
    ['when is it next due?', 'When is Vehicle crime next due'],
    ['what does illustrative mean', 'What does illustrative mean'],
    ['trend', 'Vehicle crime trend in Charnwood'],
    ['what is late', 'Which releases are late'],
    ['and Melton?', 'Vehicle crime in Melton'],
    ['is it an exception', 'Exceptions for Vehicle crime in Melton'],
  ],
  'a yes or no of the same two places': [
    ['is vehicle crime in Melton worse than Blaby', 'Is Vehicle crime in Melton worse than Blaby'],
    ['and for violence with injury', 'Is Violence with injury in Melton worse than Blaby'],
  ],
  'another sort of list, with what the one before kept to': [
    ['which indicators are getting worse in Blaby', 'Which indicators are getting worse in Blaby'],
    ['and better?', 'Which indicators are getting better in Blaby'],
    ['red?', 'Which indicators are red in Blaby'],
    ['in Melton', 'Which indicators are red in Melton'],
    ['without a target', 'Which indicators have no target in Melton'],
    ['and without women', 'unclear unknown-words'],
  ],
  'another sort of list, with what figures were set against': [
    ['which indicators are worse than the region', 'Which indicators are worse than East Midlands'],
    ['and better?', 'Which indicators are better than East Midlands'],
    ['and green?', 'Which indicators are green'],
    ['which were amber in 2017/18', 'Which indicators are amber 2017/18'],
    ['and red', 'Which indicators are red 2017/18'],
  ],
  'words that nothing claims stay in the way': [
    ['total crime in Melton', 'Total crime in Melton'],
    ['and in Nuneaton', 'unclear unknown-words'],
    ['and without burglary', 'unclear unknown-words'],
    ['no crime in Melton', 'unclear unknown-words'],
    ['and by women', 'unclear unknown-words'],
  ],
  'an order is never taken for a question': [
    ['total crime in Melton', 'Total crime in Melton'],
    ['and unsubscribe', 'command unsubscribe'],
    ['unsubscribe', 'command unsubscribe'],
  ],
};

describe('A question that goes on from the one before', () => {
  for (const [title, turns] of Object.entries(conversations)) {
    it(`takes up ${title}`, () => {
      let context: Context | undefined;
      for (const [text, expected] of turns) {
        const understood = understandInContext(text, context, vocabulary);
        assert.equal(said(understood), expected, `“${text}” after ${JSON.stringify(context)}`);
        context = after(understood, context);
      }
    });
  }

  it('says which question it goes on from, and shows only the words that were typed', () => {
    const context = { asked: 'Violence with injury trend in Charnwood', choices: [] };
    const { reading } = understandInContext('and hinckley', context, vocabulary);
    assert.deepEqual(reading, [
      { words: '', as: 'context', meaning: 'Violence with injury trend in Charnwood' },
      { words: 'hinckley', as: 'area', meaning: 'Hinckley and Bosworth' },
    ]);
  });

  it('offers what the text asks by itself where it asks something', () => {
    const context = { asked: 'Total crime trend in Charnwood', choices: [] };
    const understood = understandInContext('and vehicle crime', context, vocabulary);
    assert.ok(understood.outcome === 'question');
    assert.deepEqual(
      understood.alternatives.map(({ text }) => text),
      ['Vehicle crime'],
    );
  });

  it('without anything before is what the text is by itself', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        assert.deepEqual(understandInContext(text, undefined, vocabulary), understand(text, vocabulary));
      }),
    );
  });

  const names = [...smallCatalogue.indicators, ...smallCatalogue.areas].map(({ name }) => name);
  const before = fc
    .constantFrom(...smallCatalogue.indicators, ...smallCatalogue.indicators)
    .chain(({ id: indicator }) =>
      fc.constantFrom(
        questionText({ kind: 'latest', indicator, area: 'melton' }, vocabulary),
        questionText({ kind: 'trend', indicator }, vocabulary),
        questionText({ kind: 'compare-areas', indicator, areas: [] }, vocabulary),
        questionText({ kind: 'definition', indicator }, vocabulary),
      ),
    );
  const strange = fc
    .stringMatching(/^[a-z]{5,9}$/)
    .map((word) => `${word}q`)
    .filter((word) => !vocabulary.wordSet.has(word));

  it('never answers while it holds a word that nothing claims', () => {
    fc.assert(
      fc.property(
        before,
        fc.constantFrom('and ', 'what about ', 'no, ', 'same for ', ''),
        fc.constantFrom(...names, 'trend', 'source', ''),
        strange,
        (asked, opening, name, word) => {
          const context = { ...(asked === undefined ? {} : { asked }), period: told, choices: [] };
          const understood = understandInContext(`${opening}${name} ${word}`, context, vocabulary);
          assert.notEqual(understood.outcome, 'question', JSON.stringify(understood));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('always asks what it names', () => {
    fc.assert(
      fc.property(before, fc.constantFrom(...smallCatalogue.areas), (asked, area) => {
        const context = { ...(asked === undefined ? {} : { asked }), choices: [] };
        const understood = understandInContext(`and ${area.name}`, context, vocabulary);
        if (understood.outcome !== 'question') return;
        assert.ok(JSON.stringify(understood.question).includes(`"${area.id}"`), JSON.stringify(understood));
      }),
    );
  });
});
