import type { Basis } from '../indicators/basis.ts';
import { monthsLabel } from '../indicators/period.ts';
import type { Comparator, Span } from './question.ts';
import type { PeriodRef } from './question-parts.ts';
import { dayText, intervalText } from './period-text.ts';
import { openEnd } from './period-reading.ts';
import { tokenise } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Entity } from './vocabulary-source.ts';
import { defaultMeaning } from './default-meaning.ts';

/** A part of a question in words; undefined where the vocabulary has none for it. */
export type Part = string | undefined;

const basisTexts: Readonly<Partial<Record<Basis, string>>> = {
  month: 'monthly',
  quarter: 'quarterly',
  'rolling-12-months': 'rolling 12 months',
  'financial-year': 'annual',
  'financial-year-to-date': 'year to date',
  'calendar-year': 'by calendar year',
};

/** The first name of a thing that stands for it alone, or for it unless said otherwise. */
export function nameOf(as: Entity['as'], id: string, vocabulary: Vocabulary): Part {
  const entity = vocabulary.entities.get(`${as} ${id}`);
  return entity && [entity.name, ...entity.aliases].find((text) => standsFor(text, entity, vocabulary));
}

function standsFor(text: string, { as, id }: Entity, vocabulary: Vocabulary): boolean {
  const tokens = tokenise(text);
  const found = vocabulary.names.longest(tokens, 0);
  if (found === undefined || found.next !== tokens.length) return false;
  const meanings = found.meanings;
  const meaning =
    defaultMeaning(meanings, tokens) ?? (meanings.every((each) => each.id === id) ? meanings[0] : undefined);
  return meaning?.as === as && meaning.id === id;
}

/** An area as the end of a question: "in Melton". */
export function inArea(area: string, vocabulary: Vocabulary): Part {
  const name = nameOf('area', area, vocabulary);
  return name && `in ${name}`;
}

/** Areas as the end of a question: "in Melton and Blaby". */
export function inAreas(areas: readonly string[], vocabulary: Vocabulary): Part {
  const names = areas.map((area) => nameOf('area', area, vocabulary));
  return names.includes(undefined) ? undefined : `in ${names.join(' and ')}`;
}

/** What a figure is compared with, as it is asked. */
export function comparatorText(comparator: Comparator, vocabulary: Vocabulary): Part {
  switch (comparator) {
    case 'last-year':
      return 'last year';
    case 'last-quarter':
      return 'last quarter';
    case 'last-period':
      return 'the previous figure';
    case 'target':
      return 'target';
    case 'region':
    case 'country':
    case 'county': {
      const area = vocabulary.source.comparators[comparator];
      return area && nameOf('area', area, vocabulary);
    }
  }
}

/** A basis as it is asked for; nothing where the usual one is meant. */
export function basisText(basis: Basis | undefined): Part {
  return basis === undefined ? '' : basisTexts[basis];
}

/** A period as it is asked for. */
export function periodText(period: PeriodRef, { source }: Vocabulary): Part {
  if (period.kind === 'back') return period.text;
  return period.months ? monthsLabel(period.interval) : intervalText(period.interval, source.calendar);
}

/** A span as it is asked for; nothing where the whole series is meant. */
export function spanText(span: Span | undefined, { source }: Vocabulary): Part {
  if (span === undefined) return '';
  if (span.kind === 'last') return `over the last ${span.count} periods`;
  const { start, end } = span.interval;
  const named = source.namedPeriods.find((each) => each.start === start && (each.end === end || end === openEnd));
  if (named !== undefined) return `${end === openEnd ? 'since' : 'during'} ${named.name}`;
  if (end !== openEnd) return intervalText(span.interval, source.calendar);
  if (!start.endsWith('-01')) return `since ${dayText(start)}`;
  return `since ${intervalText({ start, end: start }, source.calendar)}`;
}
