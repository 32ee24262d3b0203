import type { HelpAnswer } from '../../src/answers/told-answers.ts';
import type { AnswerContext } from '../answer-context.ts';
import type { Page } from '../page.ts';
import { abilitiesOf } from '../words/abilities.ts';
import { readingBlocks } from './figure-parts.ts';

/** What can be asked, with examples that each find a figure. */
export function helpPage({ partnership, places, examples }: HelpAnswer, context: AnswerContext): Page {
  return {
    summary: `Ask about the community safety figures of ${partnership}`,
    heading: `Community safety figures of ${partnership}`,
    blocks: [
      { kind: 'text', text: 'Ask in plain words: an indicator, and where you like an area and a period.' },
      { kind: 'list', title: 'What I can tell', items: abilitiesOf(places).map((text) => ({ text })) },
      {
        kind: 'text',
        text: 'Every figure names its source, and says so where it is made up for demonstration. What I don’t understand I ask back.',
      },
      ...readingBlocks(context),
    ],
    alternatives: context.alternatives,
    next: examples,
  };
}
