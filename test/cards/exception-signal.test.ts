import assert from 'node:assert/strict';
import { newsCard } from '../../cards/news-card.ts';
import type { Exception } from '../../src/alerts/exception.ts';
import { textsOf } from './card-shape.ts';
import { catalogue, exception } from './sample-values.ts';

const xmr = { tested: true, method: 'xmr', basis: 'quarter', points: 14, trial: false } as const;
const concern = exception({ signal: { ...xmr, newest: 'concern' } });
const usual = exception({ reference: 'A-0002', signal: { ...xmr, newest: 'usual-variation' } });
const trend = {
  tested: true,
  method: 'over-five',
  basis: 'financial-year',
  direction: 'up',
  significant: true,
} as const;

function textOf(...exceptions: readonly Exception[]): string {
  const news = { kind: 'exceptions', raised: exceptions, cleared: [] } as const;
  return textsOf(newsCard(news, { catalogue, unconfirmedBefore: 0 }).card).join('\n');
}

describe('A card of exceptions', () => {
  it('says of one whether its figure is a signal or usual variation', () => {
    assert.match(textOf(concern), /Signal of concern: the newest figures lie beyond usual variation \(14 figures/);
    assert.match(textOf(usual), /Usual variation: nothing in the newest figures that chance would not explain/);
    assert.match(textOf(exception({ signal: { ...trend, meaning: 'worse' } })), /A trend over the newest five figures/);
  });

  it('says so of each of several', () => {
    const text = textOf(concern, usual, exception({ reference: 'A-0003' }));
    assert.match(
      text,
      /A-0001 · .*signal of concern[\s\S]*A-0002 · .*usual variation[\s\S]*A-0003 · .*not tested for/u,
    );
  });

  it('says nothing of it where the rule speaks of no value', () => {
    const { signal, ...arrival } = exception();
    assert.ok(signal);
    assert.doesNotMatch(textOf(arrival), /signal|variation/i);
  });
});
