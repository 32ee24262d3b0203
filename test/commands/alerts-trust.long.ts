import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../support/bot.ts';

/** A rule that a partnership thinks about, as it would stand in rules.yaml. */
const confirmed = `- kind: threshold
  id: marac-twice
  name: MARAC repeats above 40% twice running
  severity: high
  explanation: For this test.
  indicator: marac-repeats
  breach: { operator: above, value: 40 }
  recovery: { operator: at-or-below, value: 36 }
  confirm: 2
`;

describe('The commands for trust in rules', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safer-trust-'));
    await writeFile(join(folder, 'twice.yaml'), confirmed);
    await writeFile(join(folder, 'broken.yaml'), 'kind: threshold\nid: x\n');
  });

  after(() => rm(folder, { recursive: true, force: true }));

  const run = (...args: readonly string[]) => runCommand(['alerts', ...args], { DATA_DIR: join(folder, 'data') });

  it('explain an exception: rule, figures, history, and who was told', async () => {
    const { code, out } = await run('explain', 'a-0001');
    assert.equal(code, 0);
    assert.match(out, /A-0001, open, severity high: MARAC repeats, Leicestershire: 49% is above 40%/u);
    assert.match(out, /SafeLives recommends/u);
    assert.match(out, /Raised on: 49% for Q4 2020\/21, final, published 30 April 2021/u);
    assert.match(out, /History:\n.*open, the figure is on the breach side of the threshold \(49% in Q4 2020\/21\)/u);
    assert.match(out, /Nobody was told of it/u);
    const missing = await run('explain', 'A-9999');
    assert.equal(missing.code, 1);
    assert.match(missing.err, /There is no exception A-9999/u);
  });

  it('tell the past again to a rule of the catalogue, and to a new one from a file', async () => {
    const { out } = await run('backtest', 'marac-repeats-above-40', '--json');
    const told = JSON.parse(out) as { exceptions: { value: number; raised: string; cleared: null }[]; flapped: number };
    assert.deepEqual(
      told.exceptions.map(({ value, raised, cleared }) => [value, raised, cleared]),
      [[49, '2021-04-30', null]],
    );
    const twice = await run('backtest', join(folder, 'twice.yaml'));
    assert.match(twice.out, /0 exceptions/u, 'one figure above 40% confirms nothing');
    assert.match(twice.out, /not yet as many periods running/u);
  });

  it('simulate a rule, the same for the same seed', async () => {
    const args = ['simulate', join(folder, 'twice.yaml'), '--level', '38', '--runs', '50', '--json'];
    const [once, again] = [await run(...args), await run(...args)];
    assert.equal(once.out, again.out);
    const { falseAlarmsAYear, detectedShare, rule } = JSON.parse(once.out) as {
      falseAlarmsAYear: { mean: number };
      detectedShare: number;
      rule: string;
    };
    assert.equal(rule, 'marac-twice');
    assert.ok(falseAlarmsAYear.mean < 0.5 && detectedShare > 0.5);
  });

  it('refuse with a sentence what can not be simulated, read or found', async () => {
    for (const [args, sentence] of [
      [['simulate', 'release-late'], /is not simulated: a release is late or it is not/u],
      [['simulate', 'no-such-rule'], /The catalogue has no rule "no-such-rule"/u],
      [['backtest', join(folder, 'broken.yaml')], /holds no rule/u],
      [['backtest', join(folder, 'none.yaml')], /cannot be read/u],
    ] as const) {
      const { code, err } = await run(...args);
      assert.equal(code, 1, args.join(' '));
      assert.match(err, sentence);
    }
  });

  it('evaluate what depends on the clock, and find nothing late in the demonstration', async () => {
    const { code, out } = await run('evaluate', '--json');
    assert.equal(code, 0);
    const told = JSON.parse(out) as { raised: string[] };
    assert.deepEqual(told.raised, []);
  });
});
