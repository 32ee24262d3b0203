import assert from 'node:assert/strict';
import type { Answer } from '../../src/answers/answer.ts';
import { answerCard, answerSummary, answerText } from '../../cards/answer-card.ts';
import { actionsOf } from '../../cards/page-card.ts';
import { faultsOf, textsOf } from './card-shape.ts';
import { sampleAnswers } from './sample-answers.ts';
import { comparison, county, figure, indicator, marac, observation, quarterly, trendAnswer } from './sample-values.ts';

const alone = { reading: [], alternatives: [] };
const cardText = (answer: Answer) => textsOf(answerCard(answer, alone)).join('\n');
const latest = (of: ReturnType<typeof figure>, parts: object = {}): Answer => ({
  kind: 'latest',
  figure: of,
  comparisons: [],
  newerOnOtherBasis: [],
  statements: [],
  caveats: [],
  breaks: [],
  old: false,
  next: [],
  ...parts,
});

describe('The card of an answer', () => {
  for (const [index, answer] of sampleAnswers.entries()) {
    it(`is well formed for ${answer.kind} (${index + 1})`, () => {
      assert.deepEqual(faultsOf(answerCard(answer, alone)), []);
      assert.ok(answerSummary(answer).length > 5);
      assert.ok(!answerSummary(answer).includes('\n'));
      assert.ok(!/undefined|NaN|\[object/.test(cardText(answer) + answerText(answer, alone)), cardText(answer));
    });
  }

  it('has a sample of every kind, so that no kind goes untested', () => {
    assert.equal(new Set(sampleAnswers.map((answer) => answer.kind)).size, 28);
  });

  it('says "Illustrative" first in headline, line and text where the figure is', () => {
    const answer = trendAnswer([5, 6], { status: 'illustrative' });
    const [heading] = answerCard(answer, alone).body;
    assert.match(heading?.type === 'TextBlock' ? heading.text : '', /^Illustrative: /);
    assert.match(answerSummary(answer), /^Illustrative: /);
    assert.match(answerText(answer, alone), /^Illustrative: /);
    assert.match(cardText(answer), /made up for demonstration/);
  });

  it('says in headline and line that a figure is old, and nothing of the kind of one that is not', () => {
    const old = latest(figure(6.9), { old: true });
    assert.match(cardText(old), /Not recent: it ended on 31 March 2021/);
    assert.match(answerSummary(old), /not recent: to 31 March 2021/);
    assert.doesNotMatch(cardText(latest(figure(6.9))), /[Nn]ot recent/);
  });

  it('carries unit, area, period, basis, status and source with a figure', () => {
    const text = cardText(latest(figure(6.9, { status: 'provisional' })));
    for (const part of [
      '6.9 per 1,000 population',
      'Leicestershire',
      'Rolling 12 months to Q4 2020/21',
      'Provisional',
      'paragraph 7',
      '31 May 2021',
    ]) {
      assert.ok(text.includes(part), part);
    }
  });

  it('gives the count behind a percentage where it is known', () => {
    assert.match(cardText(latest(figure(49, { numerator: 98, denominator: 200 }, marac))), /49% \(98 of 200\)/);
  });

  it('shows no figure where it is suppressed, and says why', () => {
    const text = cardText(latest(figure(null, { status: 'suppressed' })));
    assert.match(text, /Hidden: small number/);
  });

  it('states no change across a changed definition, and gives the reason', () => {
    const [now, before] = [figure(49, {}, marac), figure(30, { period: quarterly(2019, 3) }, marac)];
    const text = cardText(latest(now, { comparisons: [comparison(now, before, 'last-year')] }));
    assert.match(text, /30%, not comparable: the definition changed from 1 April 2020 \(any further contact/);
    assert.doesNotMatch(text, /\bup\b/);
  });

  it('tells referrals like for like where the totals are made of other parts', () => {
    const referrals = indicator({
      name: 'Referrals',
      unit: { kind: 'count', name: 'referrals', decimals: 0 },
      polarity: 'neutral',
    });
    const now = figure(1274, { components: [{ name: 'UAVA referrals', value: 1274 }] }, referrals);
    const parts = [1174, 287, 150].map((value, index) => ({
      name: ['UAVA referrals', 'HBBC and Blaby', 'LWA'][index] ?? '',
      value,
    }));
    const before = figure(1611, { components: parts, period: quarterly(2016, 4) }, referrals);
    const text = cardText(latest(now, { comparisons: [comparison(now, before, 'last-year')] }));
    assert.match(text, /1,611, not comparable: the two are not made of the same parts/);
    assert.match(
      text,
      /UAVA referrals alone: 1,274, up 100 from 1,174 \(\+8\.5%\): neither better nor worse by itself/,
    );
    assert.doesNotMatch(text, /20\.9/);
  });

  it('marks what it is set against as provisional, wherever a change is stated', () => {
    const [now, before] = [figure(4.6), figure(4.9, { status: 'provisional', period: quarterly(2019, 4) })];
    const years = cardText(latest(now, { comparisons: [comparison(now, before, 'last-year')] }));
    assert.match(years, /A year before, [^(]*2019\/20 \(provisional\)/u);
    const firm = figure(4.9, { period: quarterly(2019, 4) });
    assert.doesNotMatch(cardText(latest(now, { comparisons: [comparison(now, firm, 'last-year')] })), /provisional/u);
  });

  it('calls a comparator within the interval similar, and neither better nor worse', () => {
    const now = figure(4.6);
    const like = comparison(now, figure(4.5), 'region');
    const similar = { ...like, verdict: { ...like.verdict, similar: true } };
    assert.match(
      cardText(latest(now, { comparisons: [similar] })),
      /similar to 4\.5 \(0\.1 above; the difference may be chance\)/,
    );
    assert.doesNotMatch(cardText(latest(now, { comparisons: [similar] })), /worse/);
  });

  it('shows the chart with its words, and folds the figures behind a button', () => {
    const picture = { url: 'data:image/png;base64,AAAA', alt: 'A line that rises' };
    const card = answerCard(trendAnswer([5, 6, 7]), { ...alone, picture });
    assert.deepEqual(faultsOf(card), []);
    assert.ok(card.body.some((element) => element.type === 'Image' && element.altText === 'A line that rises'));
    assert.ok(actionsOf(card).some((action) => action.title === 'Show the figures'));
    assert.ok(card.body.some((element) => element.type === 'Container' && element.isVisible === false));
  });

  it('offers other readings at one press, and never more than six buttons', () => {
    const choices = Array.from({ length: 9 }, (_, index) => ({ title: 'Same title', text: `question ${index}` }));
    const card = answerCard({ ...trendAnswer([5, 6]), next: choices }, { reading: [], alternatives: choices });
    assert.deepEqual(faultsOf(card), []);
    assert.equal(actionsOf(card).length, 6);
  });

  it('shows how the question was read only where that is not what was typed', () => {
    const reading = [
      { words: 'hinckley', as: 'area', meaning: 'Hinckley and Bosworth' },
      { words: 'violence with injury rate', as: 'indicator', meaning: 'Violence with injury rate' },
      { words: '', as: 'period', meaning: 'Q4 2020/21, the newest' },
      { words: 'trend', as: 'cue', meaning: 'trend over time' },
    ] as const;
    const text = answerText(latest(figure(6.9)), { reading, alternatives: [] });
    assert.match(text, /I read ‘hinckley’ as Hinckley and Bosworth\. Not named, so taken: Q4 2020\/21, the newest\./);
  });

  it('always calls a colour published or computed', () => {
    for (const answer of sampleAnswers) {
      const text = cardText(answer);
      for (const [, after] of text.matchAll(/[●▲◆] (?:Green|Amber|Red)(.{0,12})/g))
        assert.match(after ?? '', /^ \((published|computed)\)/);
    }
  });

  it('stays under the limit with hundreds of periods, and says how many it leaves out', () => {
    const card = answerCard(trendAnswer(Array.from({ length: 400 }, (_, index) => index + 0.5)), alone);
    assert.deepEqual(faultsOf(card), []);
    assert.match(textsOf(card).join('\n'), /and \d+ more, left out here/);
  });

  it('shows two versions of a figure with their days', () => {
    const vintages = [observation(6.9), observation(7.1, { vintage: 2, published: '2021-08-31' })];
    const text = cardText({
      kind: 'source',
      figure: figure(7.1),
      vintages,
      caveats: [],
      breaks: [],
      old: false,
      next: [],
    });
    assert.match(text, /31 May 2021[\s\S]*31 August 2021|31 August 2021[\s\S]*31 May 2021/);
  });

  it('keeps the same bytes for the same answer', () => {
    for (const answer of sampleAnswers) {
      assert.equal(
        JSON.stringify(answerCard(answer, alone)),
        JSON.stringify(answerCard(structuredClone(answer), alone)),
      );
    }
  });

  it('names the county in a district trend', () => {
    assert.ok(cardText(trendAnswer([5, 6])).includes(county.name));
  });
});
