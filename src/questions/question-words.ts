import type { FiscalCalendar } from '../indicators/period.ts';
import { functionWords } from './function-words.ts';
import { intents } from './intents/intents.ts';
import { periodGrammar } from './period-grammar.ts';
import { tokenise } from './token.ts';

/**
 * Tells of a whole text whether it already says something in every question: how a question is asked ("trend", "red"), or a
 * period ("Q4").
 */
export function questionWords(calendar: FiscalCalendar): (text: string) => boolean {
  const phrases = intents.flatMap(({ cues, also }) => [...Object.values(cues).flat(), ...also]);
  const known = new Set([...phrases, ...functionWords].map(spoken));
  const period = periodGrammar({ calendar, named: () => undefined });
  return (text) => {
    const tokens = tokenise(text);
    return tokens.length > 0 && (known.has(spoken(text)) || period(tokens, 0)?.next === tokens.length);
  };
}

function spoken(text: string): string {
  return tokenise(text)
    .map((token) => token.text)
    .join(' ');
}
