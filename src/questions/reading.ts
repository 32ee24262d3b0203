import { basisNames } from '../indicators/basis.ts';
import { monthsLabel } from '../indicators/period.ts';
import type { FiscalCalendar } from '../indicators/period.ts';
import type { Claim } from './claim.ts';
import type { PeriodReading } from './period-reading.ts';
import { backText, dayText, intervalText } from './period-text.ts';
import type { ReadingStep } from './question.ts';
import type { Resolved } from './resolved.ts';
import { wordsAsTyped } from './token.ts';
import type { Token } from './token.ts';

/** The steps of a reading in the order of the text: which words were taken for what. */
export function readingOf(
  raw: string,
  tokens: readonly Token[],
  { claims, cues }: Resolved,
  calendar: FiscalCalendar,
  slip?: number,
): readonly ReadingStep[] {
  const words = ({ at, next }: { at: number; next: number }): string => wordsAsTyped(raw, tokens, at, next);
  const steps = [
    ...claims.map((claim) => ({ at: claim.at, step: { words: words(claim), ...meaningOf(claim, calendar) } })),
    ...cues
      .filter(({ at, next, cue }) => cue !== '' && next > at)
      .map((claim) => ({ at: claim.at, step: { words: words(claim), as: 'cue' as const, meaning: claim.cue } })),
    ...(slip === undefined || claims.some(({ at, next }) => at <= slip && slip < next)
      ? []
      : [{ at: slip, step: { words: words({ at: slip, next: slip + 1 }), ...slipMeaning(tokens[slip]) } }]),
  ];
  return steps.toSorted((a, b) => a.at - b.at).map(({ step }) => step);
}

/** A misspelt word that is part of no name is shown by itself: "tredn" as trend. */
function slipMeaning(token: Token | undefined): Pick<ReadingStep, 'as' | 'meaning'> {
  return { as: 'slip', meaning: token?.text ?? '' };
}

function meaningOf(claim: Claim, calendar: FiscalCalendar): Pick<ReadingStep, 'as' | 'meaning'> {
  if (claim.as === 'period') return { as: 'period', meaning: periodMeaning(claim.reading, calendar) };
  const [first] = claim.meanings;
  return { as: first?.as ?? 'indicator', meaning: claim.meanings.map(({ name }) => name).join(' / ') };
}

function periodMeaning(reading: PeriodReading, calendar: FiscalCalendar): string {
  switch (reading.kind) {
    case 'exact':
      return reading.months ? monthsLabel(reading.interval) : intervalText(reading.interval, calendar);
    case 'range':
      return monthsLabel(reading.interval);
    case 'since':
      if (reading.day !== undefined) return `since ${dayText(reading.day)}`;
      return `since ${monthsLabel({ start: reading.start, end: reading.start })}`;
    case 'last':
      return `last ${reading.count} ${reading.unit}s`;
    case 'back':
      return reading.unit === 'period' ? 'previous period' : backText(reading.count, reading.unit);
    case 'basis':
      return basisNames[reading.basis];
    case 'ahead':
      return `due ${reading.ahead.which} ${reading.ahead.unit}`;
    case 'unclear':
      return reading.readings.map((each) => periodMeaning(each, calendar)).join(' / ');
  }
}
