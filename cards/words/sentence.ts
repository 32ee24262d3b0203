/** A text on one line, without the control and direction characters that could rearrange what stands around it. */
export function oneLine(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}

/** A text as a sentence: a capital first, a full stop last, and no line breaks within. */
export function sentence(text: string): string {
  return ended(capital(oneLine(text)));
}

/** A text as the end of a sentence: its first letter as it was given, a full stop last. */
export function ended(text: string): string {
  const line = oneLine(text);
  return /[.!?…]["”’)]?$/.test(line) || line === '' ? line : `${line}.`;
}

/** A text with a capital first letter. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Words in quotation marks, as a person wrote them, in order: ‘near’ and ‘Nuneaton’. */
export function quoted(words: readonly string[]): string {
  return listed(words.map((word) => `‘${word}’`));
}

/** Names as a list in a sentence: "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
