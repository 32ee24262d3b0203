import type { AlertLogReader } from '../src/alerts/alert-log.ts';
import { heardIn } from '../src/answers/alerts-heard.ts';
import type { Library } from '../src/answers/library.ts';
import { mayKnow } from '../src/delivery/audience.ts';
import type { Conversation } from '../src/delivery/conversation.ts';
import type { Exception } from '../src/alerts/exception.ts';
import type { Understanding } from '../src/questions/question.ts';
import type { Reply } from './turn.ts';

const sentence =
  'I may not show figures of that indicator in this conversation: the partnership has restricted it to others.';

/** What is said instead of an answer about an indicator that may not be shown here. */
export const withheldReply: Reply = { summary: sentence, text: sentence };

/** The indicators that may not be shown in a conversation. */
export function withheldFrom(
  conversation: Conversation,
  { catalogue }: Pick<Library, 'catalogue'>,
): ReadonlySet<string> {
  const allowed = mayKnow(conversation, catalogue);
  return new Set(catalogue.indicators.map(({ id }) => id).filter((id) => !allowed(id)));
}

/** Whether what was understood asks about one of them, wherever in the question it is named. */
export function asksAbout(understanding: Understanding, withheld: ReadonlySet<string>): boolean {
  if (understanding.outcome === 'question') return names(understanding.question, withheld);
  return understanding.outcome === 'declined' && names(understanding.indicator, withheld);
}

function names(value: unknown, withheld: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return withheld.has(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((each) => names(each, withheld));
}

/** The library as a conversation may know it: with its own alerts, without what is withheld from it. */
export function libraryHere(
  library: Library,
  { id }: Pick<Conversation, 'id'>,
  alerts: AlertLogReader,
  withheld: ReadonlySet<string>,
): Library {
  return libraryWithout({ ...library, alerts: heardIn(alerts, id) }, withheld);
}

/** The library without them: no list names them, and no count counts them. */
export function libraryWithout(library: Library, withheld: ReadonlySet<string>): Library {
  if (withheld.size === 0) return library;
  const { catalogue, alerts, indicators } = library;
  const isShown = ({ series }: Exception): boolean => !withheld.has(series.indicator);
  return {
    ...library,
    catalogue: {
      ...catalogue,
      indicators: catalogue.indicators.filter(({ id }) => !withheld.has(id)),
      statements: catalogue.statements.filter(({ indicator }) => !withheld.has(indicator)),
    },
    indicators: {
      ...indicators,
      list: async (filter) => (await indicators.list(filter)).filter(({ indicator }) => !withheld.has(indicator)),
    },
    alerts: {
      ...alerts,
      standing: async () => (await alerts.standing()).filter(isShown),
      all: async (limit) => (await alerts.all(limit)).filter(isShown),
    },
  };
}
