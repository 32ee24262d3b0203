import type { HeldAnswer } from '../../src/answers/told-answers.ts';
import type { Area, AreaKind } from '../../src/indicators/area.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { Block, Page } from '../page.ts';
import { countOf } from '../words/numeral.ts';
import { capital, listed } from '../words/sentence.ts';
import { readingBlocks } from './figure-parts.ts';

/** What can be asked about: every indicator under its outcome, or every area. */
export function heldPage(answer: HeldAnswer, context: AnswerContext): Page {
  const heading =
    answer.what === 'indicators' ? indicatorsHeading(answer) : `${countOf(answer.areas.length, 'area')} held`;
  return {
    summary: heading,
    heading,
    blocks: [
      ...(answer.what === 'indicators' ? indicatorBlocks(answer) : areaBlocks(answer)),
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: answer.next,
  };
}

function indicatorsHeading({ indicators }: HeldAnswer): string {
  const count = indicators.reduce((sum, group) => sum + group.indicators.length, 0);
  return `${countOf(count, 'indicator')} under ${countOf(indicators.length, 'outcome')}`;
}

function indicatorBlocks({ indicators }: HeldAnswer): readonly Block[] {
  return indicators.map(({ outcome, indicators: held }) => ({
    kind: 'list',
    title: outcome.name,
    items: held.map((each) => ({ text: each.name })),
  }));
}

const kindNames: Readonly<Record<AreaKind, string>> = {
  district: 'Districts',
  unitary: 'Unitary areas',
  county: 'Counties',
  group: 'Areas taken together',
  'police-force': 'Police force areas',
  region: 'Regions',
  country: 'Countries',
};

function areaBlocks({ areas, called }: HeldAnswer): readonly Block[] {
  const groups = [...Map.groupBy(areas, (area: Area) => area.kind)];
  return [
    {
      kind: 'facts',
      rows: groups.map(([kind, held]) => ({
        title: titleOf(kind, held, called),
        value: listed(held.map((area) => area.name)),
      })),
    },
  ];
}

/** What areas of a kind are called here: the parts and the whole have the partnership's own words. */
function titleOf(kind: AreaKind, held: readonly Area[], called: HeldAnswer['called']): string {
  if (called === undefined) return kindNames[kind];
  if (kind === 'district') return capital(called.parts);
  const [only, ...others] = held;
  return only?.id === called.wholeArea && others.length === 0 ? capital(called.whole) : kindNames[kind];
}
