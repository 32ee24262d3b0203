import assert from 'node:assert/strict';
import { newsText } from '../../cards/news-card.ts';
import { makeDigest } from '../../src/digests/make-digest.ts';
import { presentNews } from '../../src/delivery/present-news.ts';
import { exception, figure, week } from '../digests/week.ts';
import { smallCatalogue as catalogue } from '../support/small-catalogue.ts';

const code = '4H7K2M9Q';
const busy = makeDigest(
  week({ standing: [exception('A-0001')], figures: [figure('a', 10, 4), figure('a', 11, 3, { publication: 2 })] }),
);
const quiet = makeDigest(week({ publications: [] }));
const linesOf = (news: Parameters<typeof newsText>[0]) =>
  newsText(news, { catalogue, unconfirmedBefore: 0 }).split('\n');

describe('The code of a digest on its card', () => {
  for (const digest of [busy, quiet]) {
    it(`is all that it adds (${digest.quiet ? 'a quiet week' : 'a busy week'})`, () => {
      const without = linesOf({ kind: 'digest', digest });
      const added = linesOf({ kind: 'digest', digest, code }).filter((line) => !without.includes(line));
      assert.deepEqual(added, [`Code ${code}`]);
    });
  }

  it('stays where a value was taken back', () => {
    const withdrawn = { why: 'withdrawn', at: '2021-06-20T09:00:00.000Z' } as const;
    const shown = presentNews(
      { kind: 'digest', digest: busy, code },
      { exception: () => undefined, withdrawal: () => withdrawn },
    );
    const lines = linesOf(shown);
    assert.ok(lines.includes(`Code ${code}`), lines.join('\n'));
    assert.doesNotMatch(lines.join('\n'), /49/u);
  });
});
