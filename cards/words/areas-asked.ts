import type { AreasAnswer, Beside } from '../../src/answers/areas-answer.ts';
import type { Asks } from '../../src/questions/question.ts';
import { bareValue, countOf } from './numeral.ts';
import { saysWords } from './says.ts';
import { listed } from './sentence.ts';
import { verdictWords } from './verdict.ts';

/** Yes, no, or that nobody can say, of one area beside another, and what the two figures come to. */
export function askedWords({ asked, indicator }: AreasAnswer): string | undefined {
  if (asked === undefined) return undefined;
  const { says, asks, significant, figure, other, verdict } = asked;
  const judged = asks === 'better' || asks === 'worse';
  const neutral = judged && indicator.polarity === 'neutral' ? ': neither way is better for this indicator' : '';
  const chance = says === 'unknown' && neutral === '' && (significant || asks === 'different') && verdict.comparable;
  const why = chance ? ': the numbers behind the figures are not known' : neutral;
  return `${saysWords[says]}${says === 'unknown' ? why : ''}. ${figure.area.name} against ${other.area.name}: ${verdictWords(verdict, figure, other.observation, 'beside')}.`;
}

/** Which areas lie on one side of a wider one, of how many that could be judged. */
export function sideWordsOf({ side, rows, indicator }: AreasAnswer): string | undefined {
  if (side === undefined) return undefined;
  const { than, other, on, unknown, asks, significant } = side;
  if (other === undefined)
    return `No figure is held for ${than.name} in this period, so nothing can be set against it.`;
  const judged = rows.length - unknown.length;
  const way = `${significant ? 'significantly ' : ''}${sides[asks]} ${than.name} (${other.observation.value === null ? 'hidden' : bareValue(other.observation.value, indicator.unit)})`;
  const verb = on.length < 2 ? 'is' : 'are';
  const names = on.length === 0 ? '' : `: ${listed(on.map(besideName))}`;
  const rest = unknown.length === 0 ? '' : ` Nobody can say of ${listed(unknown.map(({ name }) => name))}.`;
  return `${on.length === 0 ? 'None' : String(on.length)} of ${countOf(judged, 'area')} ${verb} ${way}${names}.${rest}`;
}

function besideName({ figure, verdict }: Beside): string {
  const { value } = figure.observation;
  const chance = verdict.comparable && verdict.similar === true ? '; may be chance' : '';
  return `${figure.area.name} (${value === null ? 'hidden' : bareValue(value, figure.indicator.unit)}${chance})`;
}

const sides: Readonly<Record<Asks, string>> = {
  above: 'above',
  below: 'below',
  better: 'better than',
  worse: 'worse than',
  similar: 'similar to',
  different: 'significantly different from',
  meets: 'meeting that of',
  misses: 'missing that of',
};
