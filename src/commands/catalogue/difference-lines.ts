import type { CatalogueDifference, Changed, Changes, OtherPart } from '../../catalogue/difference.ts';
import { capital, listed } from '../../../cards/words/sentence.ts';

const kinds = { indicators: 'indicator', areas: 'area', outcomes: 'outcome', rules: 'rule' } as const;

const others: Readonly<Record<OtherPart, string>> = {
  name: 'the name of the partnership',
  calendar: 'the month in which the year starts',
  comparators: 'the areas that figures are set against',
  words: 'the words for its places',
  statements: 'the statements',
  namedPeriods: 'the named periods',
  ambiguities: 'the words that are asked back',
  notHeld: 'the words for what is not held',
  neighbours: 'the neighbours',
  alertBudget: 'how many false alarms a year are allowed',
  imports: 'the names in published tables',
  releases: 'the days on which figures are due',
  routing: 'who hears what, and when',
};

const otherWords = new Map(Object.entries(others));

/** What changes from one catalogue to another, a line each, in plain words. */
export function differenceLines(difference: CatalogueDifference): readonly string[] {
  const things = (['indicators', 'areas', 'outcomes', 'rules'] as const).flatMap((kind) =>
    changeLines(kinds[kind], difference[kind]),
  );
  const rest = difference.other.map((key) => otherWords.get(key) ?? key);
  return [
    ...things,
    ...(rest.length === 0 ? [] : [`${capital(listed(rest))} ${rest.length === 1 ? 'changes' : 'change'}.`]),
  ];
}

function changeLines(kind: string, { added, removed, changed }: Changes): readonly string[] {
  return [
    ...added.map((name) => `New ${kind}: ${name}.`),
    ...removed.map((name) => `Removed ${kind}: ${name}.`),
    ...changed.map((each) => `Changed ${kind}: ${each.name} (${listed(detailsOf(each))}).`),
  ];
}

function detailsOf({ entries, aliasesAdded, aliasesRemoved }: Changed): readonly string[] {
  const all = [
    ...entries,
    ...(aliasesAdded.length === 0 ? [] : [`new aliases ${quoted(aliasesAdded)}`]),
    ...(aliasesRemoved.length === 0 ? [] : [`aliases ${quoted(aliasesRemoved)} removed`]),
  ];
  return all.length === 0 ? ['order of its aliases'] : all;
}

function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(', ');
}
