import { rags, type Rag } from '../../src/indicators/rag.ts';
import { ragWords } from './rag.ts';
import { listed } from './sentence.ts';

/** A published colour with the period that it was published for; that none was, where none was. */
export function publishedRagWords(
  published: { readonly rag: Rag; readonly period: { readonly label: string } } | undefined,
): string {
  return published === undefined ? 'No colour was published' : `${ragWords(published.rag)}, ${published.period.label}`;
}

/** How many there are of each published colour, and of none: "2 ▲ Amber (published) and 7 without a published colour". */
export function ragCounts(all: readonly (Rag | undefined)[]): string {
  if (all.length === 0) return '';
  const counts = rags.flatMap((rag) => {
    const count = all.filter((each) => each === rag).length;
    return count === 0 ? [] : [`${count} ${ragWords(rag)}`];
  });
  const none = all.filter((each) => each === undefined).length;
  return `${listed([...counts, ...(none === 0 ? [] : [`${none} without a published colour`])])}.`;
}
