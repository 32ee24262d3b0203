import type { Choice } from '../src/questions/question.ts';
import type { Card } from './card.ts';
import { pageCard } from './page-card.ts';

/** A short message with a heading and up to six buttons, such as the confirmation of an order. */
export function plainCard(heading: string, text: string, choices: readonly Choice[] = []): Card {
  return pageCard({ summary: heading, heading, blocks: [{ kind: 'text', text }], next: choices });
}
