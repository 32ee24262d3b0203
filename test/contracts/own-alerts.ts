import assert from 'node:assert/strict';
import type { NewOwnAlert } from '../../src/alerts/own-alert.ts';
import { exception } from './samples.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const person = { by: 'id-1', name: 'A Person', at: '2021-05-03T09:00:00.000Z' };
const base = {
  name: 'Vehicle crime above 5',
  severity: 'medium',
  explanation: 'Set in this conversation',
  illustrative: false,
  watches: [{ indicator: 'vehicle-crime', areas: ['melton'], basis: 'quarter' }],
  heardIn: 'board',
} as const;

/** One of each kind that a conversation may set. */
export const ownDrafts: readonly NewOwnAlert[] = [
  {
    kind: 'threshold',
    breach: { operator: 'above', value: 5 },
    recovery: { operator: 'at-or-below', value: 4.7 },
    confirm: 1,
    ...base,
  } as const,
  { kind: 'periods-running', periods: 2, ...base } as const,
  { kind: 'rag-worsened', colour: 'published', comparators: {}, ...base, heardIn: 'elsewhere' } as const,
].map((rule) => ({ state: 'proposed', rule, unit: { kind: 'rate', name: 'per 1,000 population' }, proposed: person }));

/** What every keeper of the alerts that conversations set for themselves does. */
export function ownAlertsContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const add = (draft: NewOwnAlert) => store().transaction(({ ownAlerts }) => ownAlerts.add(draft));

  it('gives each a reference of its own, which is the id of its rule, and finds it by that in another process', async () => {
    const kept = [];
    for (const draft of ownDrafts) kept.push(await add(draft));
    assert.deepEqual(
      kept.map(({ reference, rule }) => [reference, rule.id]),
      ['W-0001', 'W-0002', 'W-0003'].map((each) => [each, each]),
    );
    const second = await another();
    assert.deepEqual(await second.ownAlerts.of('board'), kept.slice(0, 2));
    assert.deepEqual(await second.ownAlerts.named('W-0003'), kept[2]);
    for (const none of ['W-0004', 'A-0001', 'W-0000', 'W-99999999999']) {
      assert.equal(await second.ownAlerts.named(none), undefined);
    }
  });

  it('tells those in use from those that wait or have ended, which stay on record', async () => {
    const [first, second, third] = [
      await add(ownDrafts[0] ?? missing()),
      await add(ownDrafts[1] ?? missing()),
      await add(ownDrafts[2] ?? missing()),
    ];
    const confirmed = { ...first, state: 'in-use', confirmed: { ...person, name: 'Another' } } as const;
    const ended = { ...second, state: 'ended', ended: { why: 'removed', at: person.at, name: 'Another' } } as const;
    const unwatched = { ...third, state: 'ended', ended: { why: 'left-the-catalogue', at: person.at } } as const;
    await store().transaction(async ({ ownAlerts }) => {
      for (const each of [confirmed, ended, unwatched]) await ownAlerts.save(each);
    });
    assert.deepEqual(await store().ownAlerts.inUse(), [confirmed]);
    assert.deepEqual(await store().ownAlerts.of('board'), [confirmed]);
    assert.deepEqual(await store().ownAlerts.of('elsewhere'), []);
    assert.deepEqual(await store().ownAlerts.named('W-0002'), ended);
    assert.deepEqual(await store().ownAlerts.named('W-0003'), unwatched);
  });

  it('lets the rule go with its exception', async () => {
    const { rule } = await add(ownDrafts[0] ?? missing());
    const raised = { ...exception('A-0031'), rule: rule.id, own: rule };
    await store().transaction(({ alerts }) => alerts.record(raised));
    assert.deepEqual(await store().alerts.named('A-0031'), raised);
  });
}

function missing(): never {
  throw new Error('there are three');
}
