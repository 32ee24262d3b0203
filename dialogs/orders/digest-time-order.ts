import { plainCard } from '../../cards/plain-card.ts';
import { digestTimeWords } from '../../cards/words/time.ts';
import { usualDigestTime } from '../../src/delivery/digest-time.ts';
import { chooseDigestTime } from '../../src/delivery/weekly-digest.ts';
import type { Command } from '../../src/questions/question.ts';
import type { ConversingParts } from '../converse.ts';
import type { Reply, Turn } from '../turn.ts';

/** Gives the conversation's digest another time of the week; what the order leaves open stays as it is. */
export async function chooseDigestTimeHere(
  { weekday, time }: Extract<Command, { kind: 'digest-at' }>,
  { conversation }: Turn,
  { store, clock }: ConversingParts,
): Promise<Reply> {
  if ((await store.subscriptions.find(conversation.id)) === undefined) {
    return said('This conversation is not subscribed', 'It gets no digest until somebody subscribes it.');
  }
  const chosen = await store.transaction(async (within) => {
    const before = (await within.digestTimes.chosen()).find((each) => each.conversation === conversation.id);
    const now = { ...(before?.time ?? usualDigestTime), ...time, ...(weekday === undefined ? {} : { weekday }) };
    await chooseDigestTime(within, conversation.id, now, clock());
    return now;
  });
  return said('The digest has another time', `It comes here every ${digestTimeWords(chosen)}.`);
}

function said(heading: string, text: string): Reply {
  const choices = [{ title: 'Send the digest now', text: 'Send the digest now' }];
  return { summary: `${heading}. ${text}`, card: plainCard(heading, text, choices) };
}
