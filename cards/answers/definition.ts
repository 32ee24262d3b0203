import type { DefinitionAnswer, Includes } from '../../src/answers/told-answers.ts';
import { basisNames } from '../../src/indicators/basis.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { AnswerContext } from '../answer-context.ts';
import { factsOf, listOf, textOf } from '../page.ts';
import type { Fact, Page } from '../page.ts';
import { sourceWords } from '../words/figure.ts';
import { betterWords } from '../words/meaning.ts';
import { valueWords } from '../words/numeral.ts';
import { capital, listed, sentence } from '../words/sentence.ts';
import { breakWords, readingBlocks } from './figure-parts.ts';

/** What an indicator measures, what it takes in and leaves out, and how it hangs together with others. */
export function definitionPage(answer: DefinitionAnswer, context: AnswerContext): Page {
  const { indicator } = answer;
  const definition = sentence(indicator.definition);
  const caveats = [
    ...indicator.caveats.map(({ text }) => sentence(text)),
    ...indicator.breaks.map((each) => breakWords(each, 'in some areas')),
  ];
  return {
    summary: [`${indicator.name}: ${definition}`, partWords(answer)]
      .filter((each) => each !== undefined)
      .toReversed()
      .join(' '),
    heading: indicator.name,
    blocks: [
      ...textOf(partWords(answer), 'strong'),
      { kind: 'text', text: definition },
      ...factsOf(factsAbout(answer)),
      ...listOf(
        'What to know about it',
        caveats.map((text) => ({ text })),
      ),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

/** Whether a part that was asked of is included; where it is not recorded, that. */
function partWords({ part }: DefinitionAnswer): string | undefined {
  if (part === undefined) return undefined;
  const about = part.because.length === 0 ? part.name : listed(part.because);
  return includesWords[part.says](part.name, about);
}

const includesWords: Readonly<Record<Includes, (name: string, about: string) => string>> = {
  yes: (_, about) => `Yes: it includes ${about}.`,
  no: (_, about) => `No: it leaves out ${about}.`,
  partly: (name) => `In part: some cases count in both, and neither it nor ${name} contains the other.`,
  around: (name) => `No: it is the other way round, and ${name} contains it.`,
  unknown: (name) => `Can’t say: whether it includes ${name} is not recorded.`,
};

function factsAbout({ indicator, outcome, partOf, parts, overlaps }: DefinitionAnswer): readonly (Fact | undefined)[] {
  const { unit, basis, target } = indicator;
  return [
    fact('Includes', indicator.includes),
    fact('Leaves out', indicator.excludes),
    { title: 'Unit', value: unit.kind === 'percent' ? 'percent' : unit.name },
    { title: 'Usual period', value: capital(basisNames[basis]) },
    { title: 'Reading it', value: betterWords(indicator) },
    fact('Outcome', outcome === undefined ? [] : [outcome.name]),
    fact('Counted within', names(partOf)),
    fact('Contains', names(parts)),
    fact('Shares cases with', names(overlaps)),
    target && { title: target.name, value: `${valueWords(target.value, unit)} (${sourceWords(target.source)})` },
    { title: 'Source', value: indicator.source },
  ];
}

function fact(title: string, texts: readonly string[]): Fact | undefined {
  return texts.length === 0 ? undefined : { title, value: listed(texts) };
}

function names(indicators: readonly Indicator[]): readonly string[] {
  return indicators.map((each) => each.name);
}
