import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Indicator } from '../../indicators/indicator.ts';
import type { Question } from '../../questions/question.ts';
import type { PartAsked } from '../../questions/question-parts.ts';
import { tokenise } from '../../questions/token.ts';
import type { Answer } from '../answer.ts';
import { areaOf, indicatorOf, type Library } from '../library.ts';
import type { DefinitionAnswer } from '../told-answers.ts';
import { nextFor } from '../next.ts';

/** What an indicator measures, what it takes in and leaves out, and which indicators share its cases. */
export async function answerDefinition(
  question: Extract<Question, { kind: 'definition' }>,
  library: Library,
): Promise<Answer> {
  const { catalogue } = library;
  const indicator = indicatorOf(catalogue, question.indicator);
  const outcome = catalogue.outcomes.find((each) => each.id === indicator.outcome);
  return {
    kind: 'definition',
    indicator,
    ...(outcome === undefined ? {} : { outcome }),
    ...partAsked(question.part, indicator, library),
    partOf: indicator.subsetOf.map((id) => indicatorOf(catalogue, id)),
    parts: catalogue.indicators.filter((each) => each.subsetOf.includes(indicator.id)),
    overlaps: catalogue.indicators.filter((each) => overlap(indicator, each)),
    next: await nextFor('definition', indicator, areaOf(catalogue, indicator.headlineArea), library),
  };
}

type Part = Pick<DefinitionAnswer, 'part'>;

/** Whether the indicator includes what is asked of, as far as it is recorded. */
function partAsked(part: PartAsked | undefined, indicator: Indicator, { catalogue }: Library): Part {
  if (part === undefined) return {};
  if ('words' in part) return { part: byWords(part.words, indicator) };
  const other = indicatorOf(catalogue, part.indicator);
  const { name } = other;
  if (isWithin(other, indicator, catalogue)) return { part: { name, says: 'yes', because: [] } };
  const listed = byWords(
    tokenise(other.name).map(({ text }) => text),
    indicator,
  );
  if (listed.says !== 'unknown') return { part: { ...listed, name } };
  if (isWithin(indicator, other, catalogue)) return { part: { name, says: 'around', because: [] } };
  return { part: { ...listed, name, says: overlap(indicator, other) ? 'partly' : 'unknown' } };
}

function overlap(one: Indicator, other: Indicator): boolean {
  return one.overlaps.includes(other.id) || other.overlaps.includes(one.id);
}

/** By the descriptions that hold all of the words: only those of what is included, or only those of what is left out. */
function byWords(words: readonly string[], { includes, excludes }: Indicator): NonNullable<DefinitionAnswer['part']> {
  const name = words.join(' ');
  const holds = (text: string): boolean => {
    const own = new Set(tokenise(text).map((token) => token.text));
    return words.every((word) => own.has(word));
  };
  const [inside, outside] = [includes.filter(holds), excludes.filter(holds)];
  if (inside.length > 0 && outside.length === 0) return { name, says: 'yes', because: inside };
  if (outside.length > 0 && inside.length === 0) return { name, says: 'no', because: outside };
  return { name, says: 'unknown', because: [...inside, ...outside] };
}

/** Whether an indicator is counted within the other, directly or through those between. */
function isWithin(part: Indicator, whole: Indicator, catalogue: Catalogue): boolean {
  return part.subsetOf.some((id) => id === whole.id || isWithin(indicatorOf(catalogue, id), whole, catalogue));
}
