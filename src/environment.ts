import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';
import { readSettings, type Settings } from './settings.ts';

/** The settings of the process: a `.env` file in the working folder fills in what the environment leaves unset. */
export function readEnvironment(env: NodeJS.ProcessEnv): Settings {
  if (existsSync('.env')) loadEnvFile('.env');
  return readSettings(env);
}
