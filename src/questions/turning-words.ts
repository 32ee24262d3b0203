import { commandWords } from './command-reading.ts';
import { declineWords } from './decline.ts';
import { isFormWord } from './form-words.ts';
import { weightyWords } from './weighty-words.ts';

const ordersAndRefusals = [...declineWords, ...commandWords].filter((word) => !isFormWord(word));

/** The words that turn a question into another, into an order or into one that is declined: none is taken for a slip of another. */
export const turningWords: ReadonlySet<string> = new Set([...weightyWords, ...ordersAndRefusals]);
