import { pino } from 'pino';
import type { Log } from './log.ts';
import type { Settings } from './settings.ts';

/** A log that writes one JSON line for each event to standard output. */
export function createLog(level: Settings['logLevel']): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
