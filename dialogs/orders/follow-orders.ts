import { plainCard } from '../../cards/plain-card.ts';
import type { Filter } from '../../src/alerts/filter.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { mayKnow } from '../../src/delivery/audience.ts';
import type { Choice } from '../../src/questions/question.ts';
import { tellStanding } from '../arrivals.ts';
import { notSubscribed } from '../command-words.ts';
import type { ConversingParts } from '../converse.ts';
import type { Reply, Turn } from '../turn.ts';
import { filterWords } from './filter-words.ts';

const subscriptions: Choice = { title: 'What are we subscribed to?', text: 'What are we subscribed to?' };
const exceptions: Choice = { title: 'Which exceptions stand?', text: 'Which exceptions stand?' };

/** Lets a conversation hear of what it asks for, beside what it hears of already or instead of it. */
export async function followHere(
  { follows, only }: { readonly follows: Filter; readonly only?: true },
  { conversation }: Turn,
  { store, clock, library }: ConversingParts,
): Promise<Reply> {
  const { catalogue } = library();
  const withheld = (follows.indicators ?? []).filter((id) => !mayKnow(conversation, catalogue)(id));
  if (withheld.length > 0)
    return said(
      'That is not shown here',
      `${namesOf(withheld, catalogue)} may only be shown in the conversations that the partnership chose.`,
    );
  const words = filterWords(follows, catalogue);
  const at = clock();
  const outcome = await store.transaction(async (within) => {
    const { subscriptions: kept } = within;
    const done = only
      ? await kept.followOnly(conversation, [follows], at)
      : await kept.follow(conversation, follows, at);
    if (done === 'new') await tellStanding(within, conversation, catalogue, at);
    return done;
  });
  switch (outcome) {
    case 'new':
      return said('This conversation is now subscribed', `It hears of ${words}, and gets a digest of it every week.`, [
        exceptions,
        subscriptions,
      ]);
    case 'added':
      return said('Added', `This conversation hears of ${words} too.`, [subscriptions]);
    case 'changed':
      return said('Changed', `This conversation now hears of ${words}, and of nothing else.`, [subscriptions]);
    case 'already':
      return said('This conversation hears of that already', 'To hear of nothing else, say “Subscribe only to …”.', [
        subscriptions,
      ]);
  }
}

/** Takes back one thing that a conversation follows. */
export async function unfollowHere(
  follows: Filter,
  { conversation }: Turn,
  { store, clock, library }: ConversingParts,
): Promise<Reply> {
  const words = filterWords(follows, library().catalogue);
  const found = await store.subscriptions.find(conversation.id);
  if (found === undefined) return notSubscribed;
  const outcome = await store.transaction((within) => within.subscriptions.unfollow(conversation.id, follows, clock()));
  switch (outcome) {
    case 'removed':
      return said('Taken back', `This conversation no longer hears of ${words}.`, [subscriptions]);
    case 'ended':
      return said('This conversation is no longer subscribed', `${capital(words)} was all that it heard of.`, [
        { title: 'Subscribe', text: 'Subscribe' },
      ]);
    case 'not-followed':
      return said(
        `This conversation does not follow just that`,
        found.filters.length === 0
          ? 'It follows everything. To hear of some of it, say “Subscribe only to …”.'
          : 'Say it as it was subscribed.',
        [subscriptions],
      );
  }
}

function namesOf(ids: readonly string[], { indicators }: Catalogue): string {
  return indicators
    .filter(({ id }) => ids.includes(id))
    .map(({ name }) => name)
    .join(', ');
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function said(heading: string, text: string, choices: readonly Choice[] = []): Reply {
  return { summary: `${heading}. ${text}`, card: plainCard(heading, text, choices) };
}
