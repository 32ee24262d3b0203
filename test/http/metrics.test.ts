import assert from 'node:assert/strict';
import { readFileSync, globSync } from 'node:fs';
import { declaredMetrics } from '../../src/http/declared-metrics.ts';
import { createMetrics } from '../../src/http/metrics.ts';
import { startMetricsServer } from '../../src/http/server.ts';
import { recordingLog } from '../support/recording.ts';

describe('the metrics', () => {
  it('are counted by name and label', async () => {
    const metrics = createMetrics(recordingLog());
    metrics.count('deliveries_total', { outcome: 'sent' });
    metrics.count('deliveries_total', { outcome: 'sent' });
    metrics.observe('activity_seconds', 0.2, { type: 'message' });
    const { body } = await metrics.exposition();
    assert.match(body, /^safer_bot_deliveries_total\{outcome="sent"\} 2$/m);
    assert.match(body, /^safer_bot_activity_seconds_count\{type="message"\} 1$/m);
    assert.match(body, /^safer_bot_activity_seconds_bucket\{le="0.1",type="message"\} 0$/m);
    assert.match(body, /^process_resident_memory_bytes \d+/m);
  });

  it('that are not declared are said once in the log and harm nothing', async () => {
    const log = recordingLog();
    const metrics = createMetrics(log);
    metrics.count('no_such_total');
    metrics.count('no_such_total');
    metrics.observe('deliveries_total', 1);
    metrics.count('turn_faults_total', { person: 'somebody' });
    const { body } = await metrics.exposition();
    assert.deepEqual(
      log.lines.map(({ fields }) => fields.metric),
      ['no_such_total', 'deliveries_total', 'turn_faults_total'],
    );
    assert.match(body, /^safer_bot_turn_faults_total 1$/m);
    assert.ok(!body.includes('somebody'));
  });

  it('that the product counts are all declared', () => {
    const declared = new Set(declaredMetrics.map((metric) => metric.name));
    const counted = globSync('{src,dialogs,cards}/**/*.ts', { cwd: `${import.meta.dirname}/../..` })
      .map((file) => readFileSync(`${import.meta.dirname}/../../${file}`, 'utf8'))
      .flatMap((text) =>
        [...text.matchAll(/metrics\??\.(?:count|observe)\(\s*'(\w+)'/g)].map((match) => match[1] ?? ''),
      );
    assert.ok(counted.length >= 6, 'it looked at nothing');
    assert.deepEqual(
      counted.filter((name) => !declared.has(name)),
      [],
    );
  });

  it('have a server of their own on this machine', async () => {
    const metrics = createMetrics(recordingLog());
    const server = await startMetricsServer({ port: 0, metrics: metrics.exposition, log: recordingLog() });
    const response = await fetch(`http://127.0.0.1:${server.port}/metrics`);
    assert.equal(server.address, '127.0.0.1');
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    assert.match(await response.text(), /safer_bot_deliveries_total/);
    assert.equal((await fetch(`http://127.0.0.1:${server.port}/healthz`)).status, 404);
    await server.close();
  });
});
