import type { Command } from 'commander';
import { openKnowledge, type Knowledge } from '../knowledge.ts';
import type { Settings } from '../settings.ts';

/** Adds one command to the program; the settings are read when it runs, so that help works without any. */
export type AddCommand = (program: Command, settings: () => Settings) => void;

/** Runs a piece of work on the knowledge that the settings name, and closes it whatever happens. */
export async function withKnowledge<T>(settings: Settings, work: (knowledge: Knowledge) => Promise<T>): Promise<T> {
  // Nobody else is answered meanwhile.
  const knowledge = await openKnowledge(settings, now, { writesHere: true });
  try {
    return await work(knowledge);
  } finally {
    await knowledge.close();
  }
}

/** The clock of a command. */
export function now(): string {
  return new Date().toISOString();
}

/** Writes a line for a reader to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Writes one JSON document to standard output, and nothing else. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}
