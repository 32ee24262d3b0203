import assert from 'node:assert/strict';
import { newsText } from '../../cards/news-card.ts';
import { catalogue, exception } from './sample-values.ts';

describe('Exceptions that ended together', () => {
  it('count what was closed by a changed rule apart, as that is no all-clear', () => {
    const cleared = exception({ reference: 'A-0009', state: 'cleared' });
    const closed = exception({ reference: 'A-0010', state: 'cleared', reason: 'rule-changed' });
    const text = newsText(
      { kind: 'exceptions', raised: [], cleared: [cleared, closed] },
      { catalogue, unconfirmedBefore: 0 },
    );
    assert.match(text, /^1 exception cleared, 1 exception closed by a changed rule/);
    assert.match(text, /Closed, as their rules changed: no all-clear[\s\S]*A-0010/);
  });
});
