import { extra, fits, unwanted } from '../intent.ts';
import type { Intent } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';

/** What the bot can be asked. A greeting alone asks the same. */
export const help: Intent = {
  name: 'help',
  cues: {
    help: phraseList(`
      help, what can you do, what do you do, what can i ask, what can i ask you, what can we ask, what questions
      can i ask, how do you work, how does this work, who are you, what are you, examples, example questions,
      commands, menu, hi, hello, hey, hiya, good morning, good afternoon
    `),
  },
  also: ['with', 'get started', 'using', 'use'],
  form: (slots) => {
    const besides = unwanted(slots, []);
    const [indicator] = slots.indicators;
    if (besides.length === 0) return fits({ kind: 'help' });
    return extra(besides, indicator ? [{ kind: 'latest', indicator: indicator.id }] : [{ kind: 'help' }]);
  },
};
