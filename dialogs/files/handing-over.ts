import { createHash } from 'node:crypto';
import { DateTime } from 'luxon';
import { importLines, importPage } from '../../cards/import-page.ts';
import type { ImportOnCard } from '../../cards/import-page.ts';
import { pageCard } from '../../cards/page-card.ts';
import { shortCode } from '../../src/delivery/fingerprint.ts';
import type { Clock } from '../../src/clock.ts';
import type { ImportSummary } from '../../src/imports/import-summary.ts';
import type { DroppedFile } from '../../src/store/dropped-files.ts';
import type { Store } from '../../src/store/store.ts';
import type { Reply, Turn } from '../turn.ts';
import { notFetched, notRead, officersOnly, oneAtATime, personalChatOnly } from './file-words.ts';

/** What handing over a file needs. */
export interface FileParts {
  readonly store: Store;
  readonly clock: Clock;
  /** Whether a person may import. */
  readonly mayAct: (person: string) => boolean;
  /** Imports a file, or tells what that would come to; undefined where it came to no end. */
  readonly importing: (file: Importing) => Promise<ImportSummary | undefined>;
}

export interface Importing {
  readonly name: string;
  readonly content: Uint8Array;
  readonly dryRun: boolean;
  readonly accept: boolean;
}

/** Looks at a file that a person handed over and asks what is to be done with it; nothing is published yet. */
export async function takeFile(turn: Turn, parts: FileParts): Promise<Reply> {
  const [file, ...others] = turn.files ?? [];
  if (turn.conversation.kind !== 'personal') return personalChatOnly;
  if (!parts.mayAct(turn.person)) return officersOnly;
  if (file === undefined || others.length > 0) return oneAtATime;
  const read = await file.read();
  if (!read.ok) return notFetched[read.why];
  return lookAt({ name: file.name, content: read.content }, turn.person, parts);
}

type Content = Pick<DroppedFile, 'name' | 'content'>;

/** What a file would come to; it is kept where it can be published. `before` is what was said of it earlier. */
export async function lookAt(
  { name, content }: Content,
  person: string,
  parts: FileParts,
  before?: readonly string[],
): Promise<Reply> {
  const publication = await newestPublication(parts.store);
  const summary = await parts.importing({ name, content, dryRun: true, accept: false });
  if (summary === undefined) return notRead;
  if (!canBePublished(summary)) return importReply({ name, summary });
  const sha256 = createHash('sha256').update(content).digest('hex');
  const told = linesOf(summary);
  const at = parts.clock();
  const code = fileCode(person, sha256);
  await parts.store.transaction(async ({ files }) => {
    await files.forgetBefore(dayBefore(at));
    await files.keep({ code, name, sha256, content, publication, told, at });
  });
  return importReply({ name, summary, code, ...(before === undefined ? {} : { changed: { now: told, before } }) });
}

/** The card of a summary. */
export function importReply(shown: ImportOnCard): Reply {
  const page = importPage(shown);
  return { summary: page.summary, card: pageCard(page) };
}

/** A file goes by the person who sent it and what is in it, so that nobody else can name it. */
export function fileCode(person: string, sha256: string): string {
  return shortCode({ person, sha256 });
}

/** Every line that a summary says, by which two can be told apart. */
export function linesOf(summary: ImportSummary): readonly string[] {
  const rows = [...summary.held, ...summary.refused].map(({ line, reason }) => `Line ${line ?? 0}: ${reason}`);
  return [...importLines(summary), ...rows];
}

export async function newestPublication({ indicators }: Pick<Store, 'indicators'>): Promise<number> {
  const [newest] = await indicators.publications(1);
  return newest?.id ?? 0;
}

function canBePublished(summary: ImportSummary): boolean {
  return summary.outcome === 'held' || (summary.outcome === 'tried' && summary.new + summary.revised > 0);
}

/** A file that nobody decided on is kept for a day. */
export function dayBefore(at: string): string {
  return DateTime.fromISO(at, { zone: 'utc' }).minus({ days: 1 }).toISO() ?? at;
}
