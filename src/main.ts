import './node-version.mjs';
import { setGlobalProxyFromEnv } from 'node:http';
import { readEnvironment } from './environment.ts';
import { createLog } from './logging.ts';
import { startBot } from './parts.ts';
import { sentenceOf } from './sentence-of.ts';

try {
  const settings = readEnvironment(process.env);
  const log = createLog(settings.logLevel);
  if (settings.httpsProxy !== undefined) setGlobalProxyFromEnv({ HTTPS_PROXY: settings.httpsProxy });
  const bot = await startBot(settings, () => new Date().toISOString(), log);
  const at = `http://${bot.address}:${bot.port}/`;
  log.info({ address: bot.address, port: bot.port, development: settings.development }, 'The bot is ready');
  if (settings.development) process.stdout.write(`Open ${at} to try the bot.\n`);
  let ending = false;
  const end = (signal: NodeJS.Signals): void => {
    if (ending) return;
    ending = true;
    log.info({ signal }, 'The bot is ending');
    bot.close().then(
      () => process.exit(0),
      (fault: unknown) => {
        process.stderr.write(`${sentenceOf(fault)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
} catch (fault) {
  process.stderr.write(`${sentenceOf(fault)}\n`);
  process.exit(1);
}
