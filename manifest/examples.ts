import type { Catalogue } from '../src/catalogue/catalogue.ts';
import type { Area } from '../src/indicators/area.ts';
import type { Indicator } from '../src/indicators/indicator.ts';
import type { SeriesKey } from '../src/indicators/observation.ts';
import { questionText } from '../src/questions/question-text.ts';
import type { Question } from '../src/questions/question.ts';
import { compileVocabulary } from '../src/questions/vocabulary.ts';

/** A command as Teams lists it beside the box that people type in. */
export interface ListedCommand {
  readonly title: string;
  readonly description: string;
}

/** A series that figures are held for. */
type Held = Pick<SeriesKey, 'indicator' | 'area'>;

/**
 * One question of each common kind in the partnership's own words, so that whatever is offered is understood; where it
 * is known which figures are held, only such as find one.
 */
export function exampleQuestions(catalogue: Catalogue, held?: readonly Held[]): readonly ListedCommand[] {
  const vocabulary = compileVocabulary(catalogue);
  return examplesFor(catalogue, held).flatMap(({ question, description }) => {
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

/** About the first indicator that a threshold watches, and about the first other one that is a rate or is held for a part. */
function examplesFor(catalogue: Catalogue, held: readonly Held[] | undefined): readonly Example[] {
  const { rules, areas } = catalogue;
  const indicators = catalogue.indicators.filter(({ id }) => held?.some(({ indicator }) => indicator === id) ?? true);
  const watched = rules.find((rule) => rule.kind === 'threshold')?.watches[0]?.indicator;
  const first = indicators.find(({ id }) => id === watched) ?? indicators[0];
  if (first === undefined) return [];
  const parts = areas.filter(({ kind }) => kind === 'district');
  const partOf = ({ id }: Indicator): Area | undefined => {
    if (held === undefined) return parts[0];
    return parts.find((part) => held.some((each) => each.indicator === id && each.area === part.id));
  };
  const others = indicators.filter((each) => each !== first);
  const rates = others.filter((each) => each.unit.kind === 'rate');
  const second = [...rates, ...others].find((each) => partOf(each) !== undefined) ?? rates[0] ?? first;
  return [
    { question: { kind: 'latest', indicator: first.id }, description: 'The latest figure' },
    ...aboutParts(second, partOf(second)),
    { question: { kind: 'compare-with', indicator: second.id, comparator: 'last-year' }, description: 'Then and now' },
    { question: { kind: 'definition', indicator: first.id }, description: 'What is counted, and where it comes from' },
  ];
}

function aboutParts({ id: indicator }: Indicator, part: Area | undefined): readonly Example[] {
  const overTime = 'A chart over time, for one area';
  if (part === undefined) return [{ question: { kind: 'trend', indicator }, description: overTime }];
  return [
    { question: { kind: 'trend', indicator, area: part.id }, description: overTime },
    { question: { kind: 'compare-areas', indicator, areas: [] }, description: 'The areas side by side' },
  ];
}
