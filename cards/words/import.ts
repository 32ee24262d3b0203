import type { ImportSummary } from '../../src/imports/import-summary.ts';

/** What an import came to, as one sentence. */
export const outcomeWords: Readonly<Record<ImportSummary['outcome'], string>> = {
  published: 'Published.',
  unchanged: 'Nothing new: every figure was held already.',
  held: 'Nothing was published, because some rows are hard to believe.',
  refused: 'Nothing was published.',
  tried: 'This was a trial: nothing was changed.',
};

/** How many figures of each sort there were; nothing where no row was counted. */
export function countWords(summary: ImportSummary): readonly string[] {
  if (summary.outcome === 'refused' || summary.outcome === 'held') return [];
  const { new: added, revised, unchanged, suppressed, refused } = summary;
  // A row may be refused for two reasons.
  const rows = new Set(refused.map(({ line }) => line)).size;
  return [`${added} new, ${revised} revised, ${unchanged} unchanged, ${suppressed} suppressed, ${rows} refused.`];
}

/** The exceptions that a publication raised and cleared, or that a trial of it would; of a held file, if it were accepted. */
export function toldWords(summary: ImportSummary): readonly string[] {
  const { outcome, exceptions, raisedFor, cleared, clearedFor } = summary;
  const counted = summary.new + summary.revised + summary.unchanged > 0;
  if (outcome === 'tried' || (outcome === 'held' && counted)) {
    const would = outcome === 'tried' ? 'It would' : 'Published all the same, it would';
    const none = exceptions.length + cleared.length === 0 ? [`${would} raise and clear no exception.`] : [];
    return [...told(`${would} raise`, raisedFor), ...told(`${would} clear`, clearedFor), ...none];
  }
  return [...told('Raised', named(exceptions, raisedFor)), ...told('Cleared', named(cleared, clearedFor))];
}

function told(what: string, which: readonly string[]): readonly string[] {
  return which.length === 0 ? [] : [`${what}: ${which.join('; ')}.`];
}

function named(references: readonly string[], about: readonly string[]): readonly string[] {
  return references.map((reference, at) => [reference, about[at]].filter((each) => each !== undefined).join(' '));
}
