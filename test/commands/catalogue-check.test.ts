import assert from 'node:assert/strict';
import { join } from 'node:path';
import { z } from 'zod';
import { soundFiles, withFolder } from '../catalogue/folder-of.ts';
import { runCommand } from '../support/bot.ts';

const folders = join(import.meta.dirname, '../catalogue');
const told = z.strictObject({
  ok: z.boolean(),
  problems: z.array(z.strictObject({ file: z.string(), line: z.number(), message: z.string() })),
  waiting: z.array(z.string()),
});

const broken = {
  ...soundFiles,
  'areas.yaml': `${soundFiles['areas.yaml']}  colour: green\n- { id: lower, name: Lower, kind: district, parent: vale, aliases: [Top-End] }\n`,
  'rules.yaml': soundFiles['rules.yaml']
    .replace('value: 4', 'value: 6')
    .replace('indicator: theft', 'indicator: larceny'),
};

describe('The command catalogue check', () => {
  it('tells in one paragraph what a sound folder holds, in its own words, and then what its rules would cost', async () => {
    const { code, out, err } = await runCommand(['catalogue', 'check', join(folders, 'glenmarra')], {});
    assert.deepEqual([code, err], [0, '']);
    const [paragraph, budget, ...rules] = out.trim().split('\n');
    assert.match(paragraph ?? '', /5 indicators under 2 outcomes, 6 areas and \d+ rules?/u);
    assert.match(budget ?? '', /^Expected false alarms a year: \d+\.\d/u);
    assert.match(rules[0] ?? '', /too-few-solved: \d+\.\d\d over 1 series/u);
    assert.match(out, /The council area is Glenmarra, made of 4 wards; figures are set against Norland/u);
    assert.match(out, /The year starts in July/u);
  });

  it('tells every problem with file and line, and ends with 1', async () => {
    const { code, out } = await withFolder(broken, (folder) => runCommand(['catalogue', 'check', folder], {}));
    assert.equal(code, 1);
    const starts = out
      .trim()
      .split('\n')
      .map((line) => line.slice(0, line.indexOf(':')));
    assert.deepEqual(starts, ['areas.yaml, line 7', 'areas.yaml, line 8', 'rules.yaml, line 6', 'rules.yaml, line 8']);
    assert.match(out, /"Top-End" already stands for the area "upper"/u);
    assert.match(out, /recovery lies on the other side of the breach/u);
  });

  it('ends with what could not be checked, where something could not', async () => {
    const { out } = await withFolder({ ...soundFiles, 'areas.yaml': '- {' }, (folder) =>
      runCommand(['catalogue', 'check', folder], {}),
    );
    assert.match(out, /\nNot checked until these are mended: whether ids, names, references, rules and colours fit/u);
    const budgeted = {
      ...soundFiles,
      'partnership.yaml': `${soundFiles['partnership.yaml']}alertBudget: 4\n`,
      'indicators/a.yaml': soundFiles['indicators/a.yaml'].replace('basis: quarter', 'basis: week'),
    };
    const told = await withFolder(budgeted, (folder) => runCommand(['catalogue', 'check', folder], {}));
    assert.match(
      told.out,
      /\nNot checked until these are mended: whether what these entries say makes sense in itself.*; how many false alarms/u,
    );
  });

  it('refuses rules that cost more false alarms than the folder allows itself', async () => {
    const poor = {
      ...soundFiles,
      'partnership.yaml': `${soundFiles['partnership.yaml']}\nalertBudget: 0.01\n`,
    };
    const { code, out } = await withFolder(poor, (folder) => runCommand(['catalogue', 'check', folder], {}));
    assert.equal(code, 1);
    assert.match(out, /^partnership\.yaml, line \d+: The rules are expected to raise \d+\.\d false alarms a year/u);
    assert.match(out, /"theft-high"/u);
  });

  it('tells the same as one JSON document', async () => {
    const { code, out } = await withFolder(broken, (folder) =>
      runCommand(['catalogue', 'check', folder, '--json'], {}),
    );
    assert.equal(code, 1);
    const { ok, problems } = told.parse(JSON.parse(out));
    assert.deepEqual(
      [ok, problems.map(({ file, line }) => `${file} ${line}`)],
      [false, ['areas.yaml 7', 'areas.yaml 8', 'rules.yaml 6', 'rules.yaml 8']],
    );
  });

  it('says that a folder is not there, and what a command lacks', async () => {
    const absent = await runCommand(['catalogue', 'check', '/no/such/place'], {});
    assert.deepEqual([absent.code, absent.out], [1, '/no/such/place: The folder /no/such/place is not there.\n']);
    assert.equal((await runCommand(['catalogue', 'check'], {})).code, 2);
  });
});
