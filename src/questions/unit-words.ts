import type { Indicator } from '../indicators/indicator.ts';
import type { Token } from './token.ts';

const byKind = {
  rate: ['rate', 'rates', 'rate of', 'rates of', 'rate for', 'how much'],
  percent: [
    'percentage',
    'percent',
    'per cent',
    'pc',
    'what share',
    'what share of',
    'share of',
    'proportion',
    'share',
    'rate',
    'percentage of',
    'proportion of',
    '%',
    '% of',
    'what percentage of',
    'what proportion of',
    'what percentage',
    'what proportion',
  ],
  count: [
    'number',
    'numbers',
    'count',
    'counts',
    'how many',
    'number of',
    'numbers of',
    'total number of',
    'the number of',
  ],
} as const;

/** The words for how an indicator counts. They claim only where they are true of it: "how many" never asks for a rate. */
export function unitWords({ unit }: Indicator): readonly string[] {
  // Of "cases per 1,000 population" people say "per 1,000 population" and "per 1,000" too.
  const [, per] = /\b(per .*)$/.exec(unit.name) ?? [];
  const [, withoutLast] = /^(per .*) \S+$/.exec(per ?? '') ?? [];
  const written = [unit.name, per, withoutLast].filter((each) => each !== undefined);
  const figures = written.map((name) => name.replaceAll(/(?<=\d),(?=\d)/g, ''));
  const plain = [...figures, ...figures.map((name) => name.replace(/\b1000\b/u, 'thousand'))];
  return [...byKind[unit.kind], ...new Set([...written, ...plain, ...plain.map((name) => `rate ${name}`)])];
}

const allUnitWords: ReadonlySet<string> = new Set(Object.values(byKind).flat());

/** Whether words that name an indicator say by themselves that its value is meant: "burglary rate", "number of …". */
export function saysUnit(words: readonly Token[]): boolean {
  return words.some(({ text }) => allUnitWords.has(text));
}
