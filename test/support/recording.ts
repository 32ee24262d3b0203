import type { Conversing, Arrival, Reply, Turn } from '../../dialogs/turn.ts';
import type { Fields, Log } from '../../src/log.ts';
import type { Metrics } from '../../src/metrics.ts';

/** A log that keeps its lines. */
export interface RecordingLog extends Log {
  readonly lines: readonly { readonly level: string; readonly fields: Fields; readonly message: string }[];
}

/** A log that tests can read. */
export function recordingLog(): RecordingLog {
  const lines: { level: string; fields: Fields; message: string }[] = [];
  const keep = (level: string) => (fields: Fields, message: string) => void lines.push({ level, fields, message });
  return { lines, info: keep('info'), warn: keep('warn'), error: keep('error') };
}

/** Metrics that keep what was counted, as "name label=value". */
export function recordingMetrics(): Metrics & { readonly counted: readonly string[] } {
  const counted: string[] = [];
  const keep = (name: string, labels: Readonly<Record<string, string>> = {}): void => {
    counted.push([name, ...Object.entries(labels).map(([label, value]) => `${label}=${value}`)].join(' '));
  };
  return { counted, count: keep, observe: (name, _seconds, labels) => keep(name, labels) };
}

/** Dialogs that keep what they were handed and answer as a test says. */
export interface RecordingConversing extends Conversing {
  readonly turns: readonly Turn[];
  readonly arrivals: readonly Arrival[];
}

/** Dialogs that answer every turn so, and every arrival with a greeting. */
export function recordingConversing(
  answer: (turn: Turn) => Promise<readonly Reply[]> | readonly Reply[] = (turn) => [
    { summary: `About ${turn.text}`, text: `You said ${turn.text}` },
  ],
): RecordingConversing {
  const turns: Turn[] = [];
  const arrivals: Arrival[] = [];
  return {
    turns,
    arrivals,
    onTurn: async (turn) => {
      turns.push(turn);
      return answer(turn);
    },
    onPress: async () => ({ text: 'Pressed', replies: [] }),
    onArrival: async (arrival) => {
      arrivals.push(arrival);
      return [{ summary: 'Hello', text: 'Hello' }];
    },
  };
}

/** What went to standard error meanwhile. */
export interface WrittenToStandardError {
  readonly written: readonly string[];
  end(): void;
}

/** Keeps what is written to standard error instead of showing it, until the end is said. */
export function recordStandardError(): WrittenToStandardError {
  const written: string[] = [];
  const { stderr } = process;
  const write = stderr.write.bind(stderr);
  stderr.write = (chunk: string | Uint8Array) => written.push(chunk.toString()) > 0;
  return { written, end: () => void (stderr.write = write) };
}
