import type { VocabularySource } from '../../src/questions/vocabulary-source.ts';

/** A way to read questions, made ready for a catalogue: the label that a text comes to, "ask" where it is asked back. */
export interface QuestionReader {
  readonly name: string;
  read(text: string): Promise<string>;
}

/** Makes a reader ready for a catalogue. */
export type MakeReader = (source: VocabularySource) => Promise<QuestionReader>;

/** How each peer is taught or told what a text asks for, with the words that people ask with. */
export const kinds = [
  { kind: 'trend', words: ['trend', 'going up', 'over the last'] },
  { kind: 'compare-areas', words: ['compare', 'which district', 'by district'] },
  { kind: 'definition', words: ['definition', 'mean'] },
  { kind: 'source', words: ['source'] },
  { kind: 'rag', words: ['rag', 'red', 'status'] },
  { kind: 'latest', words: ['latest', 'what is', 'show me'] },
] as const;

/** A module that is installed in this folder only; the rest of the project never loads it. */
export async function peer(name: string): Promise<unknown> {
  return import(name);
}
