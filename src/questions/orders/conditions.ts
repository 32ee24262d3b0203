import type { Indicator } from '../../indicators/indicator.ts';
import { count } from '../period-words.ts';
import { phraseList } from '../phrase-list.ts';
import type { Side, TellWhen } from '../question.ts';
import { after, either, mapped, maybe, phrase, word } from '../reader.ts';
import type { Read, Reader } from '../reader.ts';
import { statedNumber } from '../stated-number.ts';
import { tokenise } from '../token.ts';
import type { Token } from '../token.ts';
import { createTrie } from '../trie.ts';
import { unitWords } from '../unit-words.ts';

type Condition = TellWhen['condition'];

/** How people say that a figure comes to lie on a side of a number. */
const beyond: Reader<Side> = either(
  side(
    'above',
    `
    passes, pass, exceeds, exceed, goes above, go above, goes over, go over, goes past, go past, goes beyond, rises above,
    rise above, rises over, climbs above, climbs over, climb above, gets above, get above, gets over, get over, is above,
    are above, is over, are over, is more than, are more than, is higher than, are higher than, is greater than, are
    greater than, tops, top, comes above, come above, surpasses, surpass, goes higher than, above, over, more than, higher than, gets past
  `,
  ),
  side(
    'at-or-above',
    'reaches, reach, hits, hit, is at least, are at least, gets to, get to, rises to, rise to, climbs to, is at or above, are at or above, at least, at or above, goes up to',
  ),
  side(
    'below',
    `
    drops below, drop below, falls below, fall below, goes below, go below, dips below, dip below, gets below, get below,
    drops under, falls under, fall under, goes under, go under, gets under, is below, are below, is under, are under, is
    less than, are less than, is lower than, are lower than, is fewer than, are fewer than, sinks below, comes below, below, under, less than,
    lower than, fewer than
  `,
  ),
  side(
    'at-or-below',
    'drops to, drop to, falls to, fall to, gets down to, comes down to, goes down to, is at most, are at most, is at or below, are at or below, at most, at or below',
  ),
);

function side(of: Side, phrases: string): Reader<Side> {
  return mapped(phrase(...phraseList(phrases)), () => of);
}

const included = phrase('or more', 'or above', 'or over', 'or higher', 'or greater');
const includedBelow = phrase('or less', 'or below', 'or under', 'or fewer', 'or lower');

const worse = phrase(
  'gets worse',
  'get worse',
  'is getting worse',
  'are getting worse',
  'worsens',
  'worsen',
  'deteriorates',
  'deteriorate',
  'is worse',
  'are worse',
  'goes the wrong way',
  'go the wrong way',
);

const units = either(
  mapped(word('period', 'periods', 'times', 'releases', 'figures'), () => 'period' as const),
  mapped(word('month', 'months'), () => 'month' as const),
  mapped(word('quarter', 'quarters'), () => 'quarter' as const),
  mapped(word('year', 'years'), () => 'year' as const),
);

/** What a condition came to: whole, or the place from which on nothing is understood. */
export type ConditionRead = Read<Condition> | { readonly stuckAt: number };

/** Reads "passes 5", "is above 45% again", "reaches 5 or more and clears at 4", "gets worse two quarters running". */
export function conditionAt(tokens: readonly Token[], at: number, indicator: Indicator): ConditionRead {
  const running = worse(tokens, at);
  if (running !== undefined) return runningAt(tokens, running.next);
  const bound = boundAt(tokens, at, indicator);
  if ('stuckAt' in bound) return bound;
  const rest = again(tokens, bound.next)?.next ?? bound.next;
  const clearing = clearsAt(tokens, rest, indicator);
  const { operator, value, percent } = bound.value;
  const said: Condition = {
    kind: 'beyond',
    operator,
    value,
    ...(percent || clearing?.value.percent === true ? { percent: true } : {}),
    ...(clearing === undefined ? {} : { clearsAt: clearing.value.value }),
  };
  return { value: said, next: clearing?.next ?? rest };
}

/** A side and a number, which words behind it may include. */
function boundAt(
  tokens: readonly Token[],
  at: number,
  indicator: Indicator,
): Read<Limit & { readonly operator: Side }> | { readonly stuckAt: number } {
  const side = beyond(tokens, at);
  if (side === undefined) return { stuckAt: at };
  const number = limitAt(tokens, side.next, indicator);
  if (number === undefined) return { stuckAt: side.next };
  const upward = side.value.includes('above');
  const inclusive = (upward ? included : includedBelow)(tokens, number.next);
  const whole: Side = upward ? 'at-or-above' : 'at-or-below';
  const operator = inclusive === undefined ? side.value : whole;
  return { value: { operator, ...number.value }, next: inclusive?.next ?? number.next };
}

const again = maybe(phrase('again', 'once more', 'next', 'for the first time'));

interface Limit {
  readonly value: number;
  readonly percent: boolean;
}

/** A number with the unit in which the indicator is counted, or a percent sign whether or not it is. */
function limitAt(tokens: readonly Token[], at: number, indicator: Indicator): Read<Limit> | undefined {
  const number = statedNumber(tokens, at);
  if (number === undefined) return undefined;
  const percent = ['%', 'percent', 'cent'].includes(tokens[number.next - 1]?.text ?? '');
  const words = createTrie<true>();
  for (const each of unitWords(indicator)) words.add(tokenise(each), true, true);
  return { value: { value: number.value, percent }, next: words.longest(tokens, number.next)?.next ?? number.next };
}

const clears = phrase(
  'and clears at',
  'and clear at',
  'and clear it at',
  'clearing at',
  'clears at',
  'and it clears at',
  'and is over at',
);

function clearsAt(tokens: readonly Token[], at: number, indicator: Indicator): Read<Limit> | undefined {
  const led = clears(tokens, at);
  return led && limitAt(tokens, led.next, indicator);
}

function runningAt(tokens: readonly Token[], at: number): ConditionRead {
  const times = after(maybe(word('for')), count)(tokens, at);
  if (times === undefined) return { stuckAt: at };
  const unit = units(tokens, times.next);
  const ends = maybe(phrase('running', 'in a row', 'on the trot', 'in succession', 'one after the other'))(
    tokens,
    unit?.next ?? times.next,
  );
  if (times.value < 1 || (unit === undefined && ends?.value === null)) return { stuckAt: at };
  return {
    value: { kind: 'worse', periods: times.value, unit: unit?.value ?? 'period' },
    next: ends?.next ?? unit?.next ?? times.next,
  };
}
