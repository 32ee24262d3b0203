import assert from 'node:assert/strict';
import { audienceOf } from '../../src/delivery/audience.ts';
import type { AudienceRules } from '../../src/delivery/audience.ts';
import type { Filter } from '../../src/alerts/filter.ts';
import type { KnownConversation } from '../../src/delivery/conversation.ts';
import { plan } from '../../src/delivery/plan.ts';
import type { Plan, Situation, Tiding } from '../../src/delivery/plan.ts';
import type { OpenTelling } from '../../src/delivery/telling.ts';
import { marac } from '../support/marac.ts';
import { burglary, channel, exception } from '../contracts/samples.ts';

const at = '2021-01-04T09:00:00.000Z';
const later = '2021-01-05T08:00:00.000Z';
const rules: AudienceRules = {
  indicators: [
    { ...marac, id: 'crime', subsetOf: [] },
    { ...marac, id: 'burglary', subsetOf: ['crime'] },
    { ...marac, id: 'secret', restrictedTo: ['board'] },
  ],
  areas: [],
  routing: { conversations: [{ id: 'board', name: 'The board', conversation: 'board' }], owners: [], routes: [] },
};
const known = (id: string, more: Partial<KnownConversation> = {}): KnownConversation => ({
  conversation: channel(id),
  since: at,
  filters: [],
  state: 'subscribed',
  ...more,
});
const of = (reference: string, indicator: string) => exception(reference, { series: { ...burglary, indicator } });
const raised = (reference: string, indicator = 'burglary'): Tiding => ({
  what: 'raised',
  exception: of(reference, indicator),
});
const open = (reference: string, more: Partial<OpenTelling>): OpenTelling => ({
  id: 1,
  conversation: 'board',
  reference,
  what: 'raised',
  at,
  reason: 'quiet-time',
  outcome: 'held',
  ...more,
});

function planned(tidings: readonly Tiding[], more: Partial<Situation> = {}, who = known('board')): Plan {
  const standing = new Map(
    tidings.filter(({ what }) => what !== 'cleared').map(({ exception: each }) => [each.reference, each]),
  );
  return plan(audienceOf(who, rules), tidings, { rules, at, silences: [], open: [], standing, ...more });
}

const said = ({ tellings }: Plan) =>
  tellings.map(({ reference, outcome, reason, into, until }) =>
    [reference, outcome, reason, into ?? until].filter(Boolean).join(' '),
  );

describe('What a conversation is told', () => {
  it('is what it follows, and nothing that is not for it', () => {
    assert.deepEqual(said(planned([raised('A-1')])), ['A-1 told followed']);
    const narrow = known('board', { filters: [{ indicators: ['crime'] }] });
    assert.deepEqual(said(planned([raised('A-1')], {}, narrow)), ['A-1 passed-over not-followed']);
    const secret = [raised('A-1', 'secret')];
    assert.deepEqual(said(planned(secret)), ['A-1 told followed']);
    const elsewhere = planned(secret, {}, known('elsewhere', { filters: [{ indicators: ['secret'] }] }));
    assert.deepEqual(said(elsewhere), ['A-1 passed-over restricted']);
    assert.deepEqual(elsewhere.told, []);
  });

  it('is a subset’s exception as part of its parent’s, and unfolded where only the subset is followed', () => {
    const both = planned([raised('A-1', 'crime'), raised('A-2')]);
    assert.deepEqual(said(both), ['A-1 told followed', 'A-2 folded says-what-its-parent-says A-1']);
    assert.deepEqual(both.folded, [{ exception: of('A-2', 'burglary'), into: 'A-1' }]);
    const subset = planned(
      [raised('A-1', 'crime'), raised('A-2')],
      {},
      known('board', { filters: [{ indicators: ['burglary'] }] }),
    );
    assert.deepEqual(said(subset), ['A-1 passed-over not-followed', 'A-2 told followed']);
  });

  it('is not folded into what is silenced, nor into what it may not know', () => {
    const silences = [{ id: 1, filter: { indicators: ['crime'] }, from: at, until: later, reason: 'r', by: 'b' }];
    assert.deepEqual(said(planned([raised('A-1', 'crime'), raised('A-2')], { silences })), [
      `A-1 held silenced ${later}`,
      'A-2 told followed',
    ]);
  });

  it('is held while it is quiet or silenced, until the end of it', () => {
    assert.deepEqual(said(planned([raised('A-1')], { quietUntil: later })), [`A-1 held quiet-time ${later}`]);
    const silence = { id: 1, filter: {}, from: at, until: '2021-02-01T00:00:00.000Z', reason: 'r', by: 'b' };
    assert.deepEqual(said(planned([raised('A-1')], { quietUntil: later, silences: [silence] })), [
      `A-1 held silenced ${silence.until}`,
    ]);
    assert.deepEqual(said(planned([raised('A-1')], { silences: [{ ...silence, from: later }] })), [
      'A-1 told followed',
    ]);
    assert.deepEqual(said(planned([raised('A-1')], { silences: [{ ...silence, until: at }] })), ['A-1 told followed']);
  });

  it('says nothing of a change before the card that tells of the exception has gone', () => {
    const cleared: Tiding = { what: 'cleared', exception: of('A-1', 'burglary') };
    assert.deepEqual(said(planned([cleared], { open: [open('A-1', {})] })), ['A-1 passed-over its-card-is-held']);
    const folded = open('A-1', { outcome: 'folded', into: 'A-9' });
    const after = planned([cleared], { open: [folded] });
    assert.deepEqual(said(after), ['A-1 passed-over its-parent-speaks-for-it']);
    assert.deepEqual(after.closed, [1], 'it has ended');
  });

  it('is a folded one on its own once its parent has cleared while it is still in breach', () => {
    const folded = open('A-2', { outcome: 'folded', into: 'A-1' });
    const cleared: Tiding = { what: 'cleared', exception: of('A-1', 'crime') };
    const child = of('A-2', 'burglary');
    const standing = new Map([[child.reference, child]]);
    const told = planned([cleared], { open: [folded], standing });
    assert.deepEqual(said(told), ['A-1 told followed', 'A-2 told its-parent-cleared']);
    assert.deepEqual(told.closed, [1]);
    const quiet = planned([cleared], { open: [folded], standing, quietUntil: later });
    assert.deepEqual(said(quiet), [`A-1 held quiet-time ${later}`, `A-2 held quiet-time ${later}`]);
    const recovering = new Map([['A-2', { ...child, state: 'recovering' } as const]]);
    const kept = planned([cleared], { open: [folded], standing: recovering });
    assert.deepEqual([said(kept), kept.closed], [['A-1 told followed'], []], 'it may fall back, and is told then');
    const parent = new Map([...standing, ['A-1', of('A-1', 'crime')]]);
    assert.deepEqual(said(planned([raised('A-3', 'secret')], { open: [folded], standing: parent })), [
      'A-3 told followed',
    ]);
  });
});

describe('An audience', () => {
  const routing = {
    conversations: [
      { id: 'board', name: 'The board', conversation: 'board' },
      { id: 'team', name: 'A team', team: '19:team' },
      { id: 'hook', name: 'A webhook', webhook: 'hook' },
    ],
    owners: [],
    routes: [{ id: 'crime', indicators: ['crime'], to: ['board', 'hook'] }],
  };
  const routed = { ...rules, routing };
  const hears = (who: KnownConversation, of_: AudienceRules = routed): readonly string[] =>
    ['crime', 'burglary'].filter((indicator) => audienceOf(who, of_).follows(of('A-1', indicator)));

  it('hears what a route sends it, also where it has not subscribed, and not where the bot was removed', () => {
    assert.deepEqual(hears(known('board', { state: 'known' })), ['crime']);
    assert.deepEqual(hears(known('other', { state: 'known' })), []);
    assert.deepEqual(hears(known('board', { state: 'lost' })), []);
    assert.deepEqual(hears(known('board', { filters: [{ indicators: ['burglary'] }] })), ['crime', 'burglary']);
  });

  it('that is a webhook hears everything, or only what routes send it where any does', () => {
    const hook = known('webhook:hook', { conversation: channel('webhook:hook', { kind: 'webhook' }) });
    assert.deepEqual(hears(hook), ['crime']);
    assert.deepEqual(hears(hook, rules), ['crime', 'burglary']);
  });

  it('is meant by the name of its team too', () => {
    const indicators = rules.indicators.map((each) => ({ ...each, restrictedTo: ['team'] }));
    assert.ok(audienceOf(known('any'), { ...routed, indicators }).mayKnow('crime'));
    const { team: _, ...chat } = channel('chat', { kind: 'personal' });
    assert.ok(!audienceOf(known('chat', { conversation: chat }), { ...routed, indicators }).mayKnow('crime'));
  });

  it('watches an indicator whose usual figure it follows, and not where it follows one of its districts only', () => {
    const watched = (filter: Filter): readonly string[] =>
      ['crime', 'burglary', 'secret'].filter(audienceOf(known('other', { filters: [filter] }), rules).watches);
    assert.deepEqual(watched({ indicators: ['burglary'] }), ['burglary']);
    const headlineArea = marac.headlineArea;
    assert.deepEqual(watched({ indicators: ['burglary'], areas: [headlineArea] }), ['burglary']);
    assert.deepEqual(watched({ indicators: ['burglary'], areas: ['melton'] }), []);
  });
});
