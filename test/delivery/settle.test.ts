import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { askedWaitMs, backOffMs } from '../../src/delivery/back-off.ts';
import type { SendOutcome } from '../../src/delivery/channel.ts';
import type { Delivery } from '../../src/delivery/outbox.ts';
import { longestDelayMs, mostRepeats, mostShrinks, settlementOf } from '../../src/delivery/settle.ts';
import { conversation, news } from './bench.ts';

const now = Date.parse('2021-06-14T07:30:00.000Z');

describe('A settlement', () => {
  it('keeps what was sent, with its message', () => {
    assert.deepEqual(settled({ kind: 'sent', message: 'm1' }), { kind: 'sent', message: 'm1' });
    assert.deepEqual(settled({ kind: 'refused', why: '400' }), { kind: 'dead', why: '400' });
  });

  it('is done where the message to edit was deleted', () => {
    assert.deepEqual(settled({ kind: 'deleted', why: '404' }), { kind: 'sent' });
  });

  it('waits as long as the service asked, or a growing while where it asked for nothing', () => {
    assert.deepEqual(settled({ kind: 'later', why: '429', afterMs: 7000 }), {
      kind: 'again',
      at: '2021-06-14T07:30:07.000Z',
      why: '429',
      unconfirmed: false,
    });
    assert.equal(waits({ kind: 'later', why: '412' }, { attempt: 1 }), 500);
    assert.equal(waits({ kind: 'later', why: '412' }, { attempt: 4 }), 4000);
    assert.equal(waits({ kind: 'later', why: '412' }, { attempt: 4000 }), 15_000);
    assert.equal(waits({ kind: 'later', why: '429', afterMs: Number.NaN }, { attempt: 1 }), 500);
    assert.equal(waits({ kind: 'later', why: '429', afterMs: Number.POSITIVE_INFINITY }), 86_400_000);
    assert.equal(waits({ kind: 'later', why: '429', afterMs: -5 }), 0);
  });

  it('gives up what was put off only when it is older than 7 days', () => {
    const enqueued = new Date(now - longestDelayMs).toISOString();
    assert.equal(settled({ kind: 'later', why: '401' }, { enqueued }).kind, 'again');
    const older = new Date(now - longestDelayMs - 1).toISOString();
    assert.equal(settled({ kind: 'later', why: '401' }, { enqueued: older }).kind, 'dead');
    assert.equal(settled({ kind: 'sent' }, { enqueued: older }).kind, 'sent');
  });

  it('makes smaller at once what is too big, and gives it up when it can be made no smaller', () => {
    const tooBig: SendOutcome = { kind: 'too-big', why: '413' };
    assert.deepEqual(settled(tooBig), {
      kind: 'again',
      at: '2021-06-14T07:30:00.000Z',
      why: '413',
      unconfirmed: false,
      shrink: true,
    });
    assert.equal(settled(tooBig, { shrunk: mostShrinks - 1 }).kind, 'again');
    assert.deepEqual(settled(tooBig, { shrunk: mostShrinks }), { kind: 'dead', why: '413, also in its smallest form' });
  });

  it('repeats what is unconfirmed, and gives it up after the fifth repeat', () => {
    const last = { unconfirmed: mostRepeats };
    assert.equal(settled({ kind: 'unconfirmed', why: '502' }, { unconfirmed: mostRepeats - 1 }).kind, 'again');
    assert.equal(settled({ kind: 'unconfirmed', why: '502' }, last).kind, 'dead');
    assert.equal(settled({ kind: 'later', why: '429' }, last).kind, 'again', 'throttling is no failure');
  });

  it('never comes back sooner than asked, whatever chance says', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat({ max: 100_000 }), fc.nat({ max: 60 }), chance, (asked, failures, random) => {
        const wait = askedWaitMs(asked, () => random);
        assert.ok(wait >= asked && wait <= asked * 1.1 + 1);
        const backOff = backOffMs(failures, () => random);
        assert.ok(backOff >= 500 && backOff <= 30_000);
      }),
    );
  });
});

function settled(outcome: SendOutcome, more: Partial<Delivery> = {}): ReturnType<typeof settlementOf> {
  const delivery = {
    id: 1,
    conversation: conversation(1),
    news: news(0),
    attempt: 1,
    unconfirmed: 0,
    shrunk: 0,
    ...more,
  };
  return settlementOf(outcome, delivery, now, () => 0);
}

function waits(outcome: SendOutcome, more: Partial<Delivery> = {}): number {
  const settlement = settled(outcome, more);
  assert.equal(settlement.kind, 'again');
  return Date.parse(settlement.at) - now;
}
