import type { AlertLogReader } from '../alerts/alert-log.ts';
import { isHeardIn } from '../alerts/own-rule.ts';
import type { Exception } from '../alerts/exception.ts';

/** The alert log as a conversation may know it: without what others set for themselves; and without a conversation, without any. */
export function heardIn(log: AlertLogReader, conversation?: string): AlertLogReader {
  const heard = (all: readonly Exception[]): readonly Exception[] =>
    all.filter((each) => isHeardIn(each, conversation));
  return {
    ...log,
    standing: async () => heard(await log.standing()),
    unended: async () => heard(await log.unended()),
    all: async (limit) => heard(await log.all(limit)),
    named: async (reference) => heard([await log.named(reference)].filter((each) => each !== undefined))[0],
  };
}
