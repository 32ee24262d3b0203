import type { DroppedFile } from '../../src/store/dropped-files.ts';
import type { Reply, Turn } from '../turn.ts';
import { beingPublished, discarded, noSuchFile, notRead, officersOnly, publishedAlready } from './file-words.ts';
import { dayBefore, fileCode, importReply, linesOf, lookAt, newestPublication } from './handing-over.ts';
import type { FileParts } from './handing-over.ts';

/** What is to be done with a file that waits, as its buttons say it. */
export interface FileOrder {
  readonly deed: 'publish' | 'publish-all' | 'discard';
  readonly code: string;
}

const deeds = new Map([
  ['publish', 'publish'],
  ['publish all of', 'publish-all'],
  ['discard', 'discard'],
] as const);

/** Reads an order for a file, such as "Publish file 4H7K2M9Q"; undefined where the text is none. */
export function fileOrder(text: string): FileOrder | undefined {
  const [, words = '', code = ''] = /^(publish|publish all of|discard) file ([0-9a-z]{8})$/iu.exec(text.trim()) ?? [];
  const deed = [...deeds].find(([each]) => each === words.toLowerCase())?.[1];
  return deed === undefined ? undefined : { deed, code: code.toUpperCase() };
}

/** Publishes or throws away a file that waits: once, exactly as it was summarised, and only for whoever sent it. */
export async function carryOutFileOrder({ deed, code }: FileOrder, turn: Turn, parts: FileParts): Promise<Reply> {
  if (!parts.mayAct(turn.person)) return officersOnly;
  const found = await parts.store.files.find(code);
  if (found === undefined || !isFor(found, turn.person, parts)) return noSuchFile;
  if (found.state === 'published') return publishedAlready;
  if (deed === 'discard') return discard(found, parts);
  const newest = await newestPublication(parts.store);
  if (newest !== found.publication && (await wouldDiffer(found, parts))) {
    return lookAt(found, turn.person, parts, found.told);
  }
  if (!(await claimed(found, parts))) return beingPublished;
  return publishNow(found, deed === 'publish-all', parts);
}

function isFor({ code, sha256, at }: DroppedFile, person: string, { clock }: FileParts): boolean {
  return code === fileCode(person, sha256) && at >= dayBefore(clock());
}

async function discard({ code }: DroppedFile, { store }: FileParts): Promise<Reply> {
  const gone = await store.transaction(async ({ files }) => {
    const now = await files.find(code);
    if (now?.state !== 'waiting') return false;
    await files.forget(code);
    return true;
  });
  return gone ? discarded : beingPublished;
}

/** Whether a file would now come to something else than was said, since others published. */
async function wouldDiffer({ name, content, told }: DroppedFile, { importing }: FileParts): Promise<boolean> {
  const summary = await importing({ name, content, dryRun: true, accept: false });
  return summary === undefined || linesOf(summary).join('\n') !== told.join('\n');
}

/** Of those who press at once, one publishes. One that came to no end within its time is taken over. */
async function claimed({ code }: DroppedFile, { store, clock }: FileParts): Promise<boolean> {
  const at = clock();
  return store.transaction(async ({ files }) => {
    const now = await files.find(code);
    const stuck = now?.state === 'publishing' && Date.parse(at) - Date.parse(now.at) > longestPublishingMs;
    if (now?.state !== 'waiting' && !stuck) return false;
    await files.stand(code, 'publishing', at);
    return true;
  });
}

const longestPublishingMs = 300_000;

async function publishNow(file: DroppedFile, accept: boolean, parts: FileParts): Promise<Reply> {
  const { code, name, content } = file;
  const summary = await parts.importing({ name, content, dryRun: false, accept });
  const isDone = summary?.outcome === 'published' || summary?.outcome === 'unchanged';
  await parts.store.transaction(({ files }) => files.stand(code, isDone ? 'published' : 'waiting', parts.clock()));
  if (summary === undefined) return notRead;
  return importReply({ name, summary, ...(isDone ? {} : { code }) });
}
