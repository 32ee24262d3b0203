import { recipeKeeper } from '../../src/answers/recipe-keeper.ts';
import { createConversing } from '../../dialogs/converse.ts';
import type { Reply, Turn } from '../../dialogs/turn.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Conversation } from '../../src/delivery/conversation.ts';
import { compileVocabulary } from '../../src/questions/vocabulary.ts';
import type { Store } from '../../src/store/store.ts';
import { recordingLog } from './recording.ts';
import { openTemporaryStore } from './temporary-store.ts';

/** A conversation with the bot over a real store that holds nothing yet, and a clock that is set by hand. */
export interface ConversingIn {
  readonly store: Store;
  readonly catalogue: Catalogue;
  readonly clock: () => string;
  at(instant: string): void;
  /** Says something in a chat of that name and gives the one reply. */
  say(text: string, chat?: string): Promise<Reply>;
  /** Fulfilled once all that is kept beside replies is kept. */
  settled(): Promise<void>;
  remove(): Promise<void>;
}

const folder = new URL('../../data/leicestershire', import.meta.url).pathname;

/** A chat of that id. */
function chat(id: string): Conversation {
  return { id, kind: 'personal', serviceUrl: 'http://127.0.0.1/', bot: 'bot', tenant: 'tenant' };
}

export async function conversingIn(
  change: (catalogue: Catalogue) => Catalogue = (same) => same,
): Promise<ConversingIn> {
  const temporary = await openTemporaryStore();
  const { store } = temporary;
  const loaded = await loadCatalogue(folder);
  if (!loaded.ok) throw new Error('the default catalogue can not be used');
  const catalogue = change(loaded.catalogue);
  let now = '2021-05-03T09:00:00.000Z';
  const clock = (): string => now;
  const timeZone = 'Europe/London';
  const { indicators, alerts } = store;
  const library = () => ({ catalogue, indicators, alerts, today: now.slice(0, 10), timeZone });
  const keeper = recipeKeeper(store, clock);
  const conversing = createConversing({
    store,
    clock,
    library,
    vocabulary: compileVocabulary(catalogue),
    timeZone,
    mayAct: () => true,
    importing: () => Promise.resolve(undefined),
    keep: ({ code, recipe }) => void keeper.keep(code, recipe),
    notAnswered: () => undefined,
    draw: () => Promise.reject(new Error('nothing is drawn here')),
    wait: () => Promise.resolve(),
    log: recordingLog(),
  });
  const settled = async () => void (await Promise.all([conversing.settled(), keeper.settled()]));
  let turns = 0;
  return {
    store,
    catalogue,
    clock,
    at: (instant) => (now = instant),
    say: async (text, id = 'a chat') => {
      turns += 1;
      const turn: Turn = {
        text,
        conversation: chat(id),
        person: 'person',
        name: 'A Person',
        activity: `turn-${turns}`,
      };
      const [reply, ...more] = await conversing.onTurn(turn);
      if (reply === undefined || more.length > 0) throw new Error(`${more.length} replies more than one`);
      return reply;
    },
    settled,
    remove: async () => {
      await settled();
      await temporary.remove();
    },
  };
}
