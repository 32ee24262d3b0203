import assert from 'node:assert/strict';
import { catalogueOf } from '../../../src/catalogue/load.ts';
import { soundFiles } from '../folder-of.ts';

const rule = (lines: string): string =>
  `- kind: ${lines}\n  id: beside\n  name: Beside\n  severity: low\n  explanation: For this test.\n  indicator: theft\n`;

function messages(more: string, partnership = ''): readonly string[] {
  const files = {
    ...soundFiles,
    'rules.yaml': rule(more),
    'partnership.yaml': `${soundFiles['partnership.yaml']}${partnership}`,
  };
  const loaded = catalogueOf({ files: new Map(Object.entries(files)), problems: [] });
  return loaded.ok ? [] : loaded.problems.map(({ file, line, message }) => `${file}:${line} ${message}`);
}

describe('what rules set figures against', () => {
  it('is named by the partnership', () => {
    const [found = ''] = messages('statistically-worse\n  than: neighbours');
    assert.match(found, /^rules\.yaml:2 The rule "beside" sets figures against the neighbours, but partnership\.yaml/u);
    assert.deepEqual(messages('statistically-worse\n  than: neighbours', '\nneighbours: [upper]\n'), []);
  });

  it('holds areas that the folder knows', () => {
    const [found = ''] = messages('rank-fallen\n  among: neighbours\n  places: 2', '\nneighbours: [nowhere]\n');
    assert.match(found, /^partnership\.yaml:\d+ "nowhere" is named as a neighbour, but is not in areas\.yaml\.$/u);
  });

  it('is a release calendar for a rule that waits for releases', () => {
    const [found = ''] = messages('release-late');
    assert.match(found, /waits for releases, but releases\.yaml says of none when it is due/u);
  });

  it('recovers within the tolerance', () => {
    const [found = ''] = messages('change-on-year\n  tolerance: 10\n  recovery: 20');
    assert.match(found, /tolerates 10%, so it cannot recover at 20%/u);
  });
});
