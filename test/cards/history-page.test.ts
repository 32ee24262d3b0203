import assert from 'node:assert/strict';
import { historyPage } from '../../cards/answers/history.ts';
import { verdictOn } from '../../src/indicators/verdict.ts';
import { figure } from './sample-values.ts';

const told = (...values: readonly number[]) => {
  const versions = values.map((value, at) => ({
    observation: figure(value, { vintage: at + 1, source: { document: `Paper ${value}` } }).observation,
  }));
  const [newest, earlier] = [versions.at(-1)?.observation, versions.at(-2)?.observation];
  assert.ok(newest && earlier);
  const of = figure(newest.value);
  const page = historyPage(
    {
      kind: 'history',
      figure: { ...of, observation: newest },
      versions,
      revision: verdictOn(of.indicator, newest, earlier),
      caveats: [],
      breaks: [],
      old: false,
      next: [],
    },
    { reading: [], alternatives: [] },
  );
  return page.blocks.flatMap((block) => ('text' in block ? [block.text] : [])).join(' ');
};

describe('why a figure differs from last time', () => {
  it('is a revision, which says how far it moved and is neither better nor worse', () => {
    assert.match(told(4.5, 4.7), /Revised on .*: up 0\.2.* from 4\.5.* \(\+4\.4%\)\./u);
    assert.doesNotMatch(told(4.5, 4.7), /worse|better/u);
  });

  it('is an undoing, where an earlier version stands again', () => {
    assert.match(told(4.5, 4.7, 4.5), /Taken back on .*: the version of .* stands again\./u);
    assert.doesNotMatch(told(4.5, 4.7, 4.5), /Revised|worse|better/u);
  });
});
