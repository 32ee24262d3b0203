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

const after = (understood: Understanding, before: Context | undefined): Context | undefined =>
  contextAfter(understood, understood.outcome === 'question' ? told : undefined, before, vocabulary);

const said = (understood: Understanding): string | undefined =>
  understood.outcome === 'question' ? questionText(understood.question, vocabulary) : undefined;

describe('A conversation about a place', () => {
  const goingOn = [
    'and vehicle crime',
    'what about total crime?',
    'and VWI',
    'trend',
    'and the trend',
    'compare with the region',
    'vs England',
    'vs the county',
    'vs Melton',
    'against last year',
    'source?',
    'definition',
    'why?',
    'by district',
    'caveats',
    'numbers behind',
    'the year before',
    'and last year',
    'Q4 2019/20',
    'latest',
    'rag',
    'help',
    'is it above 5',
    'up or down',
    'better than the region?',
    'and burglary',
    'residential',
    'what about MARAC',
    'yes',
    'no',
    '2',
    '1',
    'and',
    'nearest neighbours',
    'quux',
    'has it been revised',
  ];

  it('stays with the place that was named, whatever else is changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'vwi in Charnwood',
          'how is Charnwood doing',
          'vwi trend in Charnwood',
          'is vwi in Charnwood above 5',
        ),
        fc.array(fc.constantFrom(...goingOn), { minLength: 1, maxLength: 6 }),
        (opening, texts) => {
          let context = after(understand(opening, vocabulary), undefined);
          for (const text of texts) {
            const understood = understandInContext(text, context, vocabulary);
            if (understood.outcome === 'question') {
              const { question } = understood;
              // What was offered in full may be picked.
              if (context?.choices.some((choice) => choice.text === said(understood)) === true) return;
              const asked = JSON.stringify(question);
              const ofNoPlace = ['definition', 'rag', 'help'].includes(question.kind);
              assert.ok(
                ofNoPlace || asked.includes('"charnwood"') || asked.includes('"areas":[]'),
                `${text}: ${asked}`,
              );
            }
            context = after(understood, context);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
