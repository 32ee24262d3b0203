import { basisNames } from '../../src/indicators/basis.ts';
import type { HeldSpan, PeriodsAnswer } from '../../src/answers/told-answers.ts';
import type { AnswerContext } from '../answer-context.ts';
import { listOf } from '../page.ts';
import type { Item, Page } from '../page.ts';
import { inPlace } from '../words/figure.ts';
import { countOf } from '../words/numeral.ts';
import { readingBlocks } from './figure-parts.ts';
import { mostRows } from './figure-rows.ts';

/** From when to when figures are held, a line for each series. */
export function periodsPage(answer: PeriodsAnswer, context: AnswerContext): Page {
  const { indicator, area, spans } = answer;
  const heading = indicator === undefined ? area.name : inPlace(indicator, area);
  const [first] = spans;
  const said = first === undefined ? 'No figure is held.' : `${countOf(spans.length, 'series', 'series')} held`;
  return {
    summary: `${heading}: ${first === undefined ? said : lineOf(first, indicator !== undefined)}`,
    heading,
    blocks: [
      ...(first === undefined ? [{ kind: 'text', text: said } as const] : []),
      ...listOf(
        'Held',
        spans.slice(0, mostRows).map((each) => itemOf(each, indicator !== undefined)),
        Math.max(0, spans.length - mostRows),
      ),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

function lineOf({ indicator, basis, first, newest }: HeldSpan, alone: boolean): string {
  const name = alone ? '' : `${indicator.name}, `;
  const range = first.end === newest.end ? newest.label : `${first.label} to ${newest.label}`;
  return `${name}${basisNames[basis]}: ${range}`;
}

function itemOf(span: HeldSpan, alone: boolean): Item {
  const { held, missing, illustrative } = span;
  const made = illustrative === 0 ? '' : `, ${illustrative === held ? 'all' : String(illustrative)} illustrative`;
  const gaps = missing === 0 ? 'none missing in between' : `${missing} missing in between`;
  return { text: lineOf(span, alone), detail: `${countOf(held, 'period')}${made}; ${gaps}` };
}
