import { functionWords } from './function-words.ts';
import { intents } from './intents/intents.ts';
import { phraseList } from './phrase-list.ts';
import { tokenise } from './token.ts';

/** The words that periods are written with, beside their numbers. */
export const periodWords: readonly string[] = phraseList(`
  quarter, quarters, quarterly, year, years, yearly, annual, annually, month, months, monthly, period, periods, financial, calendar,
  rolling, last, latest, previous, past, prior, current, this, since, from, to, between, during, over, until,
  ending, ended, date, before, earlier, ago, first, second, third, fourth, half, onwards, january, february, march, april, june, july,
  august, september, october, november, december
`);

/** The single words that questions are formed with, beside what they name: of periods, of how intents are asked, of politeness. */
export function formWords(): readonly string[] {
  const phrases = [...intents.flatMap(({ cues, also }) => [...Object.values(cues).flat(), ...also]), ...functionWords];
  return [...periodWords, ...phrases.flatMap((phrase) => tokenise(phrase).map(({ text }) => text))];
}

let known: ReadonlySet<string> | undefined;

/** Whether the word is one that questions are formed with, alone or in a phrase. */
export function isFormWord(word: string): boolean {
  // Made when it is first asked for, as it takes a third of a second and most commands read no question.
  known ??= new Set(formWords());
  return known.has(word);
}
