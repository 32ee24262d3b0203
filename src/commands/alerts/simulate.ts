import { InvalidArgumentError } from 'commander';
import type { Command } from 'commander';
import { assumptionFor, worseSide } from '../../alerts/budget/assumption.ts';
import type { Rule } from '../../alerts/rule.ts';
import { simulate } from '../../alerts/simulation/simulate.ts';
import type { Estimate, Simulation, SimulationInput } from '../../alerts/simulation/simulate.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { basisNames } from '../../indicators/basis.ts';
import { valueWords } from '../../../cards/words/numeral.ts';
import type { Settings } from '../../settings.ts';
import { print, printJson, withKnowledge } from '../command.ts';
import { ruleMeant } from './rule-meant.ts';

interface Options {
  readonly level?: number;
  readonly cases?: number;
  readonly shift?: number;
  readonly years: number;
  readonly runs: number;
  readonly seed: number;
  readonly json?: boolean;
}

/** `alerts simulate`: what a rule comes to on generated series, so that it can be chosen knowingly. */
export function addSimulate(alerts: Command, settings: () => Settings): void {
  alerts
    .command('simulate')
    .description('false alarms a year and delay of a rule, on generated series')
    .argument('<rule>', "a rule's id in the catalogue, or a YAML file with a new rule")
    .option('--level <number>', 'the true level while nothing is wrong', numberOf)
    .option('--cases <number>', "the cases behind a quarter's figure", positive)
    .option('--shift <number>', 'by how much the level then gets worse, in its unit', positive)
    .option('--years <number>', 'how long each series is watched', positive, 5)
    .option('--runs <number>', 'how many series are generated', whole, 1000)
    .option('--seed <number>', 'the seed: the same one gives the same figures', whole, 1)
    .option('--json', 'print one JSON document')
    .action((text: string, options: Options) =>
      withKnowledge(settings(), async ({ catalogue }) => {
        const rule = await ruleMeant(text, catalogue);
        const input = 'refused' in rule ? rule : inputOf(rule, catalogue, options);
        if ('refused' in input) return refuse(input.refused);
        const result = simulate(input);
        if (options.json) printJson(jsonOf(input, result));
        else for (const line of linesOf(input, result)) print(line);
      }),
    );
}

function inputOf(rule: Rule, catalogue: Catalogue, options: Options): SimulationInput | { readonly refused: string } {
  const fact = facts[rule.kind];
  if (fact !== undefined) return { refused: `A rule of the kind ${rule.kind} is not simulated: ${fact}.` };
  if (rule.kind === 'rag-worsened' && rule.colour === 'published') {
    return {
      refused: "A published colour is the board's own judgement, which no chance decides, so it is not simulated.",
    };
  }
  const [watch] = rule.watches;
  const indicator = catalogue.indicators.find(({ id }) => id === (watch?.indicator ?? catalogue.indicators[0]?.id));
  if (indicator === undefined) return { refused: `The rule ${rule.id} watches no indicator of the catalogue.` };
  const assumed = assumptionFor(rule, indicator);
  const level = options.level ?? assumed.level;
  const shift = options.shift ?? Math.abs(level) / 4;
  const shiftedTo = level + worseSide(rule, indicator) * shift;
  if (indicator.unit.kind === 'percent' && ![level, shiftedTo].every((each) => each > 0 && each < 100)) {
    return { refused: 'A share and the level that it shifts to lie between 0% and 100%: give --level and --shift.' };
  }
  if (!(level > 0 && shiftedTo > 0)) return { refused: 'The level and what it shifts to must be above 0.' };
  const { years, runs, seed, cases = assumed.cases } = options;
  return { rule, indicator, basis: watch?.basis ?? indicator.basis, level, cases, shiftedTo, years, runs, seed };
}

const facts: Readonly<Partial<Record<Rule['kind'], string>>> = {
  'release-late': 'a release is late or it is not',
  'identical-figures': 'a release repeats the one before or it does not',
  'verdict-revised': 'it follows what other rules say of revised figures',
};

function linesOf(
  { rule, indicator, basis, level, cases, shiftedTo, years, runs, seed }: SimulationInput,
  result: Simulation,
) {
  const { falseAlarmsAYear: alarms, quietShare, detectedShare, delay } = result;
  const { unit } = indicator;
  const behind = unit.kind === 'count' ? '' : `, with ${cases} cases a quarter`;
  return [
    `${rule.name} (${rule.id}), on ${runs} series of ${indicator.name} by ${basisNames[basis]} over ${years} years, seed ${seed}`,
    `While the true level is ${valueWords(tidy(level), unit)}${behind}: ${figures(alarms)} false alarms a year and series; ${percent(quietShare)} of the series raised nothing.`,
    `Once it has shifted to ${valueWords(tidy(shiftedTo), unit)}: ${percent(detectedShare)} raised within ${years} years${delay === undefined ? '.' : `, after ${figures(delay)} figures.`}`,
  ];
}

function figures({ mean, standardError }: Estimate): string {
  return `${mean.toFixed(2)} (± ${(2 * standardError).toFixed(2)})`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)}%`;
}

function tidy(value: number): number {
  return Number(value.toPrecision(6));
}

function jsonOf(input: SimulationInput, result: Simulation): object {
  const { rule, indicator, ...rest } = input;
  return { rule: rule.id, indicator: indicator.id, ...rest, ...result, delay: result.delay ?? null };
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function numberOf(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}

function positive(text: string): number {
  const value = numberOf(text);
  if (!(value > 0 && value <= 1_000_000))
    throw new InvalidArgumentError('It must be a number above 0, up to 1,000,000.');
  return value;
}

function whole(text: string): number {
  const value = positive(text);
  if (!Number.isInteger(value)) throw new InvalidArgumentError('It must be a whole number.');
  return value;
}
