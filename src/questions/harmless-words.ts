import { phraseList } from './phrase-list.ts';

/**
 * The words that may be left out of what is offered in place of a text, by why they say nothing of what is asked. Any other
 * word could name a place, a group, a time or a part of what is counted, and no question is offered without it; a test
 * holds that none of these is one that narrows, turns or dates a question.
 */
export const harmlessWords: Readonly<Record<string, readonly string[]>> = {
  courtesy: phraseList(`
    afternoon, ah, aha, alright, amazing, apologies, appreciate, appreciated, asap, awesome, aye, bot, bother, bothering, brilliant, buddy, bye, chap,
    cheers, colleague, colleagues, congrats, cool, dear, delighted, eh, er, erm, excellent, fab, fantastic, favour, folks, friend, gladly, good,
    goodness, gosh, grand, grateful, great, greetings, guys, hello, hiya, hmm, hope, hopefully, hoping, howdy, huh, kindly, lol, love, lovely, madam,
    marvellous, mate, neat, nice, nicely, obliged, oh, ok, okay, ooh, oops, pal, pardon, please, pleased, pleasure, pls, plz, regards,
    sincerely, sir, sorry, splendid, super, ta, thank, thankful, thanks, thankyou, thx, tidy, um, welcome, wonderful, wow, yeah, yep, yes, yo, yup
  `),
  manner: phraseList(`
    admittedly, awhile, bluntly, candidly, conveniently, decently, fundamentally, helpfully, instantly, lightly, mainly, noticeably, objectively, officially, overall, personally, plausibly, primarily, realistically, respectively, seriously, sensibly, smartly, speedily, straightforwardly, strictly, swiftly, thankfully, understandably,
    absolutely, accurately, actually, again, also, altogether, anyhow, anyway, anyways, apparently, awfully, basically, bit, briefly, broadly,
    certainly, clearly, completely, concisely, correctly, definitely, directly, dunno, easily, effectively, entirely, especially, essentially,
    evidently, exactly, fairly, finally, frankly, fully, furthermore, generally, genuinely, gimme, gonna, gotta, hence, honestly, however, ideally,
    indeed, just, kinda, lemme, literally, maybe, moreover, naturally, neatly, obviously, overly, particularly, perfectly, perhaps, plainly, possibly,
    precisely, presumably, pretty, probably, promptly, properly, quick, quickly, quite, rapidly, readily, really, reasonably, seemingly, simply, so,
    soon, sorta, specifically, straightforward, supposedly, surely, terribly, then, therefore, thoroughly, though, thus, totally, truly, undoubtedly,
    unfortunately, urgently, usefully, very, visually, wanna, well
  `),
  asking: phraseList(`
    access, analyse, analysing, assess, assume, believe, chuck, crunch, determine, discuss, dish, emphasise, evaluate, guide, highlight, hunt, identify, imagine, mind, nail, pin, point, presume, rattle, reckon, recollect, remember, scan, skim, sling, unpack, walk, whip, whizz,
    advise, answer, ask, asked, asking, assist, assistance, bring, can, chase, chasing, check, checked, checking, clarification, clarify, clue, come,
    compile, confirm, confirmation, could, curious, deliver, describe, dig, discover, display, draw, enlighten, enquire, enquiring, enquiry, establish,
    examine, explore, express, extract, fetch, fill, flag, forward, gather, gauge, generate, give, giving, glance, go, grab, guess, handy, hear, help,
    helpful, helping, idea, illustrate, indicate, inform, inquire, inspect, interested, interesting, jog, know, knowing, knowledge, known, learn, let,
    like, list, locate, look, looking, mention, must, need, needed, needing, needs, note, noting, obtain, offer, open, outline, paint, peek, pick, ping,
    prepare, prepared, preparing, present, print, produce, provide, provides, providing, pull, pulling, put, query, question, quote, quoted, quoting,
    read, reading, recall, recap, refresh, remind, reminded, reminder, reply, request, requested, requesting, require, required, requires, respond,
    response, retrieve, return, reveal, review, run, say, saying, says, see, seeing, seek, seeking, seem, seems, send, sending, shout, show, showing,
    shown, shows, sight, sort, speak, specify, spell, state, stating, steer, suggest, summarise, summarised, summarize, supply, suppose, sure, take,
    talk, tell, telling, think, thinking, thought, throw, try, trying, understand, understanding, understood, view, viewing, visualise, visualize, want,
    wanted, wanting, wants, wish, wonder, wondered, wondering, would, write, writing
  `),
  telling: phraseList(`
    bulletins, insights, remark, remarks, soundbite, speech, takeaway, takeaways, tldr, fyi, btw, tbh, imo, afaik, ie, eg, etc, re, wrt, ref, atm,
    account, agenda, annex, appendix, assistant, background, blog, board, brief, briefing, briefings, bullet, bulletin, bullets, chair, channel, chart,
    charts, chat, commentary, committee, concise, context, conversation, dataset, datasets, detail, detailed, details, diagram, digest, discussion, doc,
    document, documents, draft, drafting, email, essay, fact, facts, factsheet, feedback, figure, figures, folder, gist, glimpse, glossary, gov, graph,
    graphic, graphics, graphs, handout, heading, headline, headlined, headlines, info, infographic, information, insight, intel, key, leaflet, low-down,
    lowdown, main, meeting, meetings, memo, message, minutes, narrative, newsletter, notebook, notes, nutshell, output, outturn, overview, pack, panel,
    paper, papers, paperwork, paragraph, phrase, picture, piece, plain, plot, position, poster, presentation, printout, profile, readout,
    reference, relevant, report, reported, reports, result, results, rundown, scrutiny, section, sentence, sheet, simple, slide, slides, snapshot,
    spreadsheet, stat, statement, statistic, statistics, stats, story, stuff, submission, summaries, summary, synopsis, table, tabulate, tabulated,
    tabulation, tally, text, thing, things, thread, tool, topic, update, updated, updates, useful, value, values, visual, visuals, word, wording, words,
    workshop, writeup
  `),
  speaking: phraseList(`
    anybody, anyone, anything, boss, chief, councillor, director, everybody, everyone, everything, exec, leader, leadership, myself, portfolio,
    somebody, somehow, someone, something, team, yourself
  `),
  standing: phraseList(`
    appear, appearing, appears, available, chance, currently, exist, existing, exists, experience, experienced, experiencing, fare, fared, fares,
    faring, feature, featured, get, gets, getting, got, happen, happened, happening, happens, hold, holding, holds, important, importantly, keep,
    keeping, kept, latest, latter, level, levels, measure, measured, moment, newest, nowadays, occur, occurred, occurring, occurs, perform, performed,
    performing, presently, recorded, relevance, remain, remained, remains, respective, seen, sit, sits, sitting, situation, stand, standing, stands,
    status, stood, suffer, suffered, suffering, suffers, urgent, working
  `),
};

const harmless: ReadonlySet<string> = new Set(Object.values(harmlessWords).flat());

/** Whether a question stays what it is without the word. */
export function isHarmless(word: string): boolean {
  return harmless.has(word);
}
