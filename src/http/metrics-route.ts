import type { Server } from 'restify';
import { route } from './route.ts';

/** The metrics as text, in the format that their content type names. */
export type Exposition = () => Promise<{ readonly contentType: string; readonly body: string }>;

/** Installs `GET /metrics`. */
export function installMetrics(server: Server, exposition: Exposition): void {
  const expose = route(async (_request, response) => {
    const { contentType, body } = await exposition();
    response.sendRaw(200, body, { 'content-type': contentType });
  });
  server.get('/metrics', expose);
}
