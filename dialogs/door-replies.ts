import type { Reply } from './turn.ts';

const failed = 'Sorry, I could not answer that. The problem has been recorded; please try again in a few minutes.';

/** What a person is told when something broke while their message was handled. */
export const failedReply: Reply = { summary: failed, text: failed };

const unlisted =
  'I answer people of this partnership’s own organisations only, and yours is not on my list. ' +
  'Please ask whoever runs me to add it.';

/** What people of an organisation that is not on the list are told instead of an answer. */
export const unlistedReply: Reply = { summary: unlisted, text: unlisted };
