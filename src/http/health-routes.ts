import type { Server } from 'restify';
import { sendJson } from './answering.ts';
import { route } from './route.ts';

/** Whether the bot can do its work, part by part; a part that can't may say why. */
export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, boolean | string>>;
}

/** Installs `GET /healthz` (the process answers) and `GET /readyz` (it can do its work: 200, else 503). */
export function installHealth(server: Server, ready: () => Promise<Readiness>): void {
  const alive = route(async (_request, response) => sendJson(response, 200, { status: 'ok' }));
  const able = route(async (_request, response) => {
    const readiness = await ready();
    sendJson(response, readiness.ready ? 200 : 503, readiness);
  });
  server.get('/healthz', alive);
  server.get('/readyz', able);
}
