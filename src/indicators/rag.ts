/** The colours of a judgement, best first. */
export const rags = ['green', 'amber', 'red'] as const;
export type Rag = (typeof rags)[number];

/** Whether `now` is a worse colour than `before`. */
export function isWorseRag(now: Rag, before: Rag): boolean {
  return rags.indexOf(now) > rags.indexOf(before);
}
