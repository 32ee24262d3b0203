import type { Places } from '../../src/catalogue/places.ts';

/** What can be asked of the bot, as a person of the partnership would say it: every kind of question has its place here. */
export function abilitiesOf({ parts, whole, region }: Places): readonly string[] {
  const sides = ['last year', `the ${whole}`, ...(region === undefined ? [] : [`the ${region}`])];
  return [
    'The latest figure or that of a period, how it has moved, and how much it changed between two periods',
    parts === undefined
      ? `How a figure stands to ${sides.filter((side) => side !== `the ${whole}`).join(', ')} or its target, with yes or no where you ask so`
      : `How the ${parts} compare and rank, and how one stands to ${sides.join(', ')} or its target, with yes or no where you ask so`,
    'The published RAG and why, and which exceptions stand, also in an area or for an indicator',
    'Which indicators are red, got worse, show a signal, have no target or are not up to date',
    'Everything for an area or an outcome, the quarter’s dashboard, and what changed since a quarter or your last visit',
    'What an indicator means and includes, where a figure comes from, the numbers behind it, its caveats, and why it differs from last time',
    'Which indicators, areas and periods are held, when the next figures are due, and what my own words mean',
    'Alerts of this conversation’s own: “tell us when …” an indicator passes a number, or keeps getting worse',
    'Any answer ‘as a table’, and ‘as CSV’ in personal chat',
  ];
}
