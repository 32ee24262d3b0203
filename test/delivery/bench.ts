import type { Conversation } from '../../src/delivery/conversation.ts';
import { createDelivery, type DeliveryLoop, type DeliveryParts } from '../../src/delivery/deliver.ts';
import type { News } from '../../src/delivery/news.ts';
import type { Log } from '../../src/log.ts';
import { MemoryOutbox } from '../support/memory-outbox.ts';
import { PacedChannel, type Behaviour } from '../support/paced-channel.ts';

/** News that can be told apart by a number. */
export function news(number: number): News {
  return { kind: 'standing', exceptions: Array.from({ length: number }, () => exception) };
}

const figure = {
  period: { start: '2021-01-01', end: '2021-03-31', label: 'Q4 2020/21' },
  value: 49,
  status: 'final',
  source: { document: 'Board paper' },
  published: '2021-05-01',
};

const exception = {
  reference: 'A-0001',
  rule: 'marac-above-40',
  ruleName: 'MARAC repeats above 40%',
  severity: 'high',
  series: { indicator: 'marac-repeats', area: 'county', basis: 'quarter' },
  state: 'open',
  raisedOn: figure,
  raisedAt: '2021-06-09T10:00:00.000Z',
  latest: figure,
  reason: 'threshold-breached',
  changedAt: '2021-06-09T10:00:00.000Z',
} as const;

/** A channel conversation by its number, in one tenant unless told otherwise. */
export function conversation(number: number, tenant = 'council'): Conversation {
  return { id: `19:${number}`, kind: 'channel', tenant, serviceUrl: 'https://smba.example/uk', bot: '28:bot' };
}

/** An outbox, a channel and a delivery on a clock that the test moves. */
export interface Bench {
  readonly outbox: MemoryOutbox;
  readonly channel: PacedChannel;
  readonly delivery: DeliveryLoop;
  readonly log: string[];
  readonly counted: string[];
  readonly clock: { now: number };
  /** Another delivery on the same outbox, channel and clock, as another process would have it. */
  another(parts?: Partial<DeliveryParts>): DeliveryLoop;
}

const start = Date.parse('2021-06-14T07:30:00.000Z');

/** A bench on a clock of its own. `random` is a fixed half unless the test gives another. */
export function bench(behaviour?: Behaviour, given: Partial<DeliveryParts> = {}): Bench {
  const clock = { now: start };
  const outbox = new MemoryOutbox();
  const channel = new PacedChannel(() => clock.now, behaviour);
  const log: string[] = [];
  const counted: string[] = [];
  const parts: DeliveryParts = {
    outbox,
    channel,
    clock: () => new Date(clock.now).toISOString(),
    owner: 'one',
    log: logInto(log),
    metrics: {
      count: (name, labels = {}) => counted.push([name, ...Object.values(labels)].join(' ')),
      observe: () => undefined,
    },
    random: () => 0.5,
    ended: () => Promise.resolve(),
    givenUp: () => Promise.resolve(),
    sendLimitMs: 1500,
    ...given,
  };
  return {
    outbox,
    channel,
    log,
    counted,
    clock,
    delivery: createDelivery(parts),
    another: (more = {}) => createDelivery({ ...parts, owner: 'another', ...more }),
  };
}

/** Moves the clock on in small steps, delivering, until nothing waits or so many milliseconds have gone by. */
export async function runFor(
  bench: Bench,
  ms: number,
  loops: readonly DeliveryLoop[] = [bench.delivery],
): Promise<void> {
  const end = bench.clock.now + ms;
  while (bench.clock.now < end && (await bench.outbox.counts()).waiting > 0) {
    for (const loop of loops) while ((await loop.once()) > 0);
    bench.clock.now += 50;
  }
}

function logInto(lines: string[]): Log {
  const write = (fields: unknown, message: string): void => {
    lines.push(`${message} ${JSON.stringify(fields)}`);
  };
  return { info: write, warn: write, error: write };
}
