import type { Delivery } from './outbox.ts';
import { conversationLimits, mayGoAt, tenantLimits } from './pace.ts';

/** Keeps what one process sends within the service's limits, one at a time and in order in each conversation. */
export interface Pacer {
  /** Lets the delivery go (undefined), which `done` must follow, or says from when on to ask again. */
  ask(delivery: Delivery, now: number): number | undefined;
  /** The attempt ended at `now`. Where it is to be made again, the conversation's other news waits until then. */
  done(delivery: Delivery, now: number, againAt?: number): void;
}

interface Lane {
  /** When attempts ended. An attempt reached the service by then, so counting from there errs on the slow side. */
  readonly sent: number[];
  /** The times given to deliveries that had to wait, by their id. */
  readonly booked: Map<number, number>;
  busy: boolean;
  pausedUntil: number;
}

interface Tenant {
  readonly sent: number[];
  underWay: number;
}

const busyWaitMs = 500;
/** A place not taken up this long after its time belongs to a delivery that another process has sent. */
const placeExpiresMs = 60_000;

const longest = (limits: readonly { readonly withinMs: number }[]): number =>
  Math.max(...limits.map(({ withinMs }) => withinMs));
const conversationMemoryMs = longest(conversationLimits);
const tenantMemoryMs = longest(tenantLimits);

/** A pacer with nothing sent yet. It knows only its own process; where several send, throttling does the rest. */
export function createPacer(): Pacer {
  const lanes = new Map<string, Lane>();
  const tenants = new Map<string, Tenant>();
  const laneOf = ({ conversation }: Delivery): Lane =>
    entry(lanes, conversation.id, { sent: [], booked: new Map<number, number>(), busy: false, pausedUntil: 0 });
  const tenantOf = ({ conversation }: Delivery): Tenant =>
    entry(tenants, conversation.tenant ?? '', { sent: [], underWay: 0 });
  return {
    ask: (delivery, now) => {
      const lane = laneOf(delivery);
      const tenant = tenantOf(delivery);
      const at = Math.max(whenInLane(lane, delivery.id, now), whenInTenant(tenant, now));
      if (at > now) {
        lane.booked.set(delivery.id, at);
        return at;
      }
      lane.booked.delete(delivery.id);
      lane.busy = true;
      tenant.underWay += 1;
      return undefined;
    },
    done: (delivery, now, againAt) => {
      const lane = laneOf(delivery);
      const tenant = tenantOf(delivery);
      lane.busy = false;
      tenant.underWay -= 1;
      note(lane.sent, now, conversationMemoryMs);
      note(tenant.sent, now, tenantMemoryMs);
      if (againAt === undefined) return;
      lane.pausedUntil = Math.max(lane.pausedUntil, againAt);
      lane.booked.set(delivery.id, againAt);
    },
  };
}

/** One that was given a time may go ahead of those with a later one; a newcomer goes behind all. */
function whenInLane(lane: Lane, delivery: number, now: number): number {
  for (const [id, at] of lane.booked) if (at < now - placeExpiresMs) lane.booked.delete(id);
  const waiting = lane.booked.has(delivery) ? [] : [...lane.booked.values()];
  const others = [...lane.sent, ...waiting].toSorted((a, b) => a - b);
  const free = mayGoAt(others, conversationLimits, now);
  return Math.max(free, lane.pausedUntil, lane.busy ? now + busyWaitMs : 0);
}

/** Those under way have not reached the service for certain, so they count as sent now. */
function whenInTenant(tenant: Tenant, now: number): number {
  const underWay = Array.from({ length: tenant.underWay }, () => now);
  return mayGoAt([...tenant.sent, ...underWay], tenantLimits, now);
}

function note(times: number[], now: number, memoryMs: number): void {
  times.push(now);
  const keep = times.findIndex((time) => time > now - memoryMs);
  if (keep > 0) times.splice(0, keep);
}

function entry<Value>(map: Map<string, Value>, key: string, fresh: Value): Value {
  const found = map.get(key);
  if (found !== undefined) return found;
  map.set(key, fresh);
  return fresh;
}
