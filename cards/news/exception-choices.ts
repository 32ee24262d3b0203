import type { Choice } from '../../src/questions/question.ts';
import type { NamedException } from './exception-world.ts';

/** The questions that an exception leads to; the trend first. */
export function exceptionChoices({ name, area }: NamedException): readonly Choice[] {
  return [
    { title: `Show trend of ${name}`, text: `${name} trend in ${area}` },
    { title: `What ${name} means`, text: `Definition of ${name}` },
    { title: 'Show all exceptions', text: 'What needs attention?' },
  ];
}
