import type { Places } from '../../src/catalogue/places.ts';

/** What can be asked of the bot, as a person of the partnership would say it. */
export function abilitiesOf({ parts, whole, region }: Places): readonly string[] {
  const sides = ['last year', `the ${whole}`, ...(region === undefined ? [] : [`the ${region}`])];
  return [
    'The latest figure, and how it has moved',
    parts === undefined
      ? `How a figure stands to ${sides.filter((side) => side !== `the ${whole}`).join(', ')} or its target`
      : `How the ${parts} compare, and how one stands to ${sides.join(', ')} or its target`,
    'The published RAG, and which exceptions stand',
    'Which indicators are red, got worse, show a signal, have no target or are not up to date',
    'What an indicator means, and where a figure comes from',
  ];
}
