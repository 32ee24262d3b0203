import assert from 'node:assert/strict';
import { catalogueOf } from '../../../src/catalogue/load.ts';
import { readFolder } from '../../../src/catalogue/folder.ts';
import { problemLine } from '../../../src/catalogue/problem.ts';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../data/leicestershire');

async function loaded(routing: string) {
  const content = await readFolder(folder);
  return catalogueOf({ ...content, files: new Map([...content.files, ['routing.yaml', routing]]) });
}

async function problems(routing: string): Promise<readonly string[]> {
  const outcome = await loaded(routing);
  return outcome.ok ? [] : outcome.problems.map((each) => problemLine(each));
}

const board = `
conversations:
  - { id: board, name: The board, conversation: '19:board@thread.tacv2' }
  - { id: hook, name: A webhook, webhook: hook }
`;

describe('The routing of a catalogue', () => {
  it('says who hears what and when, and may be left out or empty', async () => {
    const outcome = await loaded(`${board}
owners: [{ id: jo, name: Jo Smith, entra: 11111111-1111-4111-8111-111111111111 }]
routes: [{ id: crime, indicators: [marac-repeats], severity: high, to: [board, hook] }]
quiet: { from: '19:00', workingDays: [monday, friday], closed: [2026-12-24] }
`);
    assert.ok(outcome.ok, JSON.stringify(outcome));
    assert.deepEqual(outcome.catalogue.routing?.quiet, {
      from: '19:00',
      until: '08:00',
      workingDays: [1, 5],
      closed: ['2026-12-24'],
    });
    assert.equal(outcome.catalogue.routing?.routes[0]?.to[1], 'hook');
    assert.deepEqual(await problems('# nothing yet\n'), []);
  });

  it('is refused where it leads nowhere, with file and line', async () => {
    assert.deepEqual(await problems(`${board}routes: [{ id: crime, outcomes: [fun], areas: [moon], to: [bored] }]\n`), [
      'routing.yaml, line 5: The route "crime" names "fun", which is not an outcome of this folder.',
      'routing.yaml, line 5: The route "crime" names "moon", which is not an area of this folder.',
      'routing.yaml, line 5: The route "crime" names "bored", which is not a conversation of this folder.',
    ]);
  });

  it('is refused where a conversation says in no way, or in two, which it is', async () => {
    const both = `conversations:\n  - { id: a, name: A }\n  - { id: b, name: B, team: t, webhook: w }\n`;
    assert.deepEqual(await problems(both), [
      'routing.yaml, line 2: The conversation "a" must have exactly one of conversation, team and webhook; it has 0.',
      'routing.yaml, line 3: The conversation "b" must have exactly one of conversation, team and webhook; it has 2.',
    ]);
  });

  it('is refused where an id stands for two things, a time is none, or an owner’s id is none of Entra’s', async () => {
    assert.match(
      (await problems(`${board}  - { id: board, name: Again, team: t }\n`)).join(),
      /line 5.*already used in line 3/u,
    );
    assert.match((await problems(`quiet: { from: 25:00 }\n`)).join(), /"from"/u);
    assert.match((await problems(`owners: [{ id: jo, name: Jo, entra: jo@council }]\n`)).join(), /Entra object id/u);
  });
});
