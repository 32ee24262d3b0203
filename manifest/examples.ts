import type { Catalogue } from '../src/catalogue/catalogue.ts';
import type { Indicator } from '../src/indicators/indicator.ts';

/** A command as Teams lists it beside the box that people type in. */
export interface ListedCommand {
  readonly title: string;
  readonly description: string;
}

/** One question of each common kind in the partnership's own words, so that whatever is offered can be answered. */
export function exampleQuestions({ rules, indicators, areas }: Catalogue): readonly ListedCommand[] {
  const watched = rules.find((rule) => rule.kind === 'threshold')?.indicator;
  const first = indicators.find(({ id }) => id === watched) ?? indicators[0];
  const second = indicators.find((each) => each !== first && each.unit.kind === 'rate') ?? first;
  const district = areas.find(({ kind }) => kind === 'district') ?? areas[0];
  if (first === undefined || second === undefined || district === undefined) return [];
  return [
    { title: spoken(first), description: 'The latest figure' },
    { title: `${spoken(second)} trend in ${district.name}`, description: 'A chart over time, for one area' },
    { title: `${spoken(second)} by district`, description: 'The areas side by side' },
    { title: `${spoken(second)} compared with last year`, description: 'Then and now' },
    { title: `Definition of ${spoken(first)}`, description: 'What is counted, and where it comes from' },
  ].filter(({ title }) => title.length <= longestTitle);
}

/** What Teams accepts as a command. */
const longestTitle = 128;

/** The indicator as people say it: its name where that is short, else its first short alias of more than one word. */
function spoken({ name, aliases }: Indicator): string {
  if (name.length <= 40) return name;
  const said = aliases.find((alias) => alias.includes(' ') && alias.length <= 40) ?? aliases[0] ?? name;
  return said.charAt(0).toUpperCase() + said.slice(1);
}
