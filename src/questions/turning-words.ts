import { commandWords } from './command-reading.ts';
import { declineWords } from './decline.ts';
import { formWords } from './form-words.ts';
import { weightyWords } from './weighty-words.ts';

const form: ReadonlySet<string> = new Set(formWords());
const ordersAndRefusals = [...declineWords, ...commandWords].filter((word) => !form.has(word));

/** The words that turn a question into another, into an order or into one that is declined: none is taken for a slip of another. */
export const turningWords: ReadonlySet<string> = new Set([...weightyWords, ...ordersAndRefusals]);
