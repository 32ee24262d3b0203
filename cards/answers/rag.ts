import type { RagAnswer } from '../../src/answers/rag-answer.ts';
import type { AnswerContext } from '../answer-context.ts';
import { factsOf, textOf } from '../page.ts';
import type { Fact, Page } from '../page.ts';
import { figureLine, figureTitle } from '../words/figure.ts';
import { computedRagWords, ragRuleWords } from '../words/computed-rag.ts';
import { ragWords } from '../words/rag.ts';
import { capital, listed } from '../words/sentence.ts';
import { dateWords, periodWords } from '../words/time.ts';
import { caveatBlocks, footBlocks, periodBlocks, statementBlocks } from './figure-parts.ts';

/**
 * The published colour of the newest figure first, or that it has none; the one that follows from its rule stands beside
 * it, called computed. A colour of an earlier period never leads over a newer figure.
 */
export function ragPage(answer: RagAnswer, context: AnswerContext): Page {
  const { figure, old, newerWithoutRag: newer } = answer;
  const title = figureTitle(figure);
  const lead = newer === undefined ? colourOf(answer) : 'No colour was published for the newest figure';
  return {
    summary: newer === undefined ? colouredSummary(answer, title) : `${title}: ${lastLine(answer)}`,
    heading: title,
    blocks: [
      { kind: 'lead', text: lead },
      ...(newer === undefined ? periodBlocks(figure, old) : textOf(capital(figureLine(newer)), 'strong')),
      ...factsOf([
        newer === undefined ? { title: 'Figure', value: figureLine(figure) } : computedFact(answer),
        newer === undefined ? undefined : { title: 'Last published colour', value: lastColour(answer) },
        ...elsewhereFacts(answer),
        beforeFact(answer),
        newer === undefined ? computedFact(answer) : undefined,
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

function colourOf({ published }: RagAnswer): string {
  return published === undefined ? 'No colour was published' : ragWords(published);
}

function colouredSummary(answer: RagAnswer, title: string): string {
  const { basis, period } = answer.figure.observation;
  const age = answer.old ? `, not recent: to ${dateWords(period.end)}` : '';
  return `${title}: ${colourOf(answer)}, ${periodWords(basis, period)}${age}`;
}

/** "no colour was published for the newest figure; the last one, ● Green (published), is of January to December 2017". */
function lastLine(answer: RagAnswer): string {
  const { basis, period } = answer.figure.observation;
  return `no colour was published for the newest figure; the last one, ${colourOf(answer)}, is of ${periodWords(basis, period)}`;
}

function lastColour(answer: RagAnswer): string {
  return `${colourOf(answer)}, for ${figureLine(answer.figure)}`;
}

/** That a published colour is a judgement whose grounds are not recorded; the computed one has its reason with it. */
function whyNote({ why, published }: RagAnswer): string | undefined {
  if (why === undefined) return undefined;
  return published === undefined
    ? 'No colour was published, so there is no judgement to explain.'
    : 'The published colour is the board’s own judgement; its grounds are not recorded here beyond what stands below.';
}

/** A colour of another area is that area's own, and stands with its name and period. */
function elsewhereFacts({ elsewhere }: RagAnswer): readonly Fact[] {
  return elsewhere.map(({ area, observation: { publishedRag, period } }) => ({
    title: `Published for ${area.name}, ${period.label}`,
    value: publishedRag === undefined ? '' : ragWords(publishedRag),
  }));
}

function beforeFact({ before }: RagAnswer): Fact | undefined {
  return before && { title: `Before, ${before.period.label}`, value: ragWords(before.rag) };
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
