import { intents } from './intents/intents.ts';

/** The single words among the cues of all intents, for telling what a misspelt word may have been. */
export function intentWords(): readonly string[] {
  const phrases = intents.flatMap(({ cues }) => Object.values(cues).flat());
  return phrases.flatMap((phrase) => phrase.split(' ')).filter((word) => word.length > 3);
}
