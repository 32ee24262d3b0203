import type { Knowledge } from './knowledge.ts';
import type { Log } from './log.ts';

/** How often it is asked whether another catalogue was applied: soon enough for the person who waits for it. */
const lookEveryMs = 1000;

/** Puts each catalogue in use that is applied from now on, by whatever process; gives what ends the watch. */
export function watchCatalogue(knowledge: Pick<Knowledge, 'refresh'>, log: Log): () => void {
  let looking = false;
  const look = async (): Promise<void> => {
    if (looking) return;
    looking = true;
    try {
      const outcome = await knowledge.refresh();
      if (outcome.kind === 'changed') log.info({ catalogue: outcome.name }, 'Another catalogue was put in use');
      if (outcome.kind === 'unusable') {
        log.error({ problems: outcome.problems.length }, 'The applied catalogue can not be used; the one before stays');
      }
    } catch (fault) {
      log.error(
        { fault: String(fault) },
        'It could not be read whether another catalogue was applied; it is tried again',
      );
    } finally {
      looking = false;
    }
  };
  const timer = setInterval(() => void look(), lookEveryMs);
  return () => clearInterval(timer);
}
