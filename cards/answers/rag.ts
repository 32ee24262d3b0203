import type { RagAnswer } from '../../src/answers/answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { factsOf, textOf } from '../page.ts';
import type { Fact, Page } from '../page.ts';
import { figureLine, figureTitle } from '../words/figure.ts';
import { computedRagWords, ragRuleWords } from '../words/computed-rag.ts';
import { ragWords } from '../words/rag.ts';
import { capital, listed } from '../words/sentence.ts';
import { dateWords, periodWords } from '../words/time.ts';
import { caveatBlocks, footBlocks, statementBlocks } from './figure-parts.ts';

/** The colour that was published for an indicator first; the one that follows from its rule beside it, called computed. */
export function ragPage(answer: RagAnswer, context: AnswerContext): Page {
  const { figure, old } = answer;
  const { basis, period } = figure.observation;
  const title = figureTitle(figure);
  const colour = answer.published === undefined ? 'No colour was published' : ragWords(answer.published);
  const age = old ? `. Not recent: it ended on ${dateWords(period.end)}.` : '';
  return {
    summary: `${title}: ${colour}, ${periodWords(basis, period)}${old ? `, not recent: to ${dateWords(period.end)}` : ''}`,
    heading: title,
    blocks: [
      { kind: 'lead', text: colour },
      ...textOf(`${capital(periodWords(basis, period))}${age}`, old ? 'warning' : 'strong'),
      ...factsOf([
        { title: 'Figure', value: figureLine(figure) },
        beforeFact(answer),
        newerFact(answer),
        computedFact(answer),
        outcomeFact(answer),
      ]),
      ...textOf(whyNote(answer)),
      ...textOf(outcomeNote(answer), 'quiet'),
      ...textOf(ruleNote(answer), 'quiet'),
      ...textOf(standingWords(answer)),
      ...caveatBlocks(figure.observation.note, answer.caveats, answer.breaks),
      ...statementBlocks(answer.why?.statements ?? []),
      ...footBlocks(figure, context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

/** That a published colour is a judgement whose grounds are not recorded; the computed one has its reason with it. */
function whyNote({ why, published }: RagAnswer): string | undefined {
  if (why === undefined) return undefined;
  return published === undefined
    ? 'No colour was published, so there is no judgement to explain.'
    : 'The published colour is the board’s own judgement; its grounds are not recorded here beyond what stands below.';
}

function beforeFact({ before }: RagAnswer): Fact | undefined {
  return before && { title: `Before, ${before.period.label}`, value: ragWords(before.rag) };
}

function newerFact({ newerWithoutRag }: RagAnswer): Fact | undefined {
  return newerWithoutRag && { title: 'Newer, without a colour', value: figureLine(newerWithoutRag) };
}

function computedFact({ computed }: RagAnswer): Fact {
  return { title: `By rule, ${computed.figure.observation.period.label}`, value: computedRagWords(computed) };
}

function ruleNote({ computed }: RagAnswer): string {
  return computed.assessed ? ragRuleWords(computed.rule) : '';
}

function outcomeFact({ outcome }: RagAnswer): Fact | undefined {
  if (outcome?.judgement === undefined) return undefined;
  const { rag, period } = outcome.judgement;
  return { title: outcome.outcome.name, value: `${ragWords(rag)}, ${period.label}` };
}

function outcomeNote({ outcome }: RagAnswer): string {
  if (outcome?.judgement === undefined) return '';
  return 'The colour of the outcome is a judgement of its own; it does not follow from the colours of its indicators.';
}

function standingWords({ standing }: RagAnswer): string {
  if (standing.length === 0) return 'No exception stands for this indicator.';
  return `Standing: ${listed(standing.map((each) => `${each.reference} (${each.ruleName})`))}.`;
}
