import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { parseActivity } from './activity.ts';
import type { InboundActivity } from './activity.ts';
import type { Admission, TeamsAdapter } from './adapter.ts';
import { faultFields } from './fault.ts';
import { trustsServiceUrl } from './service-address.ts';
import type { ServiceAddresses } from './service-address.ts';

/** What came over HTTP: the token as it was sent, and the body as JSON. */
export interface TeamsRequest {
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** What goes back over HTTP. */
export interface TeamsAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** What the checks at the door need. */
export interface DoorParts {
  readonly adapter: TeamsAdapter;
  readonly addresses: ServiceAddresses;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

type Admitted = Extract<Admission, { kind: 'admitted' }>['result'];

/** An activity that passed every check, or the answer for one that did not. */
export type Entry =
  { readonly activity: InboundActivity; readonly admitted: Admitted } | { readonly answer: TeamsAnswer };

/** Checks in the order body, service address, token; who is refused by the token learns nothing at all. */
export async function enter(parts: DoorParts, request: TeamsRequest): Promise<Entry> {
  const parsed = parseActivity(request.body);
  if ('problem' in parsed) return turnedAway(parts, { status: 400, body: parsed.problem }, 'body');
  const { activity } = parsed;
  if (!trustsServiceUrl(parts.addresses, activity.serviceUrl)) {
    const body = 'The serviceUrl of this activity is not on the list of hosts that this bot trusts.';
    return turnedAway(parts, { status: 403, body }, 'service-url');
  }
  const admission = await parts.adapter.admit(activity, request.authorization, parts.clock());
  if (admission.kind === 'admitted') return { activity, admitted: admission.result };
  if (admission.kind === 'refused') return turnedAway(parts, { status: 401 }, admission.why);
  parts.log.error(faultFields(admission.error), 'The keys of the channel service could not be fetched');
  return turnedAway(parts, { status: 503 }, 'keys-unavailable');
}

function turnedAway(parts: DoorParts, answer: TeamsAnswer, why: string): Entry {
  parts.log.warn({ status: answer.status, why }, 'An activity was turned away');
  parts.metrics.count('activities_refused_total', { status: String(answer.status) });
  return { answer };
}
