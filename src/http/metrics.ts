import { Counter, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { declaredMetrics } from './declared-metrics.ts';
import type { DeclaredMetric } from './declared-metrics.ts';
import type { Exposition } from './metrics-route.ts';

/** Metrics that can be counted and read. */
export interface ExposedMetrics extends Metrics {
  readonly exposition: Exposition;
}

/** The prefix that every metric of ours is read under. */
const prefix = 'safer_bot_';

/**
 * Counts for Prometheus. Only declared names and labels are kept: others are a mistake of the program, said once in the
 * log and never at the cost of the work being counted.
 */
export function createMetrics(log: Log): ExposedMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const kept = new Map(declaredMetrics.map((metric) => [metric.name, keep(metric, registry)]));
  const said = new Set<string>();
  const tell = (metric: string): void => {
    if (!said.has(metric)) log.warn({ metric }, 'A metric or label is counted that is not declared');
    said.add(metric);
  };
  const add = (kind: DeclaredMetric['kind'], name: string, labels: Labels, value: number): void => {
    const metric = kept.get(name);
    const known = Object.entries(labels).filter(([label]) => metric?.labels.includes(label));
    if (metric?.kind !== kind || known.length < Object.keys(labels).length) tell(name);
    if (metric?.kind === kind) metric.add(Object.fromEntries(known), value);
  };
  return {
    count: (name, labels = {}) => add('counter', name, labels, 1),
    observe: (name, seconds, labels = {}) => add('seconds', name, labels, seconds),
    exposition: async () => ({ contentType: registry.contentType, body: await registry.metrics() }),
  };
}

type Labels = Readonly<Record<string, string>>;

interface Kept extends DeclaredMetric {
  add(labels: Labels, value: number): void;
}

const buckets = [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10];

function keep(metric: DeclaredMetric, registry: Registry): Kept {
  const { name, kind, help, labels } = metric;
  const options = { name: `${prefix}${name}`, help, labelNames: [...labels], registers: [registry] };
  if (kind === 'counter') {
    const counter = new Counter(options);
    return { ...metric, add: (given, value) => counter.inc({ ...given }, value) };
  }
  const histogram = new Histogram({ ...options, buckets });
  return { ...metric, add: (given, value) => histogram.observe({ ...given }, value) };
}
