import assert from 'node:assert/strict';
import type { FormAction, Input } from '../../cards/card.ts';
import { newsCard } from '../../cards/news-card.ts';
import { parseActivity } from '../../src/teams/activity.ts';
import { pressOf } from '../../src/teams/press.ts';
import { catalogue, exception } from '../cards/sample-values.ts';
import { cardAction } from '../support/activities.ts';

const three = ['A-0001', 'A-0002', 'A-0003'].map((reference) => exception({ reference }));
const { card } = newsCard({ kind: 'exceptions', raised: three, cleared: [] }, { catalogue, unconfirmedBefore: 0 });
const forms = (card.actions ?? []).filter((each): each is FormAction => each.type === 'Action.ShowCard');

function inputsOf({ card: { body } }: FormAction): readonly Input[] {
  return body.filter((each): each is Input => each.type.startsWith('Input.'));
}

/** What pressing a form's button asks for, with these answers in its fields, as Teams sends it. */
function pressed(form: FormAction, answers: Readonly<Record<string, string>>) {
  const set = form.card.body.find((each) => each.type === 'ActionSet') ?? assert.fail();
  const [button] = set.actions;
  assert.ok(button?.type === 'Action.Execute');
  const parsed = parseActivity(cardAction('http://127.0.0.1/', 'm', button.verb, { ...button.data, ...answers }));
  assert.ok('activity' in parsed);
  return pressOf(parsed.activity)?.deed;
}

describe('The forms of a card of several exceptions', () => {
  it('are about why, acknowledging, snoozing, comments and actions', () => {
    assert.deepEqual(
      forms.map(({ title }) => title),
      ['Why an exception?', 'Acknowledge an exception', 'Snooze an exception', 'Comment or action on an exception'],
    );
  });

  it('are each about the one that is chosen', () => {
    const deeds = forms.map((form) => {
      const answers = new Map<string, string>();
      for (const { id, type } of inputsOf(form)) answers.set(id, type === 'Input.ChoiceSet' ? 'A-0002' : '2021-09-01');
      return pressed(form, Object.fromEntries<string>(answers));
    });
    assert.deepEqual(
      deeds.map((deed) => deed && 'reference' in deed && [deed.kind, deed.reference]),
      [['why', 'A-0002'], ...Array.from({ length: 3 }, () => ['act', 'A-0002'])],
    );
  });

  it('offer every one of them, and ask for nothing that is not there', () => {
    for (const form of forms) {
      const choice = inputsOf(form).find((each) => each.type === 'Input.ChoiceSet') ?? assert.fail(form.title);
      assert.deepEqual(
        choice.choices.map(({ value }) => value),
        ['A-0001', 'A-0002', 'A-0003'],
      );
      assert.deepEqual(pressed(form, { [choice.id]: 'A-1; drop' }), { kind: 'unreadable' });
    }
  });
});
