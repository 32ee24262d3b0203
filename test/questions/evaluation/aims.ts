import { tally } from './tally.ts';
import type { Result, SetResults, Tally } from './tally.ts';

/** One aim with what was measured. */
export interface Aim {
  readonly aim: string;
  readonly measured: string;
  readonly met: boolean;
}

/** What the evaluation found, by part. */
export interface Findings {
  readonly open: readonly Result[];
  readonly heldOut: readonly Result[];
  readonly later: readonly SetResults[];
  readonly noisy: readonly Result[];
  readonly carriers: readonly Result[];
  readonly periods: readonly Result[];
}

/** What must hold, each with what was measured. Latency is an aim of the bench, where nothing else runs beside it. */
export function aimsOf({ open, heldOut, later, noisy, carriers, periods }: Findings): readonly Aim[] {
  const slips = tally(noisy.filter(({ set }) => set === 'one slip'));
  const words = tally(carriers.filter(({ set }) => set === 'carriers'));
  const labelled = tally([...open, ...heldOut, ...later.flatMap(({ results }) => results)]);
  const [all, times] = [tally(noisy), tally(periods)];
  return [
    aim(
      'no noisy question of at least 25,000 answered wrong',
      `${all.wrong} of ${all.questions}`,
      all.wrong === 0 && all.questions >= 25_000,
    ),
    aim('no labelled question answered wrong', `${labelled.wrong} of ${labelled.questions}`, labelled.wrong === 0),
    aim(
      '90% of the questions with one slip answered',
      percent(slips.right, slips.questions),
      slips.right >= 0.9 * slips.questions,
    ),
    aim(
      '97% of those asked back offer the right one in the first three',
      percent(slips.offered, slips.asked),
      slips.offered >= 0.97 * slips.asked,
    ),
    aim(
      'at most 5 of 200,000 words in carrier sentences answered',
      `${words.wrong} of ${words.questions}`,
      words.wrong <= 5 && words.questions >= 200_000,
    ),
    aim(
      '90% of 200 period expressions right',
      percent(times.right, times.questions),
      times.right >= 0.9 * times.questions && times.questions >= 200,
    ),
    aim('no period expression wrong', `${times.wrong} of ${times.questions}`, times.wrong === 0),
  ];
}

function aim(text: string, measured: string, met: boolean): Aim {
  return { aim: text, measured, met };
}

/** A share as a percentage with one decimal. */
function percent(part: number, whole: number): string {
  return whole === 0 ? 'none' : `${((100 * part) / whole).toFixed(1)}%`;
}

/** A tally in one line. */
export function tallyLine({ questions, right, asked, offered, declined, wrong }: Tally): string {
  return `${questions} questions: ${right} right (${percent(right, questions)}), ${asked} asked back (${offered} with the right one offered), ${declined} declined, ${wrong} wrong`;
}
