/**
 * The words that may stand in any question and change nothing in what it asks. The list is short on purpose: a word that
 * could narrow, widen, negate or date a question does not belong here, for what it claims is dropped.
 */
export const functionWords: readonly string[] = [
  ...'a an the of for in on is are be been do does did has have had and it its there any about'.split(' '),
  ...'what i we our us me you please pls thanks hi hello hey ok okay'.split(' '),
  ...'show give see get find figure figures value values data stats statistics'.split(' '),
  ...[
    '🙂',
    '😀',
    '😊',
    '👍',
    '🙏',
    '👋',
    'thank you',
    'good morning',
    'good afternoon',
    'tell me',
    'tell us',
    'show me',
    'give me',
    'let me see',
    'look up',
  ],
  ...['can you', 'could you', 'would you', 'can i', 'could i', 'can we', 'can i see', 'can i have', 'may i have'],
  ...[
    'i want',
    'i need',
    'i want to know',
    'i want to see',
    'i need to know',
    'i would like',
    'i would like to know',
    'id like',
  ],
  ...[
    'i would like to see',
    'do you know',
    'do you have',
    'do we have',
    'have you got',
    'whats',
    'what about',
    'how about',
  ],
];
