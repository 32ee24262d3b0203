import { fits, unwanted } from '../intent.ts';
import type { Intent } from '../intent.ts';
import { phraseList } from '../phrase-list.ts';

/** A courtesy by itself. Beside anything else its words mean nothing. */
export const thanks: Intent = {
  name: 'thanks',
  cues: {
    thanks: phraseList(`
      thanks, thank you, many thanks, thanks very much, thank you very much, thanks a lot, thanks so much, cheers, ta, much appreciated,
      ok, okay, ok thanks, great, great thanks, brilliant, perfect, lovely, excellent, super, got it, understood, noted, no problem,
      thats all, that is all, thats great, thats helpful, very helpful, helpful, useful, bye, goodbye, 👍, 🙏, 🙂, 😀, 😊
    `),
  },
  also: ['very', 'so', 'much', 'that', 'thats', 'all', 'now', 'then', 'bot'],
  needs: (slots) => unwanted(slots, []).length === 0,
  form: () => fits({ kind: 'thanks' }),
};
