import assert from 'node:assert/strict';
import { actSentence } from '../../dialogs/act-words.ts';
import { act } from '../../src/alerts/act.ts';
import { parseActivity } from '../../src/teams/activity.ts';
import { pressOf } from '../../src/teams/press.ts';
import { exception } from '../contracts/samples.ts';
import { cardAction } from '../support/activities.ts';

/** What the form of comments and actions, filled in like that, asks to be done. */
function noted(fields: object) {
  const data = { act: 'note', reference: 'A-0031', ...fields };
  const parsed = parseActivity(cardAction('http://127.0.0.1/', 'm', 'note', data));
  assert.ok('activity' in parsed);
  const deed = pressOf(parsed.activity)?.deed;
  assert.ok(deed?.kind === 'act');
  return deed.actions;
}

/** What is said where the first of it is refused. */
function said(fields: object): string {
  const [action] = noted(fields);
  assert.ok(action);
  const acting = { by: 'officer', name: 'A Person', at: '2021-05-03T09:00:00.000Z', zone: 'Europe/London' };
  const acted = act(exception('A-0031'), action, acting);
  assert.ok(acted.kind === 'refused');
  return actSentence({ ...acted, reference: 'A-0031', action }, 'Europe/London');
}

describe('The form of comments and actions', () => {
  it('asks for what was filled in, and for nothing where nothing was', () => {
    assert.deepEqual(noted({}), []);
    assert.deepEqual(noted({ 'note-text': '  ', 'note-what': '', 'note-explains': 'false' }), []);
    assert.deepEqual(noted({ 'note-text': 'seen', 'note-what': 'ask', 'note-owner': 'Jo', 'note-due': '2021-06-01' }), [
      { kind: 'comment', text: 'seen' },
      { kind: 'assign', what: 'ask', owner: 'Jo', due: '2021-06-01' },
    ]);
  });

  it('passes over nothing that was begun, and says what is missing', () => {
    assert.match(said({ 'note-due': '2021-06-01' }), /what is to be done, who does it and by when/u);
    assert.match(said({ 'note-what': 'ask' }), /fill in all three/u);
    assert.match(said({ 'note-explains': 'true' }), /what explains the figure/u);
  });
});
