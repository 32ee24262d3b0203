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
      commands, menu, hi, hello, hey, hiya, good morning, good afternoon, good evening, hi there, hello there, hey there, help me, i need help, need help,
      can you help, can you help me, what can you help with, what can you help me with, how can you help, how can you help me, how do i use this, how do i use you, how do i use the bot, how do you use this,
      how does it work, how does this bot work, how does the bot work, what is this, what is this bot, what is this for, what can you tell me, what can you tell us, what can you show me, what kind of things can you tell me, what sort of things can you tell me, what kind of things can i ask, what sort of things can i ask,
      what should i ask, some examples, some example questions, sample questions, suggestions, what else can you do, what else can i ask, how do i ask, what do you know, options
    `),
  },
  also: phraseList('with, get started, using, use, bot, some, more, all, team'),
  form: (slots) => {
    const besides = unwanted(slots, []);
    const [indicator] = slots.indicators;
    if (besides.length === 0) return fits({ kind: 'help' });
    return extra(besides, indicator ? [{ kind: 'latest', indicator: indicator.id }] : [{ kind: 'help' }]);
  },
};
