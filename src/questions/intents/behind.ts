import type { Intent } from '../intent.ts';
import { everyWay, phraseList } from '../phrase-list.ts';
import { aboutFigure } from './figure-about.ts';

/** The numbers behind a percentage or a rate. "How many" asks for them where what is held is no count itself. */
export const behind: Intent = {
  name: 'behind',
  cues: {
    behind: phraseList(`
      num, denom, nums, denoms, numerator, denominator, numerator and denominator, numerators, denominators, number behind, numbers behind,
      the number behind, the numbers behind, count behind, counts behind, figures behind, cases behind, out of how many,
      how many cases, how many cases is, how many is, raw number, raw numbers, raw count, raw counts, actual number,
      actual numbers, sample size, base size, out of how many cases, numbers behind it, what number is behind,
      actual figures, actual count, actual, in numbers, in actual numbers, in raw numbers, as a number, as numbers, as a count, as counts, volume, volumes, volume of, volumes of, the volume of, based on, what is the base,
      base for, base of, the base, how many cases does, how many cases do, how many people were asked, how many people responded, how many respondents, how many responses, counts for,
      count for
    `),
    many: phraseList(
      'how many, how many people, how many people are, how many people were, how many are, how many were, number of, the number of, count of, the count of, numbers of, total number of, actual number of, actual count of',
    ),
  },
  also: phraseList(`
    number, numbers, received, behind, that, there, are there, were there, percentage, percent, per cent, rate, share, cases, latest, current, recorded, reported, happened, took place, occurred,
    was, were, actual, we had, had we, have we had, did we have, did we record, did we see, did we get, were recorded, in total, altogether, all told, represent, does, do, it
  `),
  // "How many offences does the rate represent": what a rate of offences counts.
  wordsOf: ({ unit }) =>
    unit.kind === 'rate' ? everyWay(['how many', 'number of', 'the number of'], counted(unit.name)) : [],
  form: (slots) =>
    aboutFigure(
      'behind',
      slots,
      ({ unit }) =>
        slots.cues.has('behind') || slots.cues.has('own') || (unit.kind !== 'count' && slots.cues.has('many')),
    ),
};

/** What a rate counts, as its unit names it ("cases per 1,000 population"), and as any is spoken of. */
function counted(unit: string): readonly string[] {
  const [, noun] = /^(\p{L}+) per /u.exec(unit) ?? [];
  return noun === undefined ? ['offences', 'crimes', 'incidents'] : [noun];
}
