import type { FileRemark, ImportSummary } from '../src/imports/import-summary.ts';
import type { Choice } from '../src/questions/question.ts';
import { listOf, textOf } from './page.ts';
import type { Block, Item, Page } from './page.ts';
import { countWords, outcomeWords, toldWords } from './words/import.ts';

/** A file that was handed over, what it would come to or came to, and what can be done with it. */
export interface ImportOnCard {
  readonly name: string;
  readonly summary: ImportSummary;
  /** Under what the file is kept; absent where there is nothing left to decide. */
  readonly code?: string;
  /** What is said otherwise than when the file was first looked at, where others published meanwhile. */
  readonly changed?: { readonly now: readonly string[]; readonly before: readonly string[] };
}

/** The summary of a file that was handed over, the same as in a terminal, with buttons where somebody must decide. */
export function importPage({ name, summary, code, changed }: ImportOnCard): Page {
  const heading = headingOf(name, summary, code);
  return {
    summary: `${heading}. ${importLines(summary).join(' ')}`.slice(0, 300),
    heading,
    ...(summary.outcome === 'held' ? { tone: 'warning' as const } : {}),
    blocks: [
      ...(changed === undefined ? [] : changedBlocks(changed)),
      ...importLines(summary).flatMap((line) => textOf(line)),
      ...remarks('Hard to believe', summary.held),
      ...remarks('Refused', summary.refused),
      ...listOf('Worth a look', shown(summary.warnings.map((text) => ({ text }))), left(summary.warnings)),
    ],
    next: code === undefined ? [] : fileChoices(summary, code),
    asksBack: code !== undefined,
  };
}

/** What a summary says in its counted lines, without the single rows. */
export function importLines(summary: ImportSummary): readonly string[] {
  const outcome = summary.outcome === 'tried' ? [] : [outcomeWords[summary.outcome]];
  const { id } = summary;
  const number = id === null ? [] : [`This is import ${id}.`];
  return [...outcome, ...countWords(summary), ...toldWords(summary), ...number];
}

function headingOf(name: string, { outcome }: ImportSummary, code: string | undefined): string {
  if (code !== undefined)
    return outcome === 'held' ? `${name}: some rows are hard to believe` : `${name}: ready to publish`;
  return outcome === 'published' ? `${name} was published` : name;
}

function fileChoices({ outcome }: ImportSummary, code: string): readonly Choice[] {
  const publish =
    outcome === 'held'
      ? { title: 'Publish all, also these rows', text: `Publish all of file ${code}` }
      : { title: 'Publish', text: `Publish file ${code}` };
  return [publish, { title: 'Discard', text: `Discard file ${code}` }];
}

function changedBlocks({ now, before }: NonNullable<ImportOnCard['changed']>): readonly Block[] {
  const fresh = now.filter((line) => !before.includes(line));
  const gone = before.filter((line) => !now.includes(line));
  return [
    ...textOf(
      'Somebody published since this file was looked at, and it would now come to something else. Nothing was published yet.',
      'warning',
    ),
    ...listOf(
      'New',
      fresh.map((text) => ({ text })),
    ),
    ...listOf(
      'No longer so',
      gone.map((text) => ({ text })),
    ),
  ];
}

const mostShown = 10;

function remarks(title: string, of: readonly FileRemark[]): readonly Block[] {
  const items = of.map(({ line, reason }) => ({ text: line === undefined ? reason : `Line ${line}: ${reason}` }));
  return listOf(title, shown(items), left(of));
}

function shown(items: readonly Item[]): readonly Item[] {
  return items.slice(0, mostShown);
}

function left(of: readonly unknown[]): number {
  return Math.max(0, of.length - mostShown);
}
