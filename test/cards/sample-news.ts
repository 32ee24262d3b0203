import type { Exception } from '../../src/alerts/exception.ts';
import type { News } from '../../src/delivery/news.ts';
import type { SendOptions } from '../../src/delivery/channel.ts';
import type { Card } from '../../cards/card.ts';
import { newsCard } from '../../cards/news-card.ts';
import { withoutActions } from '../../cards/without-actions.ts';
import { catalogue, exception, quarterly } from './sample-values.ts';

/** A message of an exception's life, as a channel or a webhook is asked to send it. */
interface SampleNews {
  readonly news: News;
  readonly options?: Partial<SendOptions>;
  /** A webhook's card has no buttons. */
  readonly webhook?: true;
}

const person = { by: 'person-one', name: 'Priya Shah', at: '2021-06-02T10:00:00.000Z' };
const next = (value: number, quarter = 1): Exception['latest'] => ({
  period: quarterly(2021, quarter),
  value,
  status: 'provisional',
  source: { document: 'MARAC return', place: 'sheet 2, row 14' },
  published: '2021-08-20',
});
const acknowledged = {
  ...person,
  reason: 'the criteria changed to any further contact, and the steering group looks at it in July',
};
const snoozed = {
  ...person,
  reason: 'figures of the new criteria are awaited',
  until: '2021-09-01',
  ends: '2021-09-01T07:00:00.000Z',
};
const task = { ...person, what: 'Ask the coordinators for cases by trigger', owner: 'Tom Ekwueme', due: '2021-07-15' };
const withdrawal = { why: 'withdrawn', at: '2021-09-03T09:00:00.000Z' } as const;
const raised = (...exceptions: readonly Exception[]): News => ({ kind: 'exceptions', raised: exceptions, cleared: [] });
const cleared = exception({ state: 'cleared', reason: 'at-recovery', latest: next(37), acknowledged });

const many = Array.from({ length: 200 }, (_, index) =>
  exception({ reference: `A-${1000 + index}`, latest: { ...exception().latest, value: 41 + index / 10 } }),
);
const violence = { indicator: 'violence-with-injury', area: 'leicestershire', basis: 'rolling-12-months' } as const;
const folded = exception({ reference: 'A-0012', series: { ...exception().series, area: 'hinckley-and-bosworth' } });

/** One message of every state that an exception can be told in, and of what quiets and groups them. */
const sampleNews = {
  raised: { news: raised(exception()) },
  worse: {
    news: {
      kind: 'exceptions',
      raised: [exception({ reason: 'worse-by-the-step', latest: next(58), lastTold: next(58) })],
      cleared: [],
    },
  },
  acknowledged: { news: raised(exception({ acknowledged, task })) },
  snoozed: { news: raised(exception({ snoozed, acknowledged })) },
  explained: {
    news: raised(
      exception({
        explanation: { ...person, reason: 'criteria changed to any further contact' },
        comment: { ...person, reason: 'Seen at the board of 2 June; no further action until the July return.' },
        task: { ...task, done: '2021-07-14T10:00:00.000Z' },
      }),
    ),
  },
  recovering: { news: raised(exception({ state: 'recovering', reason: 'not-yet-at-recovery', latest: next(39) })) },
  unjudged: { news: raised(exception({ reason: 'break-in-series' })) },
  corrected: {
    news: raised(
      exception({
        raisedOn: { ...exception().raisedOn, withdrawn: { ...withdrawal, why: 'corrected' } },
        latest: { ...exception().latest, value: 47 },
        revisedFrom: 49,
      }),
    ),
  },
  cleared: { news: { kind: 'exceptions', raised: [], cleared: [cleared] } },
  'cleared-by-revision': {
    news: {
      kind: 'exceptions',
      raised: [],
      cleared: [
        exception({
          state: 'cleared',
          reason: 'at-recovery',
          raisedOn: { ...exception().raisedOn, withdrawn: { ...withdrawal, why: 'corrected' } },
          latest: { ...exception().latest, value: 36, status: 'revised' },
          revisedFrom: 49,
        }),
      ],
    },
  },
  closed: {
    news: { kind: 'exceptions', raised: [], cleared: [exception({ state: 'cleared', reason: 'rule-changed' })] },
  },
  withdrawn: {
    news: raised(
      exception({
        state: 'cleared',
        reason: 'figure-withdrawn',
        raisedOn: { ...exception().raisedOn, withdrawn: withdrawal },
        latest: { ...exception().latest, withdrawn: withdrawal },
      }),
    ),
  },
  repeat: { news: raised(exception()), options: { unconfirmedBefore: 1 } },
  shrunk: { news: raised(...many), options: { shrunk: 2 } },
  grouped: { news: raised(...many) },
  standing: { news: { kind: 'standing', exceptions: [exception({ acknowledged }), many[30] ?? exception()] } },
  'standing-one': { news: { kind: 'standing', exceptions: [exception()] } },
  'standing-withdrawn': {
    news: {
      kind: 'standing',
      exceptions: [exception({ latest: { ...exception().latest, withdrawn: withdrawal } }), cleared],
    },
  },
  released: {
    news: {
      kind: 'exceptions',
      raised: [exception(), exception({ reference: 'A-0003', latest: next(44) })],
      cleared: [],
      meanwhile: [exception({ reference: 'A-0002', state: 'cleared', reason: 'at-recovery', latest: next(36) })],
      heldSince: '2021-05-29T19:30:00.000Z',
    },
  },
  folded: {
    news: { kind: 'exceptions', raised: [exception()], cleared: [], folded: [{ exception: folded, into: 'A-0001' }] },
  },
  'reply-cleared': { news: { kind: 'changes', changes: [{ what: 'cleared', exception: cleared }] } },
  'reply-worse': {
    news: {
      kind: 'changes',
      changes: [{ what: 'worse', exception: exception({ latest: next(58), reason: 'worse-by-the-step' }) }],
    },
  },
  'reply-withdrawn': {
    news: {
      kind: 'changes',
      changes: [
        { what: 'withdrawn', exception: exception({ latest: { ...exception().latest, withdrawn: withdrawal } }) },
      ],
    },
  },
  digest: {
    news: {
      kind: 'digest',
      digest: {
        at: '2021-08-23T07:30:00.000Z',
        since: '2021-08-16T07:30:00.000Z',
        lookedAt: 24,
        raised: [exception({ reference: 'A-0003', latest: next(44), raisedAt: '2021-08-20T09:00:00.000Z' })],
        continuing: [
          exception({ acknowledged, task }),
          exception({ reference: 'A-0002', task: { ...task, what: 'Write to the districts' } }),
        ],
        acknowledged: 1,
        cleared: [cleared],
        improved: [
          {
            series: violence,
            now: { period: quarterly(2021, 1), value: 6.5 },
            before: { period: quarterly(2020, 4), value: 6.9 },
          },
        ],
        worsened: [],
        unchanged: 3,
        notUpdated: [{ indicator: 'marac-repeats', newest: quarterly(2017, 3) }],
        leftOut: 0,
        quiet: false,
      },
    },
  },
  'answer-withdrawn': {
    news: {
      kind: 'answer',
      title: 'MARAC repeats, Leicestershire',
      question: 'MARAC repeats trend in Leicestershire',
      figures: [],
      withdrawn: withdrawal,
    },
  },
  webhook: { news: raised(exception({ acknowledged })), webhook: true },
  test: { news: { kind: 'test', at: '2021-06-01T08:15:00.000Z' } },
  undelivered: {
    news: {
      kind: 'undelivered',
      place: 'Board channel',
      why: 'the service answered 403 BotNotInConversationRoster',
      delivery: 412,
      about: ['A-0001', 'A-0002'],
    },
  },
} as const satisfies Readonly<Record<string, SampleNews>>;

/** The cards of all of them by their names, as they leave the bot. */
export const newsCards: ReadonlyMap<string, Card> = new Map(
  Object.entries<SampleNews>(sampleNews).map(([name, { news, options, webhook }]) => {
    const { card } = newsCard(news, { catalogue, unconfirmedBefore: 0, ...options });
    return [name, webhook === true ? withoutActions(card) : card];
  }),
);
