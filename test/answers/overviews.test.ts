import assert from 'node:assert/strict';
import { answerQuestion } from '../../src/answers/answer-question.ts';
import type { Answer } from '../../src/answers/answer.ts';
import type { Indicator } from '../../src/indicators/indicator.ts';
import type { Observation } from '../../src/indicators/observation.ts';
import type { Question } from '../../src/questions/question.ts';
import { figure, marac } from '../support/marac.ts';
import { counted, libraryWith } from './library-of.ts';

const named = (id: string, more: Partial<Indicator> = {}): Indicator => ({
  ...marac,
  id,
  name: id,
  outcome: 'crime',
  ...more,
});
const of = (indicator: string, nth: number, value: number | null, more: Partial<Observation> = {}): Observation =>
  figure(nth, value, { indicator, ...more });
const here = { area: 'harborough' } as const;
const judgement = { period: { ...figure(19, 1).period }, rag: 'amber', source: { document: 'Paper' } } as const;
const outcomes = [
  { id: 'crime', name: 'Less crime', aliases: [], judgements: [judgement] },
  { id: 'support', name: 'More support', aliases: [], judgements: [] },
];
const indicators = [named('burglary'), named('violence'), named('help', { outcome: 'support' }), named('unheld')];
const first = [
  of('burglary', 18, 40, { publishedRag: 'green' }),
  of('burglary', 19, 42, { publishedRag: 'amber' }),
  of('burglary', 18, 50, here),
  of('burglary', 19, 44, here),
  of('violence', 19, 10),
  of('violence', 19, null, { ...here, status: 'suppressed' }),
  of('help', 15, 3, { ...here, status: 'illustrative' }),
];
const later = [of('burglary', 19, 43, { published: '2021-07-01' }), of('violence', 20, 11)];

describe('Answers over many indicators', () => {
  let held: Awaited<ReturnType<typeof libraryWith>>;
  before(async () => (held = await libraryWith({ indicators, outcomes }, first, later)));
  after(() => held.held.remove());

  async function ask<Kind extends Answer['kind']>(
    question: Question,
    kind: Kind,
  ): Promise<Extract<Answer, { kind: Kind }>> {
    const answer = await answerQuestion(question, held.library);
    assert.ok(isOf(answer, kind), answer.kind);
    return answer;
  }

  it('tell everything that is held for an area, hidden and illustrative figures too, beside the whole', async () => {
    const { groups, lookedAt } = await ask({ kind: 'area', area: 'harborough' }, 'area');
    assert.equal(lookedAt, 4);
    assert.deepEqual(
      groups.map(({ outcome, rows }) => [
        outcome.id,
        rows.map(({ figure: f }) => [f.observation.value, f.observation.status]),
      ]),
      [
        [
          'crime',
          [
            [44, 'final'],
            [null, 'suppressed'],
          ],
        ],
        ['support', [[3, 'illustrative']]],
      ],
    );
    const [burglary] = groups[0]?.rows ?? [];
    assert.deepEqual(
      burglary?.comparisons.map(({ with: comparator, other }) => [comparator, other.observation.value]),
      [
        ['county', 43],
        ['last-period', 50],
      ],
    );
  });

  it('tell a quarter by what ends with it, and which indicators have nothing there', async () => {
    const newest = await ask({ kind: 'dashboard' }, 'dashboard');
    assert.deepEqual([newest.period.label, newest.groups.flatMap(({ rows }) => rows).length], ['Q1 2021/22', 1]);
    const back = await ask(
      { kind: 'dashboard', period: { kind: 'back', unit: 'quarter', count: 1, text: 'last quarter' } },
      'dashboard',
    );
    assert.equal(back.period.label, 'Q4 2020/21');
    const [crime, support] = back.groups;
    assert.deepEqual(
      crime?.rows.map(({ figure: f, published }) => [f.indicator.id, published?.rag]),
      [
        ['burglary', undefined],
        ['violence', undefined],
      ],
    );
    assert.equal(crime?.judgement?.rag, 'amber');
    assert.deepEqual([support?.rows.length, support?.without.map(({ id }) => id)], [0, ['help']]);
  });

  it('tell an outcome with the newest published colour of each indicator', async () => {
    const { rows, without } = await ask({ kind: 'outcome', outcome: 'crime' }, 'outcome');
    assert.deepEqual(
      rows.map(({ figure: f, published }) => [
        f.indicator.id,
        f.observation.value,
        published?.rag,
        published?.period.label,
      ]),
      [
        ['burglary', 43, 'green', 'Q3 2020/21'],
        ['violence', 11, undefined, undefined],
      ],
    );
    assert.deepEqual(
      without.map(({ id }) => id),
      ['unheld'],
    );
  });

  it('tell what became known after a day, new and revised apart, and ask back where nobody can tell the day', async () => {
    const june = { start: '2021-06-01', end: '2021-06-30' };
    const since = await ask({ kind: 'changes', since: { kind: 'named', interval: june } }, 'changes');
    assert.ok(since.unknown !== true);
    assert.equal(since.since, '2021-05-31');
    assert.deepEqual(
      since.indicators.map(({ row, added, revised, areas }) => [row.figure.indicator.id, added, revised, areas]),
      [
        ['burglary', 0, 1, 1],
        ['violence', 1, 0, 1],
      ],
    );
    const nothing = await ask({ kind: 'changes', since: { kind: 'day', day: '2021-07-01' } }, 'changes');
    assert.ok(nothing.unknown !== true && nothing.indicators.length === 0);
    assert.equal((await ask({ kind: 'changes', since: { kind: 'last-visit' } }, 'changes')).unknown, true);
  });

  it('tell of a quarter also what was coloured for another whole, and the newest of the year before where nothing ends with it', async () => {
    const wide = { area: 'east-midlands' } as const;
    const many = [
      of('burglary', 19, 42),
      of('burglary', 19, 44, { ...wide, publishedRag: 'green' }),
      of('burglary', 18, 43, { ...wide, publishedRag: 'red' }),
      of('violence', 18, 10, { publishedRag: 'amber' }),
      of('help', 14, 7),
    ];
    const { library, held: other } = await libraryWith({ indicators, outcomes }, many);
    try {
      const told = await answerQuestion({ kind: 'dashboard' }, library);
      assert.ok(told.kind === 'dashboard');
      const [crime, support] = told.groups;
      assert.deepEqual(
        crime?.rows.map(({ figure: f, published }) => [f.area.id, f.observation.value, published?.rag]),
        [
          ['leicestershire', 42, undefined],
          ['east-midlands', 44, 'green'],
        ],
      );
      assert.deepEqual(
        crime.earlier.map(({ figure: f, published }) => [f.indicator.id, f.observation.value, published?.rag]),
        [['violence', 10, 'amber']],
      );
      assert.deepEqual(support?.earlier, []);
      assert.deepEqual(
        support.without.map(({ id }) => id),
        ['help'],
      );
      const rag = await answerQuestion({ kind: 'rag', indicator: 'burglary' }, library);
      assert.ok(rag.kind === 'rag');
      assert.deepEqual([rag.published, rag.elsewhere.map((f) => f.observation.value)], [undefined, [44]]);
    } finally {
      await other.remove();
    }
  });

  it('show a published figure before newer made-up ones, however old it is, as a single answer does', async () => {
    const made = { status: 'illustrative' } as const;
    const many = [
      of('burglary', 3, 40, here),
      of('burglary', 18, 9, { ...here, ...made }),
      of('violence', 15, 30),
      of('violence', 18, 8, made),
    ];
    const { library, held: other } = await libraryWith({ indicators, outcomes }, many);
    try {
      const area = await answerQuestion({ kind: 'area', area: 'harborough' }, library);
      assert.ok(area.kind === 'area');
      assert.deepEqual(
        area.groups[0]?.rows.map(({ figure: f, old }) => [f.observation.value, old]),
        [[40, true]],
      );
      const since = { kind: 'day', day: '2000-01-01' } as const;
      const changes = await answerQuestion({ kind: 'changes', since }, library);
      assert.ok(changes.kind === 'changes' && changes.unknown !== true);
      const told = changes.indicators.find(({ row }) => row.figure.indicator.id === 'violence');
      assert.equal(told?.row.figure.observation.value, 30);
      const latest = await answerQuestion({ kind: 'latest', indicator: 'burglary', area: 'harborough' }, library);
      assert.ok(latest.kind === 'latest');
      assert.equal(latest.figure.observation.value, 40);
    } finally {
      await other.remove();
    }
  });

  it('ask the store a fixed number of times, however many indicators there are', async () => {
    const questions: readonly (readonly [Question, readonly string[]])[] = [
      [{ kind: 'area', area: 'harborough' }, ['figures', 'list', 'populations']],
      [{ kind: 'dashboard' }, ['figures', 'list', 'populations']],
      [{ kind: 'outcome', outcome: 'crime' }, ['figures', 'list', 'populations']],
    ];
    for (const [question, expected] of questions) {
      const { library, reads } = counted(held.library);
      await answerQuestion(question, library);
      assert.deepEqual(reads(), expected, question.kind);
    }
  });
});

function isOf<Kind extends Answer['kind']>(answer: Answer, kind: Kind): answer is Extract<Answer, { kind: Kind }> {
  return answer.kind === kind;
}
