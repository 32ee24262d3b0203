import { oneLine } from './words/sentence.ts';
import type { Block, Item, Page } from './page.ts';

/** The page as plain text for a terminal: all of it but the picture, whose words stand in its place. */
export function pageText(page: Page): string {
  const choices = [...(page.alternatives ?? []), ...page.next].map((choice) => `  ${choice.text}`);
  const paragraphs = [oneLine(page.heading), ...page.blocks.flatMap(blockText)];
  if (choices.length === 0) return paragraphs.join('\n\n');
  // A question back ends with the words that lead to its choices.
  const lead = page.asksBack === true ? [] : ['You could ask next:'];
  const [last = '', ...before] = [...paragraphs, ...lead].toReversed();
  return [...before.toReversed(), [last, ...choices].join('\n')].join('\n\n');
}

function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'lead':
    case 'text':
      return [oneLine(block.text)];
    case 'facts':
      return [block.rows.map(({ title, value }) => oneLine(`${title}: ${value}`)).join('\n')];
    case 'list':
      return [[block.title, ...block.items.map(itemText), ...leftOutText(block.leftOut)].join('\n')];
    case 'table':
      return [[block.title, ...columns([block.header, ...block.rows]), ...leftOutText(block.leftOut)].join('\n')];
    case 'picture':
      return [`[${block.alt}]`];
  }
}

function itemText({ text, detail }: Item): string {
  return detail === undefined ? `- ${oneLine(text)}` : `- ${oneLine(text)}\n  ${oneLine(detail)}`;
}

function leftOutText(count = 0): readonly string[] {
  return count === 0 ? [] : [`  and ${count} more, left out here`];
}

function columns(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd());
}

const longestSummary = 300;

/** The page in the one line that a notification shows; never empty. */
export function summaryLine({ summary, heading }: Page): string {
  const line = oneLine(summary) || oneLine(heading) || 'Safer Communities';
  return line.length <= longestSummary ? line : `${line.slice(0, longestSummary - 1).trimEnd()}…`;
}
