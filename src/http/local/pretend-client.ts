import { installActivity, messageActivity, type Postmark, type Saying } from './activity.ts';
import { places, type Place } from './place.ts';
import type { Transcript } from './transcript.ts';

/** What the pretend client works with; time and ids come from outside. */
export interface ClientParts {
  readonly transcript: Transcript;
  readonly clock: () => string;
  readonly newId: () => string;
  /** Posts an activity to the bot and tells the status of its answer; none where the bot was not reached. */
  post(activity: object): Promise<number | undefined>;
}

/** Something that a person does on the page, with what the page shows of it. */
export interface Deed extends Saying {
  /** What a button shows in the place of what it says to the bot. */
  readonly shown?: string | undefined;
}

/** The person's side of the pretend Teams. */
export interface PretendClient {
  say(deed: Deed, serviceUrl: string): Promise<void>;
  /** Adds the bot to both places the first time that a page is opened. */
  open(serviceUrl: string): Promise<void>;
  /** Takes the bot out of a place and adds it again. */
  reinstall(place: Place, serviceUrl: string): Promise<void>;
}

/** A client that shows what a person says, tells the bot of it, and says so where the bot does not take it. */
export function createPretendClient(parts: ClientParts): PretendClient {
  let opened: Promise<void> | undefined;
  const postmark = (serviceUrl: string): Postmark => ({ id: parts.newId(), at: parts.clock(), serviceUrl });

  const install = async (place: Place, action: 'add' | 'remove', serviceUrl: string): Promise<void> => {
    const mark = postmark(serviceUrl);
    await deliver(parts, installActivity(place, action, mark), { place, at: mark.at });
  };

  return {
    say: async (deed, serviceUrl) => {
      const mark = postmark(serviceUrl);
      const { place, thread, text, shown } = deed;
      const where = { place, at: mark.at, ...(thread === undefined ? {} : { thread }) };
      parts.transcript.put({ id: mark.id, ...where, from: 'person', text: shown ?? text, cards: [] });
      await deliver(parts, messageActivity(deed, mark), where);
    },
    open: (serviceUrl) => {
      opened ??= Promise.all(places.map((place) => install(place, 'add', serviceUrl))).then(() => undefined);
      return opened;
    },
    reinstall: async (place, serviceUrl) => {
      await install(place, 'remove', serviceUrl);
      await install(place, 'add', serviceUrl);
    },
  };
}

interface Where {
  readonly place: Place;
  readonly at: string;
  readonly thread?: string;
}

async function deliver(parts: ClientParts, activity: object, where: Where): Promise<void> {
  const status = await parts.post(activity);
  if (status !== undefined && status < 300) return;
  const answer = status === undefined ? 'it could not be reached' : `its answer was ${String(status)}`;
  const text = `The bot did not take this: ${answer}. Its log may tell why.`;
  parts.transcript.put({ id: parts.newId(), ...where, from: 'page', text, cards: [] });
}
