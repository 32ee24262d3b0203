import { phraseList } from '../phrase-list.ts';
import { count } from '../period-words.ts';
import { after, either, mapped, maybe, phrase, word } from '../reader.ts';
import type { OrderForm } from './order-form.ts';
import { clockTime, gluedTime, weekday } from './day.ts';

const on = maybe(word('on', 'every', 'each', 'to', 'for'));
const every = maybe(word('every', 'each'));
const at = maybe(word('at', 'by', 'from'));
/** "At 9": where a time is told, a bare number is its hour. */
const bareHour = mapped(count, (hour) => (hour <= 23 ? { hour, minute: 0 } : undefined));
const time = either(after(at, either(clockTime, gluedTime)), after(word('at'), bareHour));
const thanks = maybe(phrase('please', 'pls', 'thanks', 'thank you'));

/** "Send the digest on Tuesdays at 9am": when a conversation wants its weekly digest. */
export const digestTime: OrderForm = {
  openings: phraseList(`
    send the digest, send us the digest, send me the digest, digest, the digest, send digest, move the digest, set the digest, weekly digest, change the digest,
    send the weekly digest, send us the weekly digest, set the weekly digest, move the weekly digest, change the digest time, schedule the digest, set digest, set the digest time, we want the digest, i want the digest
  `),
  read: ({ tokens }, from) => {
    const start = every(tokens, on(tokens, from)?.next ?? from)?.next ?? from;
    const day = weekday(tokens, start);
    const clock = time(tokens, day?.next ?? start);
    const end = clock?.next ?? day?.next ?? start;
    const next = thanks(tokens, end)?.next ?? end;
    if (next < tokens.length || end === start) return { outcome: 'stuck', at: next };
    const command = {
      kind: 'digest-at' as const,
      ...(day === undefined ? {} : { weekday: day.value }),
      ...(clock === undefined ? {} : { time: clock.value }),
    };
    return { outcome: 'whole', command, names: [] };
  },
  example: () => 'Send the digest on Tuesdays at 9:00',
};
