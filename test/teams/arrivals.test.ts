import assert from 'node:assert/strict';
import * as teams from '../support/activities.ts';
import { openDoorway } from '../support/doorway.ts';
import type { Doorway } from '../support/doorway.ts';
import { recordingConversing } from '../support/recording.ts';
import type { RecordingConversing } from '../support/recording.ts';

describe('the bot’s coming and going', () => {
  let dialogs: RecordingConversing;
  let door: Doorway;
  beforeEach(async () => {
    dialogs = recordingConversing();
    door = await openDoorway({ conversing: dialogs });
  });
  afterEach(() => door.close());

  it('names the channel that was chosen, and greets with a post of its own there', async () => {
    await door.post(teams.teamInstalled(door.connector.url, teams.channelId));
    assert.deepEqual(dialogs.arrivals, [
      {
        kind: 'installed',
        chosen: true,
        conversation: {
          id: teams.channelId,
          kind: 'channel',
          tenant: teams.tenantId,
          team: teams.teamId,
          name: 'Partnership',
          serviceUrl: door.connector.url,
          bot: teams.botId,
        },
      },
    ]);
    assert.deepEqual(
      door.connector.posts.map(({ route, conversation, activity }) => [route, conversation, activity.summary]),
      [['create', teams.channelId, 'Hello']],
    );
  });

  it('is General where no channel was chosen, by either event', async () => {
    await door.post(teams.teamMembersAdded(door.connector.url));
    await door.post(teams.teamInstalled(door.connector.url));
    assert.deepEqual(
      dialogs.arrivals.map(({ kind, conversation }) => [kind, conversation.id, conversation.kind]),
      [
        ['installed', teams.teamId, 'channel'],
        ['installed', teams.teamId, 'channel'],
      ],
    );
    assert.ok(dialogs.arrivals.every((arrival) => !('chosen' in arrival)));
  });

  it('is noticed in chats, and greeted there', async () => {
    await door.post(teams.personalInstalled(door.connector.url));
    await door.post(teams.groupInstalled(door.connector.url, { action: 'add-upgrade' }));
    assert.deepEqual(
      dialogs.arrivals.map(({ kind, conversation }) => [kind, conversation.id, conversation.kind]),
      [
        ['installed', teams.personalId, 'personal'],
        ['installed', teams.groupId, 'group'],
      ],
    );
    assert.deepEqual(
      door.connector.posts.map((post) => post.conversation),
      [teams.personalId, teams.groupId],
    );
  });

  it('ends with either removal, and nothing is said into the void', async () => {
    await door.post(teams.teamRemoved(door.connector.url));
    await door.post(teams.teamMembersRemoved(door.connector.url));
    assert.deepEqual(
      dialogs.arrivals.map(({ kind, conversation }) => [kind, conversation.team]),
      [
        ['removed', teams.teamId],
        ['removed', teams.teamId],
      ],
    );
    assert.equal(door.connector.posts.length, 0);
  });

  it('is not the coming and going of people, nor a renamed channel', async () => {
    const person = [{ id: teams.personId }];
    await door.post(teams.teamMembersAdded(door.connector.url, { membersAdded: person }));
    await door.post(teams.teamMembersRemoved(door.connector.url, { membersRemoved: person }));
    await door.post(teams.teamMembersAdded(door.connector.url, { membersAdded: undefined }));
    assert.equal(dialogs.arrivals.length, 0);
  });

  it('that fails is logged without a word in the channel, and counts when Teams sends it again', async () => {
    let failures = 1;
    const failing = await openDoorway({
      conversing: {
        onTurn: async () => [],
        onPress: async () => ({ text: '', replies: [] }),
        onArrival: async () => {
          failures -= 1;
          if (failures >= 0) throw new Error('the store is shut');
          return [{ summary: 'Hello' }];
        },
      },
    });
    const installed = teams.teamInstalled(failing.connector.url);
    const first = await failing.post(installed);
    assert.deepEqual([first.status, first.text, failing.connector.posts.length], [500, '', 0]);
    assert.ok(failing.log.lines.some((line) => line.level === 'error' && line.fields.fault === 'Error'));
    const second = await failing.post(installed);
    await failing.close();
    assert.deepEqual([second.status, failing.connector.posts.length], [200, 1]);
  });
});
