import type { Card } from '../cards/card.ts';
import { newsCard } from '../cards/news-card.ts';
import { namedException } from '../cards/news/exception-world.ts';
import { whyPage } from '../cards/news/why-page.ts';
import { pageCard } from '../cards/page-card.ts';
import { summaryLine } from '../cards/page-text.ts';
import type { Exception } from '../src/alerts/exception.ts';
import { shownValues } from '../src/answers/shown-figures.ts';
import { shownHistory } from '../src/answers/shown-history.ts';
import { exceptionsIn, figuresIn } from '../src/delivery/shown.ts';
import type { Store } from '../src/store/store.ts';
import { actOn, type ActOutcome, type ActParts } from './act.ts';
import { actSentence } from './act-words.ts';
import type { AskParts } from './ask.ts';
import type { ShownKeeper } from './keep-shown.ts';
import type { Conversing, Press, Pressed, Reply, Turn } from './turn.ts';

/** What pressing a button needs. */
export interface PressParts extends ActParts, Pick<AskParts, 'library'> {
  readonly store: Store;
  /** Keeps what a reply shows. */
  readonly shown: Pick<ShownKeeper, 'kept'>;
}

/**
 * Answers a button at once: what was done shows as the card as it now is, what was refused as a sentence, and what was
 * asked is answered in the thread of the card.
 */
export async function onPress(press: Press, parts: PressParts, ask: Conversing['onTurn']): Promise<Pressed> {
  const { deed } = press;
  switch (deed.kind) {
    case 'ask':
      return { text: 'The answer is below.', replies: await ask(turnOf(press, deed.text)) };
    case 'why':
      return why(press, deed.reference, parts);
    case 'act':
      return actAll(press, deed, parts);
    case 'unreadable':
      return { text: 'That button could not be read. Please use the newest card, or ask me in words.', replies: [] };
  }
}

function turnOf({ conversation, thread, message, person, activity }: Press, text: string): Turn {
  const root = thread ?? message;
  return { text, conversation, person: person.by, activity, ...(root === undefined ? {} : { thread: root }) };
}

async function actAll(
  press: Press,
  { reference, actions }: Extract<Press['deed'], { kind: 'act' }>,
  parts: PressParts,
): Promise<Pressed> {
  const outcomes: ActOutcome[] = [];
  for (const [index, action] of actions.entries()) {
    const key = press.activity === '' ? '' : `${press.conversation.id} ${press.activity} ${index}`;
    const outcome = await actOn(parts, {
      reference,
      action,
      person: press.person,
      conversation: press.conversation.id,
      key,
    });
    outcomes.push(outcome);
    if (outcome.kind === 'refused' && outcome.why !== 'said-already') break;
  }
  const text = outcomes.map((outcome) => actSentence(outcome, parts.timeZone)).join(' ');
  if (outcomes.length === 0) return { text: 'Nothing was entered, so nothing was recorded.', replies: [] };
  if (outcomes.some(({ kind }) => kind === 'refused')) return { text, replies: [] };
  const card = await cardNow(press, parts);
  return card === undefined ? { text, replies: [] } : { text, card, replies: [] };
}

/** The card that the button is on, as it is now; none where it is not known. */
async function cardNow(
  { conversation, message }: Press,
  { store, library, timeZone }: PressParts,
): Promise<Card | undefined> {
  const held = message === undefined ? undefined : await store.cards.at(conversation.id, message);
  if (held === undefined) return undefined;
  return newsCard(held.news, { catalogue: library().catalogue, unconfirmedBefore: 0, zone: timeZone }).card;
}

async function why(press: Press, reference: string, parts: PressParts): Promise<Pressed> {
  const { store, library, timeZone } = parts;
  const exception = await shownHere(press, reference, store);
  if (exception === undefined) {
    const refused = { kind: 'refused', why: 'unknown-reference', reference } as const;
    return { text: actSentence({ ...refused, action: { kind: 'complete' } }, timeZone), replies: [] };
  }
  const history = await shownHistory(exception, store.alerts, store.indicators);
  const tellings = (await store.tellings.tellings(reference)).filter(
    ({ conversation }) => conversation === press.conversation.id,
  );
  const named = namedException(exception, library().catalogue);
  const page = whyPage({ exception, history, tellings, named }, timeZone);
  const figures = [
    ...figuresIn({ kind: 'standing', exceptions: [exception] }),
    ...history.flatMap(({ figure }) => (figure === undefined ? [] : shownValues(figure))),
  ];
  const shows = { title: `Why ${reference}`, question: 'What needs attention?', figures };
  const reply: Reply = { summary: summaryLine(page), card: pageCard(page), shows };
  return { text: 'The reasons are below.', replies: [parts.shown.kept(reply, turnOf(press, ''))] };
}

/** An exception that a card of this conversation shows: nothing is told here of what was told elsewhere only. */
async function shownHere({ conversation }: Press, reference: string, store: Store): Promise<Exception | undefined> {
  const cards = await store.cards.showing([reference]);
  const here = cards.some(
    (card) =>
      card.conversation.id === conversation.id && exceptionsIn(card.news).some((each) => each.reference === reference),
  );
  return here ? store.alerts.named(reference) : undefined;
}
