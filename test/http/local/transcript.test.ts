import assert from 'node:assert/strict';
import { createTranscript, type Message } from '../../../src/http/local/transcript.ts';

function message(id: string, place: Message['place'] = 'chat', text = id): Message {
  return { id, place, text, from: 'bot', at: '2026-11-23T08:30:00.000Z', cards: [] };
}

describe('The local page’s transcript', () => {
  it('gives a page opened later everything said before, in order', () => {
    const transcript = createTranscript();
    for (const id of ['a', 'b', 'c']) transcript.put(message(id));
    assert.deepEqual(
      transcript.since(0).map((entry) => entry.message.id),
      ['a', 'b', 'c'],
    );
  });

  it('gives a page that lost its connection only what changed meanwhile, an edit included', () => {
    const transcript = createTranscript();
    transcript.put(message('a'));
    transcript.put(message('b'));
    transcript.put(message('a', 'chat', 'edited'));
    assert.deepEqual(
      transcript.since(2).map((entry) => entry.message.text),
      ['edited'],
    );
    assert.deepEqual(
      transcript.since(0).map((entry) => entry.message.text),
      ['edited', 'b'],
    );
  });

  it('forgets the oldest of a place beyond its limit, and leaves the other place alone', () => {
    const transcript = createTranscript(2);
    transcript.put(message('alert', 'channel'));
    for (const id of ['a', 'b', 'c']) transcript.put(message(id));
    assert.deepEqual(
      transcript.since(0).map((entry) => entry.message.id),
      ['alert', 'b', 'c'],
    );
  });

  it('tells a follower of every change until it stops following', () => {
    const transcript = createTranscript();
    const heard: string[] = [];
    const stop = transcript.follow((entry) => heard.push(entry.message.id));
    transcript.put(message('a'));
    stop();
    transcript.put(message('b'));
    assert.deepEqual(heard, ['a']);
  });
});
