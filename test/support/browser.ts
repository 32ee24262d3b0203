import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian puts the browser, unless `CHROMIUM` says another place. */
const browserProgram = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** True where there is a browser for the tests to use. */
export const hasBrowser = existsSync(browserProgram);

/** Starts the machine's own Chromium without a window and without any business of its own on the network. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: browserProgram,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
