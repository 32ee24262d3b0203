#!/usr/bin/env -S node --max-semi-space-size=4 --max-old-space-size=256 --no-incremental-marking
import './node-version.mjs';

// Only now, so that what was compiled at an earlier run is found. The flags above keep a long import small.
const { Command, CommanderError } = await import('commander');
const { commandsNamed } = await import('./commands/commands.ts');
const { readEnvironment } = await import('./environment.ts');
const { sentenceOf } = await import('./sentence-of.ts');

const program = new Command('safer-bot')
  .description('Asks, imports, checks and prepares, on the same data as the bot, also while it runs.')
  .showHelpAfterError('Run "safer-bot --help" for the commands.')
  .exitOverride();
for (const add of await commandsNamed(process.argv[2])) add(program, () => readEnvironment(process.env));

// Whoever reads the output may have seen enough, as "head" has: then there is nobody left to tell.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code !== 'EPIPE') throw fault;
  process.exit();
});

try {
  await program.parseAsync(process.argv);
} catch (fault) {
  if (fault instanceof CommanderError) {
    // Commander has said already what is wrong; asking for help or the version is no fault.
    process.exitCode = fault.exitCode === 0 ? 0 : 2;
  } else {
    process.stderr.write(`${sentenceOf(fault)}\n`);
    process.exitCode = 1;
  }
}
