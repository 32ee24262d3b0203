import assert from 'node:assert/strict';
import { connect, type ConnectorAnswer } from '../../../src/http/local/connector.ts';
import { ids, threadId } from '../../../src/http/local/place.ts';
import { createTranscript, type Transcript } from '../../../src/http/local/transcript.ts';

const card = { type: 'AdaptiveCard', version: '1.5', body: [] };
const cardMessage = {
  type: 'message',
  summary: 'MARAC repeats 49%',
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
};

describe('The pretend connector', () => {
  let transcript: Transcript;
  let given: number;

  const ask = (method: string, path: string, body: unknown): ConnectorAnswer => {
    const newId = (): string => {
      given += 1;
      return `m${String(given)}`;
    };
    return connect({ transcript, clock: () => '2026-11-23T08:30:00.000Z', newId }, method, path, body);
  };
  const shown = (): readonly unknown[] => transcript.since(0).map(({ message }) => message);
  const activities = (conversation: string): string =>
    `/v3/conversations/${encodeURIComponent(conversation)}/activities`;

  beforeEach(() => {
    transcript = createTranscript();
    given = 0;
  });

  it('takes a new post in the channel and gives back its thread and its id', () => {
    const answer = ask('POST', '/v3/conversations', {
      channelData: { channel: { id: ids.channel } },
      activity: cardMessage,
    });
    assert.deepEqual(answer, { status: 201, body: { id: threadId('m1'), activityId: 'm1' } });
    assert.deepEqual(shown(), [
      {
        id: 'm1',
        place: 'channel',
        from: 'bot',
        at: '2026-11-23T08:30:00.000Z',
        summary: 'MARAC repeats 49%',
        cards: [card],
      },
    ]);
  });

  it('takes a message in the chat and a reply in a thread of the channel', () => {
    assert.equal(ask('POST', activities(ids.chat), { type: 'message', text: 'Hello' }).status, 201);
    assert.equal(ask('POST', `${activities(threadId('root'))}/root`, { type: 'message', text: 'Cleared' }).status, 201);
    const at = '2026-11-23T08:30:00.000Z';
    assert.deepEqual(shown(), [
      { id: 'm1', place: 'chat', from: 'bot', at, text: 'Hello', cards: [] },
      { id: 'm2', place: 'channel', thread: 'root', from: 'bot', at, text: 'Cleared', cards: [] },
    ]);
  });

  it('puts an edit in the place of the message, in its thread', () => {
    ask('POST', activities(threadId('root')), { type: 'message', text: 'Open' });
    const edit = ask('PUT', `${activities(threadId('root'))}/m1`, { type: 'message', text: 'Cleared' });
    assert.deepEqual(edit, { status: 200, body: { id: 'm1' } });
    assert.deepEqual(shown(), [
      {
        id: 'm1',
        place: 'channel',
        thread: 'root',
        from: 'bot',
        at: '2026-11-23T08:30:00.000Z',
        text: 'Cleared',
        cards: [],
      },
    ]);
  });

  it('shows nothing for an activity that is no message', () => {
    assert.equal(ask('POST', activities(ids.chat), { type: 'typing' }).status, 201);
    assert.deepEqual(shown(), []);
  });

  it('knows no other conversation, message or address', () => {
    const post = { type: 'message', text: 'Hello' };
    assert.equal(ask('POST', activities('19:elsewhere@thread.tacv2'), post).status, 404);
    assert.equal(ask('PUT', `${activities(ids.chat)}/m9`, post).status, 404);
    assert.equal(ask('POST', '/v3/attachments/1', post).status, 404);
    assert.equal(ask('POST', '/v3/conversations', { members: [{ id: 'x' }] }).status, 404);
    assert.equal(ask('GET', activities(ids.chat), post).status, 404);
    assert.equal(ask('POST', '/v3/conversations/%zz/activities', post).status, 404);
    assert.deepEqual(shown(), []);
  });

  it('refuses a body that is no activity', () => {
    assert.equal(ask('POST', activities(ids.chat), 'hello').status, 400);
    assert.equal(ask('POST', '/v3/conversations', []).status, 400);
    assert.deepEqual(shown(), []);
  });
});
