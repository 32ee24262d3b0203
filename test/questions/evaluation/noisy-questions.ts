import { periodWords } from '../../../src/questions/form-words.ts';
import type { Vocabulary } from '../../../src/questions/vocabulary.ts';
import { drawQuestion, namesOf } from './base-questions.ts';
import type { BaseQuestion, Names } from './base-questions.ts';
import { injections } from './injections.ts';
import { normalLabel } from './label.ts';
import type { Labelled } from './label.ts';
import { qualifiers } from './qualifiers.ts';
import { randomFrom } from './random.ts';
import type { Random } from './random.ts';
import { withSlip } from './slips.ts';
import { judge } from './verdict.ts';

const fillers =
  'please|hi, |hello, |thanks|could you tell me |can you show me |many thanks|at the moment|ok |good morning, |, please|?|!|...|i need to know |do you know |pls'.split(
    '|',
  );

const shortForms: readonly (readonly [RegExp, string])[] = [
  [/ and /giu, ' & '],
  [/compared with/giu, 'vs'],
  [/compared with/giu, 'against'],
  [/Leicestershire/gu, 'Leics'],
  [/\b20(\d\d)\/(\d\d)\b/gu, '$1/$2'],
  [/\b20(\d\d)\/(\d\d)\b/gu, '20$1-$2'],
  [/\bQ(\d)\b/gu, 'quarter $1'],
  [/December/gu, 'Dec'],
  [/what is/gu, "what's"],
  [/is /gu, 'is the '],
];

type Noise = (
  base: BaseQuestion,
  random: Random,
  names: Names,
  vocabulary: Vocabulary,
) => Omit<Labelled, 'set'> | undefined;

const textOf = ({ parts }: BaseQuestion): string => parts.join(' ');

/** Every sort of noise and how many questions of it are made: what it does to a plain question, and what is then right. */
const noises: Readonly<Record<string, { readonly count: number; readonly make: Noise }>> = {
  'one slip': { count: 10_000, make: (base, random, _, vocabulary) => slipped(base, random, 1, vocabulary) },
  'two slips': { count: 3000, make: (base, random, _, vocabulary) => slipped(base, random, 2, vocabulary) },
  'short forms': {
    count: 2000,
    make: (base, random) => {
      const text = shortForms.reduce(
        (sum, [from, to]) => (random.below(2) === 0 ? sum.replace(from, to) : sum),
        textOf(base),
      );
      return text === textOf(base) ? undefined : { text, labels: [base.label] };
    },
  },
  'word order': {
    count: 2500,
    make: (base, random) =>
      base.movable ? { text: shuffled(base.parts, random).join(' '), labels: [base.label] } : undefined,
  },
  fillers: {
    count: 2500,
    make: (base, random) => {
      const [first, second] = [random.pick(fillers), random.pick(fillers)];
      return { text: `${first} ${textOf(base)} ${second}`, labels: [base.label] };
    },
  },
  'case and marks': {
    count: 2000,
    make: (base, random) => ({ text: dressed(textOf(base), random), labels: [base.label] }),
  },
  'two things': { count: 2000, make: (_, random, names) => combined(names, random) },
  qualifiers: {
    count: 4000,
    make: (base, random) => ({ text: qualified(base, qualifierFrom(random), random), labels: ['ask'] }),
  },
  'misspelt qualifiers': {
    count: 2000,
    make: (base, random) => {
      const slip = withSlip(qualifierFrom(random), random);
      return slip === undefined ? undefined : { text: qualified(base, slip, random), labels: ['ask'] };
    },
  },
};

/** Noisy questions of every sort, the same for the same seed. Only questions that are understood without the noise get it. */
export function noisyQuestions(vocabulary: Vocabulary, seed: number, share = 1): readonly Labelled[] {
  const random = randomFrom(seed);
  const names = namesOf(vocabulary);
  const made = Object.entries(noises).flatMap(([set, { count, make }]) => {
    const found: Labelled[] = [];
    while (found.length < count * share) {
      const base = drawQuestion(names, random);
      const noisy =
        judge(textOf(base), [base.label], vocabulary).verdict === 'right'
          ? make(base, random, names, vocabulary)
          : undefined;
      if (noisy !== undefined) found.push({ set, ...noisy });
    }
    return found;
  });
  return [...made, ...injections.map((text) => ({ set: 'injections', text, labels: ['ask'] }))];
}

function slipped(
  base: BaseQuestion,
  random: Random,
  count: number,
  vocabulary: Vocabulary,
): Omit<Labelled, 'set'> | undefined {
  let text: string | undefined = textOf(base);
  for (let slips = 0; slips < count && text !== undefined; slips += 1) text = withSlip(text, random);
  if (text === undefined || text === textOf(base) || saysAnother(text, textOf(base), vocabulary)) return undefined;
  return { text, labels: [base.label] };
}

/**
 * Whether a slip made another word of a name or of periods, so that the text asks another question: "past year" for "last
 * year", "VWI" for "DVWI".
 */
function saysAnother(text: string, meant: string, { nameWords }: Vocabulary): boolean {
  const words = (of: string): ReadonlySet<string> => new Set(of.toLowerCase().match(/[a-z]+/gu));
  const before = words(meant);
  return [...words(text)].some((word) => !before.has(word) && (ofPeriods.has(word) || nameWords.has(word)));
}

const ofPeriods: ReadonlySet<string> = new Set(periodWords);

function shuffled(parts: readonly string[], random: Random): readonly string[] {
  const left = [...parts];
  return parts.flatMap(() => left.splice(random.below(left.length), 1));
}

function dressed(text: string, random: Random): string {
  const ways: readonly ((plain: string) => string)[] = [
    (plain) => plain.toUpperCase(),
    (plain) => plain.toLowerCase(),
    (plain) => `${plain}???`,
    (plain) => `  ${plain.replaceAll(' ', '   ')} `,
    (plain) => `“${plain}”`,
    (plain) => `${plain}\u200b\u200f`,
    (plain) => `(${plain})`,
    (plain) => plain.replaceAll('e', 'é'),
    (plain) => plain.replaceAll('o', 'о').replaceAll('a', 'а'),
  ];
  return random.pick(ways)(text);
}

const joiners = [' and ', ' & ', ', ', ' / ', ' + ', ' plus ', ' as well as '];

/** Two indicators, or two areas: both are asked for, or it is asked back which. */
function combined(names: Names, random: Random): Omit<Labelled, 'set'> | undefined {
  const [i, j] = [random.pick(names.indicators), random.pick(names.indicators)];
  const [a, b] = [random.pick(names.parts), random.pick(names.parts)];
  const joiner = random.pick(joiners);
  if (random.below(2) === 0) {
    if (a.id === b.id) return undefined;
    return {
      text: `${i.text} in ${a.text}${joiner}${b.text}`,
      labels: [normalLabel(`compare-areas ${i.id} ${a.id} ${b.id}`)],
    };
  }
  if (i.id === j.id) return undefined;
  return { text: `${i.text}${joiner}${j.text} in ${a.text}`, labels: [normalLabel(`several ${i.id} ${j.id} ${a.id}`)] };
}

function qualifierFrom(random: Random): string {
  return random.pick(random.pick(Object.values(qualifiers)));
}

function qualified({ parts }: BaseQuestion, qualifier: string, random: Random): string {
  return parts.toSpliced(random.below(3) === 0 ? 0 : parts.length, 0, qualifier).join(' ');
}
