/** The phrases of a text that sets them apart by commas, so that a long list stays readable as prose. */
export function phraseList(text: string): readonly string[] {
  return text.split(',').map((phrase) => phrase.trim().replaceAll(/\s+/g, ' '));
}
