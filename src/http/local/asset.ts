import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A file that the page is made of. */
export interface Asset {
  readonly type: string;
  read(): Promise<Buffer>;
}

/** Every file that the page may ask for, by its address; there is no other way to a file. */
export const assets: Readonly<Record<string, Asset>> = {
  '/': own('page.html', 'text/html; charset=utf-8'),
  '/local/assets/page.css': own('page.css', 'text/css; charset=utf-8'),
  '/local/assets/page.js': own('page.js', 'text/javascript; charset=utf-8'),
  '/local/assets/pane.js': own('pane.js', 'text/javascript; charset=utf-8'),
  '/local/assets/card.js': own('card.js', 'text/javascript; charset=utf-8'),
  '/local/assets/pressed.js': own('pressed.js', 'text/javascript; charset=utf-8'),
  '/local/assets/host-config.js': own('host-config.js', 'text/javascript; charset=utf-8'),
  '/local/assets/markdown.js': own('markdown.js', 'text/javascript; charset=utf-8'),
  '/local/assets/icon.svg': own('icon.svg', 'image/svg+xml'),
  '/local/assets/adaptivecards.js': {
    type: 'text/javascript; charset=utf-8',
    read: () => readFile(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js')),
  },
};

/** What keeps the page to itself: no script but its own files, and no request to anywhere else. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

function own(name: string, type: string): Asset {
  return { type, read: () => readFile(join(import.meta.dirname, 'assets', name)) };
}
