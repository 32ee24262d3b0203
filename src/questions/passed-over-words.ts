import { phraseList } from './phrase-list.ts';

/**
 * The words that a question stays itself without, wherever they stand in it, by why they say nothing. Unlike those that may
 * only be left out of what is offered, none of these could judge, narrow, order or date anything.
 */
export const passedOverWords: Readonly<Record<string, readonly string[]>> = {
  courtesy: phraseList(`
    ah, aha, alright, apologies, appreciate, appreciated, asap, aye, bot, bother, bothering, buddy, cheers, eh, er, erm, gladly, goodness, gosh, grateful,
    greetings, hmm, hopefully, howdy, huh, kindly, lol, madam, mate, obliged, oh, ooh, oops, pal, pardon, regards, sincerely, sir, sorry, thank,
    thankful, thanks, thankyou, thx, um, wow, yeah, yep, yes, yo, yup
  `),
  manner: phraseList(`
    absolutely, actually, admittedly, altogether, anyhow, anyway, anyways, apparently, basically, bluntly, briefly, broadly, candidly, certainly,
    clearly, concisely, conveniently, definitely, dunno, evidently, frankly, furthermore, generally, genuinely, gimme, gotta, helpfully, hence,
    honestly, however, ideally, indeed, instantly, just, kinda, lemme, literally, maybe, moreover, naturally, obviously, perhaps, plainly, possibly,
    precisely, presumably, promptly, realistically, really, seemingly, simply, sorta, straightforwardly, supposedly, surely, thankfully, therefore,
    though, thus, totally, truly, understandably, undoubtedly, unfortunately, urgently, usefully, wanna, yet
  `),
  asking: phraseList(`
    asking, assist, assistance, bring, checking, cite, citing, clarification, clue, confirmation, curious, deliver, discover,
    enlighten, enquire, enquiring, enquiry, extract, fetch, generate, giving, glance, handy, helpful, helping, illustrate, inform, inquire,
    inspect, jog, knowing, learn, mention, needing, noting, obtain, peek, quote, quoting, recall, recap, remind, reminder, requesting, retrieve,
    specify, stating, summarised, telling, trying, viewing, wanting, whizz, wish, wonder, wondered, wondering
  `),
  telling: phraseList(`
    afaik, agenda, annex, appendix, briefings, btw, bullet, bulletin, bulletins, bullets, dataset, essay, factsheet, fyi, gist, glimpse, handout,
    headline, headlines, imo, infographic, insight, insights, intel, leaflet, lowdown, memo, narrative, newsletter, nutshell, poster,
    printout, readout, rundown, slide, slides, snapshot, soundbite, stat, stuff, summaries, synopsis, takeaway, takeaways, tbh, tldr,
    wording, writeup
  `),
  standing: phraseList('faring, fare, moment, nowadays, presently, sat, sits, sitting, standing'),
};

const passedOver: ReadonlySet<string> = new Set(Object.values(passedOverWords).flat());

/** Whether a question stays what it is without the word, wherever the word stands. */
export function isPassedOver(word: string): boolean {
  return passedOver.has(word);
}
