import type { Choice, Understanding } from '../../../src/questions/question.ts';
import { understand } from '../../../src/questions/understand.ts';
import type { Vocabulary } from '../../../src/questions/vocabulary.ts';
import { labelOf } from './label.ts';

/** What came of a labelled text. Asked and declined are over-cautious where the label is a question, and never wrong. */
export const verdicts = ['right', 'asked', 'declined', 'wrong'] as const;
export type Verdict = (typeof verdicts)[number];

/** How a text was judged, and what it was understood as. */
export interface Judged {
  readonly verdict: Verdict;
  readonly came: string;
  /** Where it was asked back: whether one of the first three choices asks what the label says. */
  readonly offered: boolean;
  readonly milliseconds: number;
}

/** Judges how the text was understood against the labels, any of which is right. */
export function judge(text: string, labels: readonly string[], vocabulary: Vocabulary): Judged {
  const started = performance.now();
  const understood = understand(text, vocabulary);
  const milliseconds = performance.now() - started;
  const came = labelOf(understood);
  const verdict = verdictOf(understood, came, labels);
  return { verdict, came, offered: verdict === 'asked' && offers(understood, labels, vocabulary), milliseconds };
}

function verdictOf(understood: Understanding, came: string, labels: readonly string[]): Verdict {
  if (labels.some((label) => says(came, label))) return 'right';
  switch (understood.outcome) {
    case 'question':
    case 'command':
      return 'wrong';
    case 'declined':
      return 'declined';
    case 'unclear':
      return 'asked';
  }
}

/** Whether what came is what the label says; words of a definition that are asked about beside its subject are left open. */
function says(came: string, label: string): boolean {
  if (came === label) return true;
  const [kind, ...parts] = label.split(' ');
  const [cameKind, ...cameParts] = came.split(' ');
  return kind === 'definition' && cameKind === kind && parts.every((part) => cameParts.includes(part));
}

function offers(understood: Understanding, labels: readonly string[], vocabulary: Vocabulary): boolean {
  const choices: readonly Choice[] = 'choices' in understood ? understood.choices.slice(0, 3) : [];
  return choices.some(({ text }) => labels.some((label) => says(labelOf(understand(text, vocabulary)), label)));
}
