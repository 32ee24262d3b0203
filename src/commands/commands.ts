import type { AddCommand } from './command.ts';

/**
 * Every command by its name, in the order in which help lists them. Each is loaded on its own: what a long import needs
 * besides should not lie in its memory.
 */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  ask: async () => (await import('./ask.ts')).addAsk,
  import: async () => (await import('./import.ts')).addImport,
  alerts: async () => (await import('./alerts.ts')).addAlerts,
  alert: async () => (await import('./alert.ts')).addAlert,
  digest: async () => (await import('./digest.ts')).addDigest,
  catalogue: async () => (await import('./catalogue.ts')).addCatalogue,
  questions: async () => (await import('./questions.ts')).addQuestions,
  reproduce: async () => (await import('./reproduce.ts')).addReproduce,
  doctor: async () => (await import('./doctor.ts')).addDoctor,
  statistics: async () => (await import('./statistics.ts')).addStatistics,
  store: async () => (await import('./store.ts')).addStore,
  backup: async () => (await import('./backup.ts')).addBackup,
  package: async () => (await import('./package.ts')).addPackage,
};

/** The command of that name alone; every one where none is named, for help. */
export function commandsNamed(name: string | undefined): Promise<readonly AddCommand[]> {
  const named = Object.entries(commands).filter(([each]) => each === name);
  const wanted = named.length > 0 ? named : Object.entries(commands);
  return Promise.all(wanted.map(([, load]) => load()));
}
