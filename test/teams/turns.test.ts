import assert from 'node:assert/strict';
import * as teams from '../support/activities.ts';
import { cardSaying, openDoorway } from '../support/doorway.ts';
import type { Doorway } from '../support/doorway.ts';
import { recordingConversing } from '../support/recording.ts';
import type { RecordingConversing } from '../support/recording.ts';

describe('what was said in Teams', () => {
  let dialogs: RecordingConversing;
  let door: Doorway;
  beforeEach(async () => {
    dialogs = recordingConversing();
    door = await openDoorway({ conversing: dialogs });
  });
  afterEach(() => door.close());

  it('reaches the dialogs from a personal chat as our own value', async () => {
    await door.post(teams.personalMessage(door.connector.url, 'MARAC repeats', { id: 'one' }));
    assert.deepEqual(dialogs.turns, [
      {
        text: 'MARAC repeats',
        conversation: {
          id: teams.personalId,
          kind: 'personal',
          tenant: teams.tenantId,
          serviceUrl: door.connector.url,
          bot: teams.botId,
          person: teams.personObjectId,
        },
        person: teams.personObjectId,
        name: 'A Person',
        activity: 'one',
      },
    ]);
  });

  it('reaches the dialogs from a channel without the mention, with the channel’s id and the thread apart', async () => {
    await door.post(teams.channelMessage(door.connector.url, 'violence with injury trend in Hinckley', {}, '17'));
    const [turn] = dialogs.turns;
    assert.equal(turn?.text, 'violence with injury trend in Hinckley');
    assert.equal(turn.thread, '17');
    assert.equal(turn.conversation.id, teams.channelId);
    assert.equal(turn.conversation.kind, 'channel');
    assert.equal(turn.conversation.team, teams.teamId);
  });

  it('reaches the dialogs from a group chat without the mention', async () => {
    await door.post(teams.groupMessage(door.connector.url, 'help'));
    assert.equal(dialogs.turns[0]?.text, 'help');
    assert.equal(dialogs.turns[0].conversation.kind, 'group');
    assert.equal(dialogs.turns[0].conversation.id, teams.groupId);
  });

  it('is what a pressed button asks, where no text came', async () => {
    await door.post(teams.buttonPress(door.connector.url, 'Show trend of MARAC repeats'));
    await door.post(teams.buttonPress(door.connector.url, 'not this', { text: 'but this' }));
    const texts = dialogs.turns.map((turn) => turn.text);
    assert.deepEqual(texts, ['Show trend of MARAC repeats', 'but this']);
  });

  it('is answered in the thread that it was said in', async () => {
    await door.post(teams.channelMessage(door.connector.url, 'help', {}, '17'));
    assert.deepEqual(
      door.connector.posts.map((post) => post.conversation),
      [`${teams.channelId};messageid=17`],
    );
  });

  it('is taken once however often Teams sends it, also at the same time', async () => {
    const message = teams.personalMessage(door.connector.url, 'help');
    const answers = await Promise.all([1, 2, 3].map(() => door.post(message)));
    answers.push(await door.post(message));
    assert.deepEqual(new Set(answers.map((answer) => answer.status)), new Set([200]));
    assert.equal(door.connector.posts.length, 1);
    assert.equal(door.counted.filter((name) => name === 'activities_repeated_total').length, 3);
  });

  it('is taken again under the same id from another conversation, and without an id every time', async () => {
    const { url } = door.connector;
    await door.post(teams.personalMessage(url, 'one', { id: 'same' }));
    await door.post(teams.groupMessage(url, 'two', { id: 'same' }));
    await door.post(teams.personalMessage(url, 'three', { id: undefined }));
    await door.post(teams.personalMessage(url, 'three', { id: undefined }));
    const texts = dialogs.turns.map((turn) => turn.text);
    assert.deepEqual(texts, ['one', 'two', 'three', 'three']);
  });

  it('is nothing at all where it is a reaction, an edit or something of the future', async () => {
    for (const type of ['messageReaction', 'messageUpdate', 'typing', 'event', 'somethingNew']) {
      const answer = await door.post(teams.personalMessage(door.connector.url, 'x', { type }));
      assert.equal(answer.status, 200);
    }
    assert.deepEqual([dialogs.turns.length, dialogs.arrivals.length, door.connector.posts.length], [0, 0, 0]);
  });
});

describe('an answer', () => {
  it('goes out as text and card apart, in order, each with the summary that a notification shows', async () => {
    const card = cardSaying('49%');
    const conversing = recordingConversing(() => [
      { summary: 'MARAC repeats 49%', text: 'Here it is', card },
      { summary: 'Only a line' },
    ]);
    const door = await openDoorway({ conversing });
    await door.post(teams.personalMessage(door.connector.url, 'MARAC'));
    await door.close();
    assert.deepEqual(
      door.connector.posts.map(({ activity }) => [activity.text, activity.summary, activity.attachments]),
      [
        ['Here it is', 'MARAC repeats 49%', undefined],
        [undefined, 'MARAC repeats 49%', [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }]],
        ['Only a line', 'Only a line', undefined],
      ],
    );
  });

  it('that fails becomes one calm sentence, and the log has neither the text nor the message of the fault', async () => {
    const conversing = recordingConversing((turn) => {
      throw new TypeError(`No idea about "${turn.text}"`);
    });
    const door = await openDoorway({ conversing });
    const answer = await door.post(teams.personalMessage(door.connector.url, 'my-very-own-words'));
    await door.close();
    assert.equal(answer.status, 200);
    assert.equal(answer.text, '');
    assert.equal(door.connector.posts.length, 1);
    assert.match(door.connector.posts[0]?.activity.text ?? '', /^Sorry, /);
    const lines = JSON.stringify(door.log.lines);
    assert.ok(lines.includes('TypeError') && lines.includes('turns.test.ts'), lines);
    assert.ok(!lines.includes('my-very-own-words') && !lines.includes('No idea'));
  });

  it('that is under way is waited for when the bot ends', async () => {
    const gate = Promise.withResolvers<void>();
    const entered = Promise.withResolvers<void>();
    const conversing = recordingConversing(async () => {
      entered.resolve();
      await gate.promise;
      return [{ summary: 'At last' }];
    });
    const door = await openDoorway({ conversing });
    const posted = door.post(teams.personalMessage(door.connector.url, 'hello'));
    await entered.promise;
    let ended = false;
    const closed = door.teams.close().then(() => (ended = true));
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(ended, false);
    gate.resolve();
    await closed;
    assert.equal(door.connector.posts[0]?.activity.summary, 'At last');
    await posted;
    await door.close();
  });

  it('comes back in the response where the sender asked for that', async () => {
    const door = await openDoorway();
    const message = teams.personalMessage(door.connector.url, 'hello', { deliveryMode: 'expectReplies' });
    const { text } = await door.post(message);
    await door.close();
    assert.match(text, /"text":"You said hello"/);
    assert.equal(door.connector.posts.length, 0);
  });
});

describe('people of other organisations', () => {
  const open = async (): Promise<{ door: Doorway; dialogs: RecordingConversing }> => {
    const dialogs = recordingConversing();
    return { door: await openDoorway({ conversing: dialogs, allowedTenants: [teams.tenantId] }), dialogs };
  };

  it('get a sentence and no answer, and an installation of theirs does not count', async () => {
    const { door, dialogs } = await open();
    const other = { tenant: { id: 'another-tenant' } };
    await door.post(teams.personalMessage(door.connector.url, 'MARAC', { channelData: other }));
    await door.post(
      teams.channelMessage(door.connector.url, 'MARAC', { from: { id: '29:guest', tenantId: 'another-tenant' } }),
    );
    await door.post(teams.personalInstalled(door.connector.url, { channelData: other }));
    await door.close();
    assert.deepEqual([dialogs.turns.length, dialogs.arrivals.length], [0, 0]);
    assert.equal(door.connector.posts.length, 3);
    for (const { activity } of door.connector.posts) assert.match(activity.text ?? '', /own organisations only/);
  });

  it('are not people of ours, nor are those whose organisation nobody names', async () => {
    const { door, dialogs } = await open();
    await door.post(teams.personalMessage(door.connector.url, 'ours'));
    await door.post(
      teams.personalMessage(door.connector.url, 'whose?', {
        channelData: {},
        conversation: { id: teams.personalId, conversationType: 'personal' },
      }),
    );
    await door.close();
    assert.deepEqual(
      dialogs.turns.map((turn) => turn.text),
      ['ours'],
    );
  });
});
