import type { Catalogue } from '../src/catalogue/catalogue.ts';
import { questionText } from '../src/questions/question-text.ts';
import type { Question } from '../src/questions/question.ts';
import { compileVocabulary } from '../src/questions/vocabulary.ts';

/** A command as Teams lists it beside the box that people type in. */
export interface ListedCommand {
  readonly title: string;
  readonly description: string;
}

/** One question of each common kind in the partnership's own words, so that whatever is offered is understood. */
export function exampleQuestions(catalogue: Catalogue): readonly ListedCommand[] {
  const vocabulary = compileVocabulary(catalogue);
  return examplesFor(catalogue).flatMap(({ question, description }) => {
    const title = questionText(question, vocabulary);
    return title === undefined || title.length > longestTitle ? [] : [{ title, description }];
  });
}

/** What Teams accepts as a command. */
const longestTitle = 128;

interface Example {
  readonly question: Question;
  readonly description: string;
}

/** About the first indicator that a threshold watches, and about the first other one that is a rate. */
function examplesFor({ rules, indicators, areas }: Catalogue): readonly Example[] {
  const watched = rules.find((rule) => rule.kind === 'threshold')?.indicator;
  const first = indicators.find(({ id }) => id === watched) ?? indicators[0];
  const second = indicators.find((each) => each !== first && each.unit.kind === 'rate') ?? first;
  const district = areas.find(({ kind }) => kind === 'district') ?? areas[0];
  if (first === undefined || second === undefined || district === undefined) return [];
  const about = second.id;
  return [
    { question: { kind: 'latest', indicator: first.id }, description: 'The latest figure' },
    {
      question: { kind: 'trend', indicator: about, area: district.id },
      description: 'A chart over time, for one area',
    },
    { question: { kind: 'compare-areas', indicator: about, areas: [] }, description: 'The areas side by side' },
    { question: { kind: 'compare-with', indicator: about, comparator: 'last-year' }, description: 'Then and now' },
    { question: { kind: 'definition', indicator: first.id }, description: 'What is counted, and where it comes from' },
  ];
}
