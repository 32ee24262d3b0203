import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bot can ask of the channel's service. */
type ConnectorRoute = 'create' | 'send' | 'reply' | 'update' | 'delete' | 'other';

/** The parts of an outbound activity that tests look at. */
export interface SentActivity {
  readonly type?: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly conversation?: { readonly id?: string };
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
}

/** One request of the bot, as it came over the wire. */
export interface Post {
  readonly route: ConnectorRoute;
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
  /** Where it was posted: the channel for a create, else the conversation with its thread. */
  readonly conversation: string;
  /** The activity that was posted: for a create the one inside the parameters. */
  readonly activity: SentActivity;
  /** False where the fault says that the service did not take it. */
  readonly accepted: boolean;
  readonly status: number;
  /** The id that the service gave, where it accepted. */
  readonly id: string;
  /** When the request had arrived, in milliseconds. */
  readonly at: number;
  /** How it failed, where it did. */
  readonly fault?: Fault;
}

/** What the service does instead of accepting. */
export interface Fault {
  /** The status answered; without `accept` nothing was delivered. */
  readonly status?: number;
  /** Wait this long before answering. */
  readonly delayMs?: number;
  /** Cut the connection instead of answering. */
  readonly reset?: boolean;
  /** It was delivered all the same: accepted, then the gateway failed. */
  readonly accept?: boolean;
  readonly retryAfter?: string;
  readonly body?: unknown;
}

/** Chooses the fault for one request; undefined lets it through. */
type Faults = (seen: Seen) => Fault | undefined;

/** A Bot Framework connector on loopback that records what the bot posts and fails on demand. */
export interface Connector {
  readonly url: string;
  readonly posts: readonly Post[];
  /** What a person would see: every accepted message, repeats included. */
  delivered(): readonly Post[];
  /** The next requests, one per fault, fail so. */
  failNext(...faults: readonly Fault[]): void;
  /** Every request is asked about; undefined restores health. */
  failWhen(faults: Faults | undefined): void;
  /** The first post, seen already or to come, that fits; fails with what was seen instead. */
  waitFor(fits: (post: Post) => boolean, ms?: number): Promise<Post>;
  clear(): void;
  close(): Promise<void>;
}

/** How long a post is waited for where nothing else is said: only what never comes fails by it. */
const patienceMs = 60_000;

interface Waiter {
  readonly fits: (post: Post) => boolean;
  readonly resolve: (post: Post) => void;
}

/** Starts a connector on a free loopback port. */
export async function startConnector(): Promise<Connector> {
  const posts: Post[] = [];
  const waiters = new Set<Waiter>();
  let queue: Fault[] = [];
  let faults: Faults | undefined;
  let ids = 0;

  const record = (post: Post): void => {
    posts.push(post);
    for (const waiter of waiters) {
      if (!waiter.fits(post)) continue;
      waiters.delete(waiter);
      waiter.resolve(post);
    }
  };

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = parse(await read(request));
    const at = performance.now();
    const seen = placeOf(request, body);
    const fault = queue.shift() ?? faults?.(seen);
    ids += 1;
    const id = `sent-${ids}`;
    const status = fault?.status ?? usualStatus(seen);
    const accepted = isAccepted(fault, status);
    const { method = '', url: path = '', headers } = request;
    record({ ...seen, method, path, headers, body, accepted, status, id, at, ...(fault && { fault }) });
    if (fault?.delayMs) await new Promise((done) => setTimeout(done, fault.delayMs));
    if (fault?.reset) {
      request.socket.resetAndDestroy();
      return;
    }
    answer(response, status, status < 300 ? acceptance(seen, id) : fault?.body, fault?.retryAfter);
  };

  const server = createServer((request, response) => {
    take(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    posts,
    delivered: () => posts.filter((post) => post.accepted && post.activity.type === 'message'),
    failNext: (...next) => void queue.push(...next),
    failWhen: (next) => void (faults = next),
    waitFor: (fits, ms = patienceMs) => wait(posts, waiters, fits, ms),
    clear: () => {
      posts.length = 0;
      queue = [];
      faults = undefined;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** A message is made with 201; other requests are answered with 200. */
function usualStatus({ route }: Pick<Post, 'route'>): number {
  return route === 'create' || route === 'send' ? 201 : 200;
}

function isAccepted(fault: Fault | undefined, status: number): boolean {
  return fault?.accept ?? (fault?.reset !== true && status < 300);
}

function wait(posts: readonly Post[], waiters: Set<Waiter>, fits: (post: Post) => boolean, ms: number): Promise<Post> {
  const already = posts.find(fits);
  if (already) return Promise.resolve(already);
  return new Promise((resolve, reject) => {
    const waiter: Waiter = {
      fits,
      resolve: (post) => {
        clearTimeout(timer);
        resolve(post);
      },
    };
    const timer = setTimeout(() => {
      waiters.delete(waiter);
      const seen = posts.map((post) => `${post.route} ${post.conversation} ${post.activity.summary ?? ''}`);
      reject(new Error(`No such post within ${ms} ms. Seen: ${seen.join(' | ') || 'nothing'}`));
    }, ms);
    waiters.add(waiter);
  });
}

interface Seen {
  readonly route: ConnectorRoute;
  readonly conversation: string;
  readonly activity: SentActivity;
}

function placeOf(request: IncomingMessage, body: unknown): Seen {
  const path = new URL(request.url ?? '/', 'http://connector').pathname.split('/').map(decodeURIComponent);
  const [, version, conversations, conversation, activities, activity] = path;
  if (version !== 'v3' || conversations !== 'conversations') return { route: 'other', conversation: '', activity: {} };
  if (!conversation) return created(body);
  const route = routeOf(request.method ?? '', activities, activity);
  return { route, conversation, activity: body ?? {} };
}

function routeOf(method: string, activities: string | undefined, activity: string | undefined): ConnectorRoute {
  if (activities !== 'activities') return 'other';
  if (method === 'POST') return activity ? 'reply' : 'send';
  if (method === 'PUT') return 'update';
  return method === 'DELETE' ? 'delete' : 'other';
}

function created(body: unknown): Seen {
  const parameters = (body ?? {}) as {
    readonly activity?: SentActivity;
    readonly channelData?: { readonly channel?: { readonly id?: string } };
  };
  const conversation = parameters.channelData?.channel?.id ?? '';
  return { route: 'create', conversation, activity: parameters.activity ?? {} };
}

function acceptance(seen: Seen, id: string): unknown {
  if (seen.route !== 'create') return { id };
  return { id: `${seen.conversation};messageid=${id}`, activityId: id };
}

function answer(response: ServerResponse, status: number, body: unknown, retryAfter: string | undefined): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
  response.end(body === undefined ? '' : JSON.stringify(body));
}

function parse(text: string): unknown {
  return text === '' ? undefined : JSON.parse(text);
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
