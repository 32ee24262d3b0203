import type { Choice } from '../src/questions/question.ts';
import type { AskAction } from './card.ts';

const longestTitle = 80;

/**
 * Choices as buttons that ask their question as if it had been typed, at most `most` and each with a title of its own:
 * the same question is offered once, and where two questions share a title the question itself becomes the title.
 */
export function askActions(
  choices: readonly Choice[],
  taken: Set<string>,
  most: number,
  firstStandsOut = false,
): readonly AskAction[] {
  const asked = new Set<string>();
  const actions: AskAction[] = [];
  for (const choice of choices) {
    if (actions.length >= most || asked.has(choice.text) || choice.text.trim() === '') continue;
    asked.add(choice.text);
    const title = uniqueTitle(taken.has(titled(choice.title)) ? choice.text : choice.title, taken);
    actions.push(askAction(title, choice.text, firstStandsOut && actions.length === 0));
  }
  return actions;
}

/** A question as a button: it comes back as if it had been typed. */
export function askAction(title: string, text: string, primary: boolean): AskAction {
  return {
    type: 'Action.Submit',
    title,
    ...(primary ? { mode: 'primary' } : {}),
    data: { ask: text, msteams: { type: 'messageBack', text, displayText: text } },
  };
}

/** A title that no other button of the card has; it is taken from then on. */
export function uniqueTitle(title: string, taken: Set<string>): string {
  const base = titled(title);
  let unique = base;
  for (let number = 2; taken.has(unique); number += 1) unique = `${base} (${number})`;
  taken.add(unique);
  return unique;
}

function titled(title: string): string {
  const line = title.replaceAll(/\s+/g, ' ').trim();
  return line.length <= longestTitle ? line : `${line.slice(0, longestTitle - 1).trimEnd()}…`;
}
