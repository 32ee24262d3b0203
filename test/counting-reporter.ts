import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Mocha's spec report, which also leaves the run's own counts in the file that `TEST_COUNTS` names. */
class CountingReporter extends Mocha.reporters.Spec {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const file = process.env['TEST_COUNTS'];
    if (file === undefined) return;
    runner.once('end', () => {
      const { passes, failures, pending } = this.stats;
      writeFileSync(file, `${String(passes)} ${String(failures)} ${String(pending)}\n`);
    });
  }
}

// Mocha asks for a module that is the class itself.
export { CountingReporter as 'module.exports' };
