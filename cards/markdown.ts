import { oneLine } from './words/sentence.ts';

/**
 * A plain text so that a card's renderer shows it as it is: what it would read as formatting, an entity or a date
 * function is taken apart. Letters and figures are never touched, so that clients which show the backslash show few.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replaceAll(/[\\`*[\]<>]|~(?=~)/g, (sign) => `\\${sign}`)
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/&(?=#?\w+;)/g, '\\&')
    .replaceAll(/\{\{/g, '{\u200b{')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^([-+#=])/, '\\$1');
}
