import { plainCard } from '../../cards/plain-card.ts';
import type { FileContent, Reply } from '../turn.ts';

/** What is said of a file in a channel or a group chat. */
export const personalChatOnly = said(
  'I take files in personal chat only',
  'Nothing was read. Please send me the file in a chat with me alone.',
);

/** What a person is told who may not import. */
export const officersOnly = said(
  'Only the partnership’s data officers can hand me files',
  'Nothing was read. Whoever runs me can add you to the list of officers.',
);

export const oneAtATime = said(
  'One file at a time, please',
  'Nothing was read. Send me each file in a message of its own.',
);

/** Why a file could not be fetched. */
export const notFetched: Readonly<Record<Extract<FileContent, { ok: false }>['why'], Reply>> = {
  untrusted: said(
    'I don’t fetch files from there',
    'The file lies with a service that I do not trust, so it was not read.',
  ),
  'too-large': said(
    'The file is too large',
    'I take files of up to 5 MB here. Larger ones are imported on the command line.',
  ),
  slow: said('The file could not be fetched in time', 'Nothing was read. Please send it again.'),
  unreachable: said(
    'The file could not be fetched',
    'Nothing was read. The link to a file is short-lived; please send it again.',
  ),
};

/** What is said where reading a file came to no end. */
export const notRead = said(
  'The file could not be read',
  'It took too much time or memory. Save the table as CSV (UTF-8) and send that, or import it on the command line.',
);

/** What is said of an order for a file that is not kept, or not for this person. */
export const noSuchFile = said(
  'I no longer have that file',
  'Files are kept for a day, and only whoever sent one can publish it. Please send it again.',
);

export const beingPublished = said('That file is being published', 'Its summary comes as soon as it is done.');

export const publishedAlready = said('That file was published already', 'Nothing was changed.');

export const discarded = said('The file was thrown away', 'Nothing was published.');

function said(heading: string, text: string): Reply {
  return { summary: `${heading}. ${text}`, card: plainCard(heading, text) };
}
