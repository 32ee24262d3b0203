import { courtesies } from './courtesies.ts';
import { phraseList } from './phrase-list.ts';

/**
 * The words that may stand in any question and change nothing in what it asks. The list is short on purpose: a word that
 * could narrow, widen, negate or date a question does not belong here, for what it claims is dropped. What leads to a
 * name or a period is here too ("across", "back in"), as what it leads to has to be known.
 */
export const functionWords: readonly string[] = [
  ...phraseList(`
    a, an, the, of, for, in, on, at, is, are, be, been, do, does, did, has, have, had, and, it, its, there, any, about, what, what is, so, i, we, our, your, us,
    me, you, across, throughout, within, the whole of, whole of, all of, back in, back at, show, find, look up, ok, okay, hi, hello, hey, figure,
    figures, value, values, data, stats, statistics, info, info on, info about, information, information on, information about, details, details of,
    details on, details about, do you know, do you have, do we have, do we know, do you hold, have you got, have you any, have we got, have i got,
    do you happen to know, exactly, really, regarding, in relation to, relating to, with regard to, with regards to, with respect to, in respect of, in terms of, as regards,
    at the moment, currently, at present, at this point, at this time, at this point in time, these days, presently, right now, as it stands, as things stand, i am a councillor, i represent, we represent, new to this, new here, i am new to this, i am new here, the one number, one number, the one figure, one figure, one minute, any idea, any ideas, whether, make me,
    make us, what about, how about, what can you tell me about, what do you know about, what do we know about, what do you have on,
    what have you got on, what do you have for, what have you got for, nowadays, both, plus, as well as, along with, together with, 🙂, 😀, 😊, 👍, 🙏, 👋
  `),
  ...courtesies,
];
