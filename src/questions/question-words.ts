import type { FiscalCalendar } from '../indicators/period.ts';
import { functionWords } from './function-words.ts';
import { intents } from './intents/intents.ts';
import { periodGrammar } from './period-grammar.ts';
import { tokenise } from './token.ts';

const phrases = intents.flatMap(({ cues, also }) => [...Object.values(cues).flat(), ...also]);
const known: ReadonlySet<string> = new Set([...phrases, ...functionWords].map(spoken));

/** Whether the whole text already says something in every question: how a question is asked ("trend", "red"), or a period ("Q4"). */
export function isQuestionWord(text: string, calendar: FiscalCalendar): boolean {
  const tokens = tokenise(text);
  if (tokens.length === 0) return false;
  if (known.has(spoken(text))) return true;
  return periodGrammar({ calendar, named: () => undefined })(tokens, 0)?.next === tokens.length;
}

function spoken(text: string): string {
  return tokenise(text)
    .map((token) => token.text)
    .join(' ');
}
