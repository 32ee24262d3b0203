import { phraseList } from './phrase-list.ts';

/**
 * The words that may be left out of what is offered in place of a text: courtesies, and words that only dress a question.
 * Any other word could name a place, a group, a time or a part of what is counted, and no question is offered without it.
 */
const harmless: ReadonlySet<string> = new Set(
  phraseList(`
    absolutely, actually, again, alright, also, amazing, anybody, anyone, anyway, apparently, appreciate,
    appreciated, asap, ask, asking, awesome, awfully, basically, bit, bot, bother, bothering, brief, briefly,
    brilliant, buddy, bye, certainly, chance, check, checking, colleague, colleagues, cool, could, curious,
    dear, detail, details, display, everyone, exactly, excellent, fab, fantastic, favour, fetch, folks, friend,
    gladly, glance, good, grab, grateful, great, guess, guys, handy, happen, hiya, honestly, hope, hoping, idea,
    info, inform, information, interested, interesting, know, knowledge, let, like, literally, love, lovely,
    madam, mate, maybe, mention, moment, morning, must, neat, need, nice, nicely, obviously, okay, overview,
    pal, pardon, perhaps, piece, plain, plainly, plz, presumably, pretty, probably, provide, provides, quick,
    quickly, quite, really, regarding, regards, relevant, remind, reminder, report, request, require, review,
    say, saying, seem, seems, simple, simply, sir, snapshot, so, someone, something, soon, sorry, specifically,
    stuff, suppose, sure, ta, take, team, tell, terribly, thank, thanks, thankyou, then, thing, things, think,
    thinking, totally, truly, understand, understanding, useful, very, want, wanted, wanting, well, wonder,
    wondered, wonderful, wondering, would, wow, yeah, yep, yes, yo,
    answer, assist, available, briefing, chasing, concise, correctly, discussion, document, drafting, essentially, explore, graphic, headline, headlines,
    helpful, helping, hopefully, key, main, meeting, output, outturn, paper, papers, paperwork, preparing, presentation, properly, quote, quoting, reading,
    reply, respond, response, result, results, shown, slide, slides, straightforward, summarise, urgent, urgently, view, visual, visualise, visually,
    working, writing
  `),
);

/** Whether a question stays what it is without the word. */
export function isHarmless(word: string): boolean {
  return harmless.has(word);
}
