import type { Aim, Findings } from './aims.ts';
import { tallyLine } from './aims.ts';
import { confusions, quantile, tallies, tally } from './tally.ts';
import type { Result } from './tally.ts';

/** The first scores of the labelled sets, as they were before anything was tuned. */
export interface FirstScore {
  readonly on: string;
  readonly heldOut: Score;
  readonly open: Score;
  readonly later: readonly (Score & { readonly set: string; readonly on: string })[];
}

interface Score {
  readonly right: number;
  readonly asked: number;
  readonly declined: number;
  readonly wrong: number;
}

/** The evaluation as Markdown: the aims, each part by set, what was confused and what was wrong; of what is held out only counts. */
export function reportOf(findings: Findings, aims: readonly Aim[], first: FirstScore): string {
  const lines = [
    '# How well questions are understood',
    '',
    ...aims.map(({ aim, measured, met }) => `- ${met ? 'met' : '**NOT met**'}: ${aim}: ${measured}`),
    '',
    `Held out: at first (${first.on}) ${scoreLine(first.heldOut)}; now ${scoreLine(tally(findings.heldOut))}; ${laterKinds(findings.heldOut)} of these right by a kind of question that came after the labels.`,
    '',
    ...first.later.flatMap((each) => [laterLine(each, findings), '']),
    ...sectionsOf(findings),
  ];
  return `${lines.join('\n')}\n`;
}

function laterKinds(results: readonly Result[]): number {
  return results.filter(({ isOfLaterKind, verdict }) => isOfLaterKind === true && verdict === 'right').length;
}

/** A later set beside its first score. */
function laterLine({ set, on, ...score }: FirstScore['later'][number], { later }: Findings): string {
  const results = later.find((each) => each.set === set)?.results ?? [];
  return `The ${set} set: at first (${on}) ${scoreLine(score)}; now ${scoreLine(tally(results))}.`;
}

function sectionsOf({ open, heldOut, later, periods, noisy, carriers }: Findings): readonly string[] {
  return [
    ...sectionOf('Labelled questions, open', open),
    ...sectionOf('Labelled questions, held out', heldOut),
    ...later.flatMap(({ set, results }) => sectionOf(`Labelled questions, ${set} set`, results)),
    ...sectionOf('Period expressions', periods),
    ...sectionOf('Noisy questions', noisy),
    ...sectionOf('Words in carrier sentences', carriers),
  ];
}

function sectionOf(title: string, results: readonly Result[]): readonly string[] {
  const bySet = [...tallies(results)].map(([set, each]) => `- ${set}: ${tallyLine(each)}`);
  return [
    `## ${title}`,
    '',
    tallyLine(tally(results)),
    '',
    latencyLine(results),
    '',
    ...bySet,
    '',
    ...missesOf(results),
  ];
}

function missesOf(results: readonly Result[]): readonly string[] {
  const wrong = results.filter(({ verdict }) => verdict === 'wrong').slice(0, 50);
  return [
    ...listed(
      'Confused most',
      confusions(results, 8),
      ({ wanted, came, count, example }) => `${wanted} → ${came}: ${count}, such as \`${example}\``,
    ),
    ...listed('Wrong', wrong, ({ text, labels, came }) => `\`${text}\`: ${came}, not ${labels.join(' or ')}`),
  ];
}

function listed<T>(title: string, items: readonly T[], line: (item: T) => string): readonly string[] {
  return items.length === 0 ? [] : [`${title}:`, '', ...items.map((item) => `- ${line(item)}`), ''];
}

function latencyLine(results: readonly Result[]): string {
  const times = results.map(({ milliseconds }) => milliseconds);
  return `Latency: p50 ${quantile(times, 0.5).toFixed(3)} ms, p99 ${quantile(times, 0.99).toFixed(3)} ms.`;
}

function scoreLine({ right, asked, declined, wrong }: Score): string {
  return `${right} right, ${asked} asked back, ${declined} declined, ${wrong} wrong`;
}
