import { addAlert } from './alert.ts';
import { addAlerts } from './alerts.ts';
import { addAsk } from './ask.ts';
import { addCatalogue } from './catalogue.ts';
import { addBackup } from './backup.ts';
import type { AddCommand } from './command.ts';
import { addDigest } from './digest.ts';
import { addDoctor } from './doctor.ts';
import { addImport } from './import.ts';
import { addPackage } from './package.ts';
import { addQuestions } from './questions.ts';
import { addReproduce } from './reproduce.ts';
import { addStatistics } from './statistics.ts';
import { addStore } from './store.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly AddCommand[] = [
  addAsk,
  addImport,
  addAlerts,
  addAlert,
  addDigest,
  addCatalogue,
  addQuestions,
  addReproduce,
  addDoctor,
  addStatistics,
  addStore,
  addBackup,
  addPackage,
];
