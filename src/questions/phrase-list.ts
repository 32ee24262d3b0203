/** Words that "is" or "has" is put to in speech: "what is" is said "what's", and typed "whats" too. */
const carriers = 'what|where|who|how|when|that|there|here';

/** How people run words together: what is written, and how it is said. */
const contractions: readonly (readonly [RegExp, string])[] = [
  [new RegExp(`\\b(${carriers}) (?:is|has)\\b`, 'u'), '$1s'],
  [/\b(is|are|was|were|do|does|did|has|have|had|could|would) not\b/u, '$1nt'],
  [/\b(you|we|they) are\b/u, '$1re'],
  [/\b(i|you|we|they) have\b/u, '$1ve'],
  [/\b(i|you|we) would\b/u, '$1d'],
  [/\bi am\b/u, 'im'],
];

/**
 * The phrases of a text that sets them apart by commas, so that a long list stays readable as prose. Each comes with the
 * ways to run its words together, so that a list says "what is" once.
 */
export function phraseList(text: string): readonly string[] {
  return text.split(',').flatMap((each) => spoken(each.trim().replaceAll(/\s+/g, ' ')));
}

/** A phrase as it is written, and with each contraction that it allows, one or all of them. */
function spoken(phrase: string): readonly string[] {
  const ways = contractions.reduce<readonly string[]>(
    (sum, [from, to]) => sum.flatMap((each) => [each, each.replace(from, to)]),
    [phrase],
  );
  return [...new Set(ways)];
}

/** Every phrase that takes one part of each list in turn; an empty part is left out. */
export function everyWay(...lists: readonly (readonly string[])[]): readonly string[] {
  const joined = lists.reduce<readonly string[]>(
    (sum, parts) => sum.flatMap((before) => parts.map((part) => `${before} ${part}`.trim())),
    [''],
  );
  return joined.filter((phrase) => phrase !== '');
}
