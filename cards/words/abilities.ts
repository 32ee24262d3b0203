/** What can be asked of the bot, as a person would say it. */
export const abilities = [
  'The latest figure, and how it has moved',
  'How the districts compare, and how one stands to last year, the county, the region or its target',
  'The published RAG, and which exceptions stand',
  'What an indicator means, and where a figure comes from',
] as const;
