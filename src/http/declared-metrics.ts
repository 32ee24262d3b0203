/** A metric that may be counted: its name without prefix, its labels, and what it tells. */
export interface DeclaredMetric {
  readonly name: string;
  readonly kind: 'counter' | 'seconds';
  readonly help: string;
  readonly labels: readonly string[];
}

/** Every metric of the bot, by the path of a message and then of an alert. Labels take few values, never texts or ids. */
export const declaredMetrics: readonly DeclaredMetric[] = [
  {
    name: 'activities_refused_total',
    kind: 'counter',
    help: 'Inbound activities turned away at the door, by status',
    labels: ['status'],
  },
  {
    name: 'activities_repeated_total',
    kind: 'counter',
    help: 'Inbound activities that had been taken before',
    labels: [],
  },
  { name: 'activity_seconds', kind: 'seconds', help: 'Time to handle an inbound activity', labels: ['type'] },
  { name: 'turn_faults_total', kind: 'counter', help: 'Messages that could not be answered', labels: [] },
  {
    name: 'reply_failures_total',
    kind: 'counter',
    help: 'Replies that did not go out, by what became of them',
    labels: ['outcome'],
  },
  {
    name: 'delivery_seconds',
    kind: 'seconds',
    help: 'Time of one attempt to send news, by what became of it',
    labels: ['outcome'],
  },
  {
    name: 'credential_failures_total',
    kind: 'counter',
    help: 'Attempts to send that failed because the credentials of the bot were not taken',
    labels: [],
  },
  { name: 'deliveries_total', kind: 'counter', help: 'News deliveries settled, by how', labels: ['outcome'] },
];
