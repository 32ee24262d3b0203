import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { askJson } from '../../dialogs/ask-json.ts';
import { ask } from '../../dialogs/ask.ts';
import { askedText } from '../../dialogs/reply.ts';
import { newsText } from '../../cards/news-card.ts';
import type { ThresholdRule } from '../../src/alerts/rule.ts';
import { readDigest } from '../../src/delivery/weekly-digest.ts';
import { importFile } from '../../src/imports/import-file.ts';
import { openKnowledge, type Knowledge } from '../../src/knowledge.ts';
import { readSettings } from '../../src/settings.ts';
import { dataFolder } from '../support/bot.ts';

const at = '2022-06-01T09:00:00.000Z';
const districts = [
  'blaby',
  'charnwood',
  'harborough',
  'hinckley-and-bosworth',
  'north-west-leicestershire',
  'oadby-and-wigston',
];
const header = 'indicator,area,period,basis,value,published';
const row = (area: string, value: number): string =>
  `first-time-entrants,${area},2021/22,financial-year,${value},2022-05-01`;

const tell = 3;

describe('A small number in a district', () => {
  let knowledge: Knowledge;
  before(async () => {
    knowledge = await openKnowledge(readSettings({ DATA_DIR: await dataFolder() }), () => at);
  });
  after(() => knowledge.close());

  const answered = async (question: string) => {
    const asked = await ask(question, { vocabulary: knowledge.vocabulary, library: () => knowledge.library() });
    if ('command' in asked) assert.fail(`‘${question}’ was taken for an order`);
    return askJson(asked, askedText(asked));
  };
  const publishFile = async (name: string, rows: readonly string[], more = {}) => {
    const folder = await dataFolder();
    const path = join(folder, name);
    await writeFile(path, `${[header, ...rows].join('\n')}\n`);
    return importFile(
      { store: knowledge.store, catalogue: knowledge.catalogue, timeZone: 'Europe/London' },
      { path, at, ...more },
    );
  };
  const figuresFor = (answer: Awaited<ReturnType<typeof answered>>, area: string) =>
    answer.figures.filter((each) => each.area === area && each.period === '2021/22');

  const rule: ThresholdRule = {
    id: 'few-entrants-melton',
    name: 'Entrants in Melton',
    kind: 'threshold',
    severity: 'high',
    explanation: 'For this test.',
    illustrative: false,
    watches: [{ indicator: 'first-time-entrants', areas: ['melton'], basis: 'financial-year' }],
    confirm: 1,
    breach: { operator: 'at-or-above', value: tell },
    recovery: { operator: 'below', value: tell },
  };

  it('raises nothing when it arrives, and its county total is shown', async () => {
    const catalogue = {
      ...knowledge.catalogue,
      rules: [
        rule,
        { ...rule, id: 'entrants-charnwood', watches: [{ indicator: 'first-time-entrants', areas: ['charnwood'] }] },
      ],
    };
    const path = join(await dataFolder(), 'districts.csv');
    const rows = [row('leicestershire', 61), row('melton', tell), ...districts.map((area, nth) => row(area, 7 + nth))];
    await writeFile(path, `${[header, ...rows].join('\n')}\n`);
    const summary = await importFile({ store: knowledge.store, catalogue, timeZone: 'Europe/London' }, { path, at });
    assert.equal(summary.outcome, 'published', JSON.stringify(summary));
    assert.equal(summary.new, 8);
    assert.equal(summary.exceptions.length, 1, 'only the rule on the figure that is shown speaks');
    const [raised] = await knowledge.store.alerts.all(1);
    assert.deepEqual([raised?.series.area, raised?.latest.value], ['charnwood', 8]);
    const [county] = figuresFor(await answered('first-time entrants'), 'Leicestershire');
    assert.equal(county?.value, 61);
  });

  it('is in no answer, whatever is asked, and neither is the one that would give it away', async () => {
    const hidden = new Set<string>();
    for (const question of [
      'first-time entrants in Melton',
      'first-time entrants in Melton in 2021/22',
      'first-time entrants trend in Melton',
      'source of first-time entrants in Melton',
      'first-time entrants in Melton compared with the county',
      'first-time entrants in Melton compared with last year',
      'compare first-time entrants by district',
      'compare first-time entrants in Melton and Blaby',
      'first-time entrants in Blaby',
      ...districts.map((area) => `first-time entrants trend in ${area.replaceAll('-', ' ')}`),
    ]) {
      const answer = await answered(question);
      for (const each of answer.figures) {
        if (each.period !== '2021/22') continue;
        if (each.area === 'Melton') assert.equal(each.value, null, question);
        if (each.status === 'suppressed') hidden.add(each.area);
      }
      assert.doesNotMatch(
        answer.text,
        /(?:^|[^\d/,.])3(?:\.0)? first-time entrants|2021\/22 +3\b|Melton +(?:\d+|not ranked) +3\b/mu,
        question,
      );
    }
    assert.deepEqual(hidden, new Set(['Melton', 'Blaby']), 'the smallest other district, and no more, in every answer');
  });

  it('is called hidden where it is asked for, not missing and not 0', async () => {
    const answer = await answered('first-time entrants in Melton');
    assert.match(answer.text, /Hidden: small number/u);
    assert.deepEqual(
      figuresFor(answer, 'Melton').map(({ value, status }) => ({ value, status })),
      [{ value: null, status: 'suppressed' }],
    );
    const table = await answered('compare first-time entrants by district');
    assert.match(table.text, /Melton +not ranked +hidden: small number/u);
    assert.match(table.text, /Blaby +not ranked +hidden: small number/u);
  });

  it('is the same when the file comes again, and a row hard to believe beside it does not name it', async () => {
    const rows = [row('leicestershire', 61), row('melton', tell), ...districts.map((area, nth) => row(area, 7 + nth))];
    const again = await publishFile('districts.csv', rows);
    assert.deepEqual([again.outcome, again.unchanged], ['unchanged', 8]);
    const held = await publishFile('odd.csv', [
      `first-time-entrants,melton,2022/23,financial-year,90,2022-05-30`.replace('2022/23', '2020/21'),
    ]);
    assert.equal(held.outcome, 'held');
    assert.doesNotMatch(JSON.stringify(held.held), /\b3\b/u);
  });

  it('stays hidden when a year later a total arrives that would give it away: that total is withheld', async () => {
    const earlier = (area: string, value: number): string => row(area, value).replace('2021/22', '2020/21');
    const whole = 2 + districts.reduce((sum, _, nth) => sum + 17 + nth, 0);
    await publishFile('districts-2020-21.csv', [
      earlier('melton', 2),
      ...districts.map((area, nth) => earlier(area, 17 + nth)),
    ]);
    const shownOf = async (place: string) => {
      const { figures, text } = await answered(`first-time entrants in ${place} in 2020/21`);
      return { value: figures.find((each) => each.area === place && each.period === '2020/21')?.value, text };
    };
    assert.equal((await shownOf('Melton')).value, null);
    assert.equal((await shownOf('Blaby')).value, 17, 'with no total, nothing else needs to be hidden');
    await publishFile('county-2020-21.csv', [earlier('leicestershire', whole)]);
    const { value, text } = await shownOf('Leicestershire');
    assert.equal(value, null, 'the total less the districts that were shown would be the small number');
    assert.doesNotMatch(text, new RegExp(`\\b${String(whole)}\\b`, 'u'));
    assert.equal((await shownOf('Melton')).value, null);
    assert.equal((await shownOf('Blaby')).value, 17, 'what was shown stays shown');
  });

  it('is in no digest', async () => {
    const { catalogue, store } = knowledge;
    const scope = {
      indicators: catalogue.indicators.map((each) => ({
        ...each,
        ...(each.id === 'first-time-entrants' ? { headlineArea: 'melton' } : {}),
      })),
      areas: catalogue.areas,
      rules: catalogue.rules,
      timeZone: 'Europe/London',
    };
    const { digest } = await readDigest(store, scope, {
      at: '2022-06-06T08:30:00.000Z',
      since: '2022-05-30T08:30:00.000Z',
    });
    assert.doesNotMatch(JSON.stringify(digest), /"value":3[,}]/u);
    const text = newsText({ kind: 'digest', digest }, { catalogue, unconfirmedBefore: 0, zone: 'Europe/London' });
    assert.doesNotMatch(text, /\b3 first-time entrants/u);
  });
});
