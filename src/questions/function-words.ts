import { phraseList } from './phrase-list.ts';

/**
 * The words that may stand in any question and change nothing in what it asks. The list is short on purpose: a word that
 * could narrow, widen, negate or date a question does not belong here, for what it claims is dropped.
 */
export const functionWords: readonly string[] = phraseList(`
  a, an, the, of, for, in, on, is, are, be, been, do, does, did, has, have, had, and, it, its, there, any, about,
  what, whats, i, we, our, us, me, you, please, pls, thanks, thank you, hi, hello, hey, ok, okay, good morning,
  good afternoon, show, give, see, get, find, look up, tell me, tell us, show me, give me, let me see,
  figure, figures, value, values, data, stats, statistics, can you, could you, would you, can i, could i, can we,
  can i see, can i have, may i have, i want, i need, i want to know, i want to see, i need to know, i would like,
  i would like to know, i would like to see, id like, do you know, do you have, do we have, have you got,
  at the moment, right now, many thanks, thanks very much, thank you very much, cheers, possibly, kindly, if possible,
  could you possibly, could you kindly, dear bot, dear all, dear team, hi there, hello there, im a councillor,
  i am a councillor, just need, i just need, just want, i just want, can i just get, have we got, have i got, pull up,
  bring up, hi all, hello all, morning all, morning team,
  im looking for, i am looking for, we are looking for, can someone tell me, can anyone tell me, could someone tell me,
  i was wondering, i wonder, just wondering, wondering, do you happen to know, hi team, hello team, could you let me have,
  can you let me have, let me have, let us have, let me know, let us know, for my meeting, for our meeting, for the meeting,
  for my report, asap, quick one, any idea, any ideas, whether, quick question, could you tell me, can you tell me, info, info on,
  information, information on, information about, details, details of, details on, details about,
  send me, send us, will you show me, will you tell me, will you give me, will you, make me, make us,
  what about, how about, 🙂, 😀, 😊, 👍, 🙏, 👋
`);
