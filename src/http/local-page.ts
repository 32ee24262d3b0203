import type { Request, Server } from 'restify';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import { sendEarly, sendJson, sendNothing, sendSentence } from './answering.ts';
import { readBytes } from './body-bytes.ts';
import { assets, pageHeaders } from './local/asset.ts';
import { connect } from './local/connector.ts';
import { streamChanges, type Changes } from './local/event-stream.ts';
import { createFileShelf, type FileShelf } from './local/file-shelf.ts';
import { guarded, withBody, type Work } from './local/guarded.ts';
import { places } from './local/place.ts';
import { createPretendClient, type PretendClient } from './local/pretend-client.ts';
import { createTranscript, type Transcript } from './local/transcript.ts';
import type { RouteInstaller } from './server.ts';

/** What the page is given from outside. */
export interface LocalPageOptions {
  readonly clock: Clock;
  /** Gives an id that was never given before. */
  readonly newId: () => string;
}

const connectorPath = '/local/connector';
const filePath = '/local/file';
/** As much as the bot itself takes of a file. */
const mostFileBytes = 5 * 1024 * 1024;

const deed = z.object({
  place: z.enum(places),
  text: z.string().max(20_000),
  value: z.record(z.string(), z.unknown()).optional(),
  shown: z.string().max(20_000).optional(),
  thread: z.string().max(200).optional(),
});
const wish = z.object({ place: z.enum(places) });

interface Parts {
  readonly transcript: Transcript;
  readonly shelf: FileShelf;
  readonly newId: () => string;
  readonly clientAt: (request: Request) => { readonly client: PretendClient; readonly serviceUrl: string };
  /** Tells this run of the bot from an earlier one. */
  readonly run: string;
}

/** The local page of development, to be installed on a server that listens on a loopback address only. */
export function localPage({ clock, newId }: LocalPageOptions): RouteInstaller {
  const transcript = createTranscript();
  const posting = { port: 0 };
  const client = createPretendClient({
    transcript,
    clock,
    newId,
    post: (activity) => postToBot(posting.port, activity),
  });
  const clientAt: Parts['clientAt'] = (request) => {
    posting.port = request.socket.localPort ?? 0;
    return { client, serviceUrl: `http://127.0.0.1:${String(posting.port)}${connectorPath}` };
  };
  const parts = { transcript, shelf: createFileShelf(), newId, clientAt, run: newId() };
  return (server) => {
    for (const path of Object.keys(assets)) server.get(path, guarded(assetRoute(path)));
    server.get('/local/events', guarded(eventsRoute({ ...parts, isOpen: () => server.server.listening })));
    server.post('/local/say', guarded(sayRoute(parts)));
    server.post(filePath, guarded(giveRoute(parts)));
    server.get(`${filePath}/:id`, guarded(fetchRoute(parts)));
    server.post('/local/reinstall', guarded(reinstallRoute(parts)));
    installConnector(server, { transcript, clock, newId });
  };
}

function assetRoute(path: string): Work {
  return async (_request, response) => {
    const asset = assets[path];
    if (asset === undefined) return sendNothing(response, 404);
    response.sendRaw(200, await asset.read(), { ...pageHeaders, 'Content-Type': asset.type });
  };
}

function eventsRoute({ clientAt, ...changes }: Parts & Changes): Work {
  return async (request, response) => {
    const { client, serviceUrl } = clientAt(request);
    const opening = client.open(serviceUrl);
    await streamChanges(response, changes, request.header('last-event-id'));
    await opening;
  };
}

function sayRoute({ clientAt }: Parts): Work {
  return withBody(deed, async (said, request, response) => {
    const { client, serviceUrl } = clientAt(request);
    await client.say(said, serviceUrl);
    sendNothing(response, 204);
  });
}

/** Takes a file that was chosen in the chat, and tells the bot where to fetch it. */
function giveRoute({ clientAt, shelf, newId }: Parts): Work {
  return async (request, response) => {
    const address = URL.parse(request.url ?? '', 'http://localhost');
    const name = address?.searchParams.get('name') ?? '';
    if (name === '' || name.length > 255) return sendSentence(response, 400, 'The file needs a name.');
    const content = await readBytes(request, mostFileBytes);
    if (content === 'gone') return undefined;
    if (content === 'too-big') return sendEarly(request, response, 413, 'The file is over 5 MB.');
    const id = newId();
    shelf.put(id, { name, content });
    const { client, serviceUrl } = clientAt(request);
    const url = new URL(`${filePath}/${id}`, serviceUrl).href;
    await client.say({ place: 'chat', text: '', shown: `File: ${name}`, file: { name, url } }, serviceUrl);
    sendNothing(response, 204);
  };
}

function fetchRoute({ shelf }: Parts): Work {
  return async (request, response) => {
    const file = shelf.find((request.url ?? '').slice(filePath.length + 1));
    if (file === undefined) return sendNothing(response, 404);
    response.sendRaw(200, file.content, { 'Content-Type': 'application/octet-stream' });
  };
}

function reinstallRoute({ clientAt }: Parts): Work {
  return withBody(wish, async ({ place }, request, response) => {
    const { client, serviceUrl } = clientAt(request);
    await client.reinstall(place, serviceUrl);
    sendNothing(response, 204);
  });
}

function installConnector(server: Server, parts: Parameters<typeof connect>[0]): void {
  const answer = guarded(
    withBody(z.unknown(), async (body, request, response) => {
      const path = (request.url ?? '').slice(connectorPath.length).split('?')[0] ?? '';
      const answered = connect(parts, request.method ?? '', path, body);
      sendJson(response, answered.status, answered.body ?? {});
    }),
  );
  server.post(`${connectorPath}/*`, answer);
  server.put(`${connectorPath}/*`, answer);
}

async function postToBot(port: number, activity: object): Promise<number | undefined> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify(activity);
  const url = `http://127.0.0.1:${String(port)}/api/messages`;
  const answer = await fetch(url, { method: 'POST', headers, body }).catch(notReached);
  await answer?.body?.cancel();
  return answer?.status;
}

/** Not to be reached is a fault of fetch and an ordinary event here: the bot is being stopped. */
function notReached(fault: unknown): undefined {
  if (fault instanceof TypeError) return undefined;
  throw fault;
}
