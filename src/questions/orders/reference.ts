import type { Reader } from '../reader.ts';

/** Reads an exception's reference as people quote it, in the form in which it is kept: "A-0031", "a31", "A 31". */
export const reference: Reader<string> = (tokens, at) => {
  const glued = /^a0*(\d{1,6})$/.exec(tokens[at]?.text ?? '')?.[1];
  if (glued !== undefined) return { value: written(glued), next: at + 1 };
  const digits = tokens[at]?.text === 'a' ? /^0*(\d{1,6})$/.exec(tokens[at + 1]?.text ?? '')?.[1] : undefined;
  return digits === undefined ? undefined : { value: written(digits), next: at + 2 };
};

function written(digits: string): string {
  return `A-${digits.padStart(4, '0')}`;
}
