import { askAction } from './ask-actions.ts';
import type { Element, ExecuteAction, FormAction, Input } from './card.ts';
import { escapeMarkdown } from './markdown.ts';
import type { Acts } from './page.ts';
import type { Choice } from '../src/questions/question.ts';

/** As long as a reason may be. */
const longest = 500;

/** The buttons that open a form about the exceptions of a page: at most four, each with the reference in its title. */
export function actForms(acts: Acts | undefined): readonly FormAction[] {
  if (acts === undefined || acts.about.length === 0) return [];
  const { only } = acts;
  return [
    ...(acts.about.length > 1 ? [whyOneOf(acts)] : []),
    ...(only?.acknowledged === true ? [] : [acknowledge(acts)]),
    only?.snoozed === true ? unsnooze(acts) : snooze(acts),
    note(acts),
  ];
}

/** "A-0031" where the page is about one, else a word for any of them. */
function subject({ about }: Acts): string {
  const [first] = about;
  return about.length === 1 && first !== undefined ? first.reference : 'an exception';
}

function whyOneOf(acts: Acts): FormAction {
  return form(acts, 'why', `Why ${subject(acts)}?`, [], 'Tell why');
}

function acknowledge(acts: Acts): FormAction {
  const inputs = [reasonInput('acknowledge-reason', 'Why, in a few words')];
  const hint = 'Says that it is in hand. It stays quiet until it clears, unless it gets worse by its rule’s step.';
  return form(
    acts,
    'acknowledge',
    `Acknowledge ${subject(acts)}`,
    [quiet(hint), ...inputs],
    'Acknowledge until it clears',
  );
}

function snooze(acts: Acts): FormAction {
  const until: Input = {
    type: 'Input.Date',
    id: 'snooze-until',
    label: 'Until 08:00 on',
    isRequired: true,
    errorMessage: 'Please choose a day after today.',
  };
  const hint = 'Until that morning nothing is said of it, unless it clears.';
  const inputs = [quiet(hint), until, reasonInput('snooze-reason', 'Why, in a few words')];
  return form(acts, 'snooze', `Snooze ${subject(acts)}`, inputs, 'Snooze until that day');
}

function unsnooze(acts: Acts): FormAction {
  const inputs = [reasonInput('unsnooze-reason', 'Why, in a few words')];
  return form(acts, 'unsnooze', `End the snooze of ${subject(acts)}`, inputs, 'End the snooze now');
}

function note(acts: Acts): FormAction {
  const toggle = (id: string, title: string): Input => ({
    type: 'Input.Toggle',
    id,
    title,
    value: 'false',
    wrap: true,
  });
  const inputs: readonly Element[] = [
    quiet('Fill in a comment, an action, or both.'),
    { ...textInput('note-text', 'Comment'), isMultiline: true },
    toggle('note-explains', 'This explains the figure: show it with the indicator from now on'),
    quiet('An action needs all three:'),
    textInput('note-what', 'What is to be done'),
    textInput('note-owner', 'Who does it'),
    { type: 'Input.Date', id: 'note-due', label: 'To be done by' },
    ...(acts.only?.task === true ? [toggle('note-done', 'The action is done')] : []),
  ];
  return form(acts, 'note', `Comment or action on ${subject(acts)}`, inputs, 'Record');
}

/** What a form does, or which of its fields belong together. */
function quiet(text: string): Element {
  return { type: 'TextBlock', text, wrap: true, isSubtle: true, size: 'small' };
}

function textInput(id: string, label: string): Extract<Input, { type: 'Input.Text' }> {
  return { type: 'Input.Text', id, label, maxLength: longest };
}

function reasonInput(id: string, label: string): Input {
  return { ...textInput(id, label), isRequired: true, errorMessage: 'Please say why, in a few words.' };
}

/** A form whose button is executed, and submitted where a client can't. */
function form(acts: Acts, act: string, title: string, inputs: readonly Element[], button: string): FormAction {
  const [first, ...others] = acts.about;
  const single = first !== undefined && others.length === 0;
  const data = { act, ...(single ? { reference: first.reference } : {}) };
  const name = single ? `${button}: ${first.reference}` : button;
  const body: readonly Element[] = [
    ...(single ? [] : [choiceOf(acts, `${act}-reference`)]),
    ...inputs,
    { type: 'ActionSet', actions: [execute(act, name, data)] },
  ];
  return { type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body } };
}

function choiceOf({ about }: Acts, id: string): Input {
  const choices = about.map(({ reference, words }) => ({
    title: escapeMarkdown(`${reference}, ${words}`),
    value: reference,
  }));
  return {
    type: 'Input.ChoiceSet',
    id,
    label: 'Which one',
    style: 'compact',
    value: about[0]?.reference ?? '',
    choices,
  };
}

function execute(
  verb: string,
  title: string,
  data: { readonly act: string; readonly reference?: string },
): ExecuteAction {
  return { type: 'Action.Execute', verb, title, data, fallback: { type: 'Action.Submit', title, data } };
}

/** A question as a button that is answered in the thread of its card. */
export function executedAsk({ title, text }: Choice): ExecuteAction {
  return { type: 'Action.Execute', verb: 'ask', title, data: { ask: text }, fallback: askAction(title, text, false) };
}

/** Why the one exception of a page is told, where it is about one: a button that is answered in the thread of its card. */
export function whyActions({ about, only }: Acts): readonly ExecuteAction[] {
  const reference = only?.reference ?? (about.length === 1 ? about[0]?.reference : undefined);
  return reference === undefined ? [] : [whyAction(reference)];
}

function whyAction(reference: string): ExecuteAction {
  return execute('why', `Why ${reference}?`, { act: 'why', reference });
}
