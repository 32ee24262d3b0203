import assert from 'node:assert/strict';
import type { Digest } from '../../src/digests/digest.ts';
import type { News } from '../../src/delivery/news.ts';
import { newsCard, newsText } from '../../cards/news-card.ts';
import { faultsOf, textsOf } from './card-shape.ts';
import { newsCards } from './sample-news.ts';
import { catalogue, exception, quarterly } from './sample-values.ts';

const context = { catalogue, unconfirmedBefore: 0 };
const textOf = (news: News, before = 0) =>
  textsOf(newsCard(news, { ...context, unconfirmedBefore: before }).card).join('\n');
const judged = (value: number) => ({ ...exception().latest, value });
const raised = (...exceptions: ReturnType<typeof exception>[]): News => ({
  kind: 'exceptions',
  raised: exceptions,
  cleared: [],
});
const many = Array.from({ length: 200 }, (_, index) =>
  exception({ reference: `A-${1000 + index}`, latest: judged(41 + index / 10) }),
);

const move = (now: number, before: number) => ({
  series: { indicator: 'violence-with-injury', area: 'leicestershire', basis: 'rolling-12-months' as const },
  now: { period: quarterly(2020, 4), value: now },
  before: { period: quarterly(2020, 3), value: before },
});

const digest = (parts: Partial<Digest> = {}): Extract<News, { kind: 'digest' }> => ({
  kind: 'digest',
  digest: {
    at: '2026-11-23T08:30:00.000Z',
    since: '2026-11-16T08:30:00.000Z',
    lookedAt: 24,
    raised: [exception()],
    continuing: [],
    cleared: [],
    improved: [move(6.5, 6.9)],
    worsened: [],
    unchanged: 3,
    notUpdated: [{ indicator: 'marac-repeats', newest: quarterly(2017, 3) }],
    leftOut: 0,
    quiet: false,
    ...parts,
  },
});

describe('The card of an exception', () => {
  it('tells the rule from the figures, the reference, what clears it and what is known of it', () => {
    const text = textOf(raised(exception()));
    for (const part of [
      '49% is above 40%',
      'A-0001',
      '1 June 2021',
      '38% or below',
      'any further contact',
      'Covid-19',
      'Not tested for signal or usual variation: these figures share months',
      'paragraph 7',
    ]) {
      assert.ok(text.includes(part), part);
    }
    assert.deepEqual(faultsOf(newsCard(raised(exception()), context).card), []);
  });

  it('says that a figure between breach and recovery is neither', () => {
    assert.match(
      textOf(raised(exception({ state: 'recovering', latest: judged(39) }))),
      /39% is no longer above 40%, and not yet 38% or below/,
    );
  });

  it('tells a worsened colour as published, from what to what', () => {
    const before = { ...judged(30), publishedRag: 'green', period: quarterly(2016, 4) } as const;
    const latest = { ...judged(49), publishedRag: 'red' } as const;
    const text = textOf(raised(exception({ rule: 'published-rag-worsened', before, latest, raisedOn: latest })));
    assert.match(text, /Turned from ● Green \(published\) in Q4 2016\/17 to ◆ Red \(published\)/);
    assert.match(text, /Clears at\n● Green \(published\)/);
  });

  it('says in its heading who has it in hand in which way, and with what it was raised', () => {
    const mark = { by: 'one', name: 'Priya Shah', at: '2021-06-02T10:00:00.000Z', reason: 'the criteria changed' };
    const snoozed = { ...mark, until: '2021-09-01', ends: '2021-09-01T07:00:00.000Z' };
    const heading = (parts: Partial<ReturnType<typeof exception>>) =>
      textsOf(newsCard(raised(exception(parts)), context).card)[0];
    assert.equal(heading({ acknowledged: mark }), 'Acknowledged exception: MARAC repeats, Leicestershire');
    assert.equal(heading({ acknowledged: mark, snoozed }), 'Snoozed exception: MARAC repeats, Leicestershire');
    assert.equal(
      heading({ acknowledged: mark, state: 'recovering', latest: judged(39) }),
      'Recovering: MARAC repeats, Leicestershire',
    );
    const worse = textOf(raised(exception({ latest: judged(58), reason: 'worse-by-the-step' })));
    assert.match(worse, /58% is above 40%[\s\S]*Worse by the step[\s\S]*at 49% in Q4 2020\/21/);
  });

  it('goes out in all-clear form when it cleared', () => {
    const cleared = exception({ state: 'cleared', latest: judged(37) });
    const { card, summary } = newsCard({ kind: 'exceptions', raised: [], cleared: [cleared] }, context);
    assert.deepEqual(faultsOf(card), []);
    assert.match(summary, /^All clear for A-0001: .*37% is back at 38% or below/);
    assert.match(textsOf(card).join('\n'), /at 49% in Q4 2020\/21/);
  });

  it('is told by its ids where rule and indicator have left the catalogue', () => {
    const bare = { ...catalogue, indicators: [], rules: [], areas: [] };
    const { card, summary } = newsCard(raised(exception()), { catalogue: bare, unconfirmedBefore: 0 });
    assert.deepEqual(faultsOf(card), []);
    assert.match(summary, /marac-repeats, leicestershire: 49; the rule that judged it is no longer in the catalogue/);
  });

  it('marks an illustrative figure in headline and line', () => {
    const news = raised(exception({ latest: { ...judged(49), status: 'illustrative' } }));
    assert.match(textOf(news), /^Illustrative: Exception/);
    assert.match(newsCard(news, context).summary, /Illustrative/);
  });
});

describe('Several exceptions in one card', () => {
  it('stand worst first', () => {
    const text = textOf(
      raised(
        exception({ reference: 'A-0001', latest: judged(41) }),
        exception({ reference: 'A-0002', latest: judged(60) }),
      ),
    );
    assert.ok(text.indexOf('A-0002') < text.indexOf('A-0001'));
    assert.match(text, /^2 exceptions raised/);
  });

  it('are cut at 25 with the number left out, and stay under the limit with 200', () => {
    for (const news of [raised(...many), { kind: 'standing', exceptions: many } as const]) {
      const { card } = newsCard(news, context);
      assert.deepEqual(faultsOf(card), []);
      const text = textsOf(card).join('\n');
      assert.match(text, /200 exceptions/);
      assert.match(text, /and 175 more, left out here/);
    }
  });

  it('tell raised and cleared apart', () => {
    const cleared = exception({ reference: 'A-0009', state: 'cleared', latest: judged(37) });
    const text = textOf({ kind: 'exceptions', raised: [exception()], cleared: [cleared] });
    assert.match(text, /^1 exception raised, 1 exception cleared/);
  });

  it('are not said to stand where their figures were withdrawn, on the first line of a card least of all', () => {
    const withdrawn = { why: 'withdrawn', at: '2021-06-03T09:00:00.000Z' } as const;
    const gone = exception({ latest: { ...judged(49), withdrawn } });
    const closed = exception({ state: 'cleared', reason: 'figure-withdrawn', raisedOn: { ...judged(49), withdrawn } });
    const other = exception({ reference: 'A-0002' });
    const said = (news: News) => {
      const { card, summary } = newsCard(news, context);
      return [textsOf(card)[0], summary];
    };
    for (const each of [gone, closed]) {
      const [first, summary] = said({ kind: 'standing', exceptions: [each] });
      assert.equal(first, 'Withdrawn: MARAC repeats, Leicestershire');
      assert.match(summary ?? '', /^Withdrawn: A-0001/);
      const [listed] = said({ kind: 'standing', exceptions: [each, other] });
      assert.equal(listed, '1 of 2 exceptions still stands, 1 withdrawn');
      const [none] = said({ kind: 'standing', exceptions: [each, each] });
      assert.equal(none, 'None of 2 exceptions stands any more, 2 withdrawn');
      const [raisedBefore] = said(raised(each, other));
      assert.equal(raisedBefore, '2 exceptions raised (1 withdrawn)');
    }
    const cleared = exception({ reference: 'A-0003', state: 'cleared', latest: judged(37) });
    assert.equal(said(raised(cleared, other))[0], '2 exceptions raised (1 cleared since)');
  });

  it('are told in full where one alone stands', () => {
    const { card, summary } = newsCard({ kind: 'standing', exceptions: [exception()] }, context);
    assert.match(summary, /^1 exception stands today\. MARAC repeats, Leicestershire: 49% is above 40%/);
    assert.match(textsOf(card).join('\n'), /any further contact/);
  });

  it('are said to be none where none stand', () => {
    assert.match(textOf({ kind: 'standing', exceptions: [] }), /No exceptions stand today/);
  });
});

describe('The card of a digest', () => {
  it('starts with one sentence counted from its lists', () => {
    const { card, summary } = newsCard(digest(), context);
    assert.deepEqual(faultsOf(card), []);
    assert.equal(
      summary,
      '1 exception needs attention among 24 indicators (1 new, 0 continuing); 0 cleared; 1 improved and 0 worsened; 1 without new data.',
    );
  });

  it('keeps its sections in order and says what moved', () => {
    const text = textOf(
      digest({ worsened: [move(7.5, 6.9)], cleared: [exception({ state: 'cleared', latest: judged(37) })] }),
    );
    const places = ['Needs attention', 'Cleared', 'Improved', 'Worsened', 'Unchanged', 'No new data'].map((each) =>
      text.indexOf(`\n${each}\n`),
    );
    assert.deepEqual(
      places,
      places.toSorted((a, b) => a - b),
    );
    assert.ok(places.every((place) => place > 0));
    assert.match(text, /6\.5 per 1,000 population, down 0\.4 from 6\.9 \(−5\.8%\): better/);
    assert.match(text, /up 0\.6 from 6\.9 \(\+8\.7%\): worse/);
  });

  it('tells apart what stayed, what chance may explain and what nobody can judge', () => {
    const text = textOf(digest({ unchanged: 1, byChance: 2, notJudged: { neutral: 7, 'nothing-earlier': 1 } }));
    for (const each of [
      /1 indicator with the same figure as before/u,
      /2 indicators moved, which may be chance/u,
      /7 indicators, as neither way is better/u,
      /1 indicator, as nothing earlier is held/u,
    ])
      assert.match(text, each);
    assert.doesNotMatch(textOf(digest()), /Not judged|may be chance/u);
  });

  it('says which of the figures that moved are provisional', () => {
    const { series, now, before } = move(6.5, 6.9);
    const moved = { series, now, before: { ...before, provisional: true as const } };
    assert.match(textOf(digest({ improved: [moved] })), /against Q3 2020\/21 \(provisional\)/u);
    const fresh = { series, now: { ...now, provisional: true as const }, before };
    assert.match(textOf(digest({ worsened: [fresh] })), /Q4 2020\/21 \(provisional\), against Q3 2020\/21\n/u);
  });

  it('counts what somebody has in hand apart from what needs attention, as its lists do', () => {
    const acknowledged = { by: 'one', name: 'Priya Shah', at: '2021-06-02T10:00:00.000Z', reason: 'seen' };
    const news = digest({ raised: [exception()], continuing: [exception({ acknowledged })], acknowledged: 1 });
    assert.match(
      newsCard(news, context).summary,
      /^1 exception needs attention, 1 more acknowledged, among 24 indicators \(1 new, 1 continuing\)/,
    );
  });

  it('counts the whole lists where rows are left out', () => {
    const totals = { raised: 40, continuing: 0, cleared: 0, improved: 0, worsened: 0, notUpdated: 0 };
    const text = textOf(digest({ raised: many.slice(0, 25), leftOut: 15, totals }));
    assert.match(text, /40 exceptions need attention/);
    assert.match(text, /15 more rows left out here/);
  });

  it('is one line for a quiet week', () => {
    const news = digest({ quiet: true, raised: [], improved: [], continuing: [exception()], unchanged: 0 });
    const { card } = newsCard(news, context);
    assert.deepEqual(faultsOf(card), []);
    assert.equal(card.body.length, 2);
    assert.match(
      textsOf(card).join('\n'),
      /Nothing was raised, cleared or published this week; 1 exception still stands\./,
    );
  });
});

describe('News of any kind', () => {
  const all: readonly News[] = [
    raised(exception()),
    { kind: 'standing', exceptions: many },
    digest(),
    { kind: 'greeting', place: 'channel' },
    { kind: 'greeting', place: 'personal' },
    { kind: 'greeting', place: 'group' },
  ];

  it('say that they may be a repeat exactly where an earlier attempt is unconfirmed', () => {
    for (const news of all) {
      assert.match(textOf(news, 1), /This may be a repeat of a message already sent\./);
      assert.match(newsCard(news, { ...context, unconfirmedBefore: 2 }).summary, /^May be a repeat: /);
      assert.doesNotMatch(textOf(news), /repeat of a message/);
    }
  });

  it('have a well-formed card in every state that they can be told in', () => {
    for (const [name, card] of newsCards) assert.deepEqual(faultsOf(card), [], name);
  });

  it('have a well-formed card, a line and a text', () => {
    for (const news of all) {
      assert.deepEqual(faultsOf(newsCard(news, context).card), []);
      assert.ok(newsText(news, context).length > 20);
    }
  });

  it('greet a channel as subscribed and offer other places to subscribe', () => {
    assert.match(textOf({ kind: 'greeting', place: 'channel' }), /now subscribed[\s\S]*unsubscribe/);
    assert.match(textOf({ kind: 'greeting', place: 'personal' }), /Subscribe to alerts here/);
    assert.doesNotMatch(textOf({ kind: 'greeting', place: 'group' }), /now subscribed/);
  });

  it('greet with the examples given', () => {
    const examples = ['a', 'b', 'c', 'd'].map((text) => ({ title: text, text }));
    const { card } = newsCard({ kind: 'greeting', place: 'channel' }, { ...context, examples });
    assert.deepEqual(
      card.actions?.map((action) => action.title),
      ['a', 'b', 'c'],
    );
  });
});
