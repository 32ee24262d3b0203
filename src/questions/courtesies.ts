import { everyWay, phraseList } from './phrase-list.ts';

/** What somebody is asked to do, without a word of what for: "could you", "is it possible to". */
const openings = phraseList(`
  can you, could you, would you, will you, can i, could i, may i, can we, could we, may we, can someone, can anyone, can somebody,
  could someone, could anyone, could somebody, would you be able to, are you able to, would it be possible to, is it possible to,
  would you mind, i would like to, we would like to, i would like, we would like, i want to, we want to, i need to, we need to,
  i need you to, i would be grateful for, i would be grateful if you could, i would appreciate, i just want to, i just need to,
  i am looking to, i am trying to find, i am trying to get, i am after, just after, i am looking for, we are looking for, i am interested in,
  we are interested in, interested in, i am asking about, asking about, i have been asked for, i have been asked about, i have been asked, we have been asked, we have been asked for, we have been asked about, could i trouble you for, can i trouble you for, i was wondering,
  just wondering, any chance of, any chance you could, is there any chance of, i wonder, wondering if, i wonder if, i was wondering if, just checking, i am checking, just wanted to check,
  just want to check, what do we report for, what do you report for, how do i see, how do i get, how do i find, how do we see, how do we get, how can i see, how can i get, how can i find, how can we see, where can i see, where can we see, i wanted to check, i wanted to know, i wanted to ask, i want to ask about, i would like to ask about, wanted to ask about
`);

/** What is asked for: giving, showing, looking up. */
const requests = phraseList(`
  need, want, give, give me, give us, tell me, tell us, show me, show us, send me, send us, get, get me, get us, find me, find out, find out about,
  look at, have a look at, pull up, pull out, pull me, pull together, bring up, share with me, share with us, provide, provide me with, provide us with,
  provide me, provide us, let me have, let us have, let me know, let us know, let me see, let us see, remind me, remind us, remind me of,
  display, supply, fetch, run me through, talk me through, take me through, walk me through, fill me in on, update me on, update us on, brief me on,
  brief us on, help me with, know, be told, want to know, need to know
`);

/** What is asked for with words that mean something else without an opening: "share" alone may be a percentage. */
const afterOpening = phraseList(
  'share, pull, run, check, confirm, have, see, ask for, ask about, ask, know about, help with, look for',
);

/** What leads to a question of yes or no: "do you know if", "is it true that". "Tell me if" may be an order for later. */
const whethers = [
  ...everyWay(
    phraseList(
      'do you know, do we know, does anyone know, do you happen to know, would you know, can you say, can you confirm, could you confirm, confirm',
    ),
    ['if', 'whether', 'that'],
  ),
  ...everyWay(
    ['is it', 'would it be'],
    phraseList('true, right, correct, fair to say, the case, still the case, still true'),
    ['', 'that'],
  ),
  ...phraseList(
    'am i right that, am i right in saying, am i right in thinking, are we right that, are we right in saying',
  ),
];

const whose = phraseList(', my, our, the, a, an, this, todays, tomorrows, this weeks, next weeks');
const occasions = phraseList(`
  handout, minutes, website, foi response, press release, media enquiry, annual report, quarterly report, update, profile, workshop, meeting, board meeting, board, partnership board, committee, committee meeting, scrutiny committee, scrutiny meeting, scrutiny, briefing, briefing note,
  briefing paper, briefing pack, report, board report, board paper, paper, presentation, slides, slide, agenda, newsletter, email, submission,
  bid, funding bid, strategy, action plan, assessment, strategic assessment, members briefing, chair, director, manager, boss, notes, records, appendix, glossary, annex
`);

const tasks = everyWay(
  phraseList('i am, we are'),
  phraseList('preparing, writing, working on, drafting, putting together, pulling together, updating'),
  ['a', 'an', 'my', 'our', 'the'],
  phraseList('report, paper, board paper, briefing, briefing note, presentation, bid, update, return, summary'),
);

/** What a figure is wanted for, which changes nothing in it: "for my briefing note". */
const purposes = everyWay(['for'], whose, occasions);

const greetings = everyWay(
  phraseList('hi, hello, hey, dear, morning'),
  phraseList('there, all, team, everyone, folks, bot, again'),
);

const wishes = phraseList(`
  good morning, good afternoon, good evening, hope you are well, i hope you are well, hope all is well, hope you are ok, hope this finds you well,
  hope you can help, can you help, could you help, sorry to bother you, sorry to trouble you, sorry to ask, apologies, please and thank you, many thanks,
  thanks, thank you, thanks very much, thank you very much, thanks a lot, thanks so much, thanks in advance, many thanks in advance,
  thank you in advance, much appreciated, appreciated, cheers, ta, thx, regards, kind regards, kindest regards, best regards, warm regards, best wishes,
  would be great, would be helpful, would be useful, would be good, would be appreciated, that would be great, if you can, if you could, if possible,
  if thats ok, if that is possible, when you can, when you get a chance, when you get a moment, when you have a moment, when you have a minute,
  asap, as soon as possible, quick question, quick one, quick q, quick query, quickly, quick, one question, a question, question, query,
  possibly, kindly, please, pls, plz
`);

/** Whole phrases of politeness, of asking and of what a figure is wanted for; none says anything of what is asked. */
export const courtesies: readonly string[] = [
  ...openings,
  ...requests,
  ...whethers,
  ...everyWay([...openings, 'please', 'kindly'], afterOpening),
  ...everyWay(['just'], [...requests, ...afterOpening]),
  ...purposes,
  ...tasks,
  ...greetings,
  ...wishes,
];
