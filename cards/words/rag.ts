import type { Rag } from '../../src/indicators/rag.ts';

/** Each colour with a shape of its own, so that nothing rests on the colour. */
const shapes = { green: '● Green', amber: '▲ Amber', red: '◆ Red' } as const satisfies Record<Rag, string>;

/** A colour by its shape and name. */
export function ragName(rag: Rag): string {
  return shapes[rag];
}

/** The board's judgement in a word and a shape; it always says that it is published, because nobody here made it up. */
export function ragWords(rag: Rag): string {
  return `${shapes[rag]} (published)`;
}

/** A colour that follows from a stated rule; it says so, because no board judged it. */
export function computedRagWords(rag: Rag): string {
  return `${shapes[rag]} (computed)`;
}
