import type { Choice, Question } from './question.ts';
import { questionText } from './question-text.ts';
import { resolve } from './resolve.ts';
import { tokenise } from './token.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The questions as choices, each once and only where its text comes back as exactly that question. */
export function choicesOf(questions: readonly Question[], vocabulary: Vocabulary, most: number): readonly Choice[] {
  const choices = new Map<string, Choice>();
  for (const question of questions) {
    if (choices.size === most) break;
    const text = questionText(question, vocabulary);
    if (text !== undefined && comesBack(text, question, vocabulary)) choices.set(text, { title: text, text });
  }
  return [...choices.values()];
}

function comesBack(text: string, question: Question, vocabulary: Vocabulary): boolean {
  const resolved = resolve(tokenise(text), vocabulary);
  return resolved.outcome === 'question' && sameQuestion(resolved.question, question);
}

/** Whether two questions ask the same, whatever the order of their parts. */
export function sameQuestion(a: Question, b: Question): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value).toSorted(([a], [b]) => a.localeCompare(b));
  return `{${parts.map(([key, part]) => `${key}:${canonical(part)}`).join()}}`;
}
