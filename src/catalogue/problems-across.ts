import { meaningChecks, referenceChecks, settingChecks } from './checks/checks.ts';
import type { Check } from './checks/checks.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';
import type { Place, Problem, Waiting } from './problem.ts';

/**
 * What is wrong across the files. Where an entry had to be mended to be read at all, only what does not come of the
 * mending is told: nothing about the places that were mended, and of what makes no sense only what makes none without
 * the mended entries either.
 */
export function problemsAcross(draft: Draft, shape: readonly Problem[]): readonly Problem[] {
  const mended = entriesOf(draft).filter((each) => each.mended === true);
  const sense = settingsMended(draft) ? meaningChecks : [...meaningChecks, ...settingChecks];
  const references = found(referenceChecks, draft);
  if (mended.length === 0) return [...references, ...found(sense, draft)];
  const spoken = new Set([...shape, ...mended.map((each) => each.at())].map(placeText));
  const certain = new Set(found(sense, withoutMended(draft)).map(problemText));
  const senseless = found(sense, draft).filter((each) => certain.has(problemText(each)));
  return [...references, ...senseless].filter((each) => !spoken.has(placeText(each)));
}

/** What has to wait until the draft's problems are mended. */
export function waitingOf(draft: Draft): readonly Waiting[] {
  const { partnership, routing, rules } = draft;
  const entries = entriesOf(draft).filter((each) => each !== partnership && each !== routing);
  const isBudgeted = partnership.mended === true || partnership.value.alertBudget !== undefined;
  return [
    ...(settingsMended(draft) ? (['settings'] as const) : []),
    ...(entries.some((each) => each.mended === true) ? (['entries'] as const) : []),
    ...(isBudgeted && rules.length > 0 ? (['budget'] as const) : []),
  ];
}

function found(checks: readonly Check[], draft: Draft): readonly Problem[] {
  return checks.flatMap((check) => check(draft));
}

function entriesOf(draft: Draft): readonly Entry<unknown>[] {
  const { partnership, areas, outcomes, indicators, rules, ...more } = draft;
  const { statements, namedPeriods, ambiguities, notHeld, imports, releases, routing } = more;
  const lists = [areas, outcomes, indicators, rules, statements, namedPeriods, ambiguities, notHeld, imports, releases];
  return [partnership, routing, ...lists.flatMap((list): readonly Entry<unknown>[] => list)];
}

/** Whether the blocks that are for the whole folder had to be mended, so that what is judged by them has to wait. */
function settingsMended({ partnership, routing }: Draft): boolean {
  return partnership.mended === true || routing.mended === true;
}

function withoutMended(draft: Draft): Draft {
  return {
    partnership: draft.partnership,
    areas: sound(draft.areas),
    outcomes: sound(draft.outcomes),
    indicators: sound(draft.indicators),
    rules: sound(draft.rules),
    statements: sound(draft.statements),
    namedPeriods: sound(draft.namedPeriods),
    ambiguities: sound(draft.ambiguities),
    notHeld: sound(draft.notHeld),
    imports: sound(draft.imports),
    releases: sound(draft.releases),
    routing: draft.routing,
  };
}

function sound<T>(entries: readonly Entry<T>[]): readonly Entry<T>[] {
  return entries.filter((each) => each.mended !== true);
}

function placeText({ file, line }: Place): string {
  return `${file}:${line}`;
}

function problemText(problem: Problem): string {
  return `${placeText(problem)} ${problem.message}`;
}
