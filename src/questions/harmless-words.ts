import { isPassedOver } from './passed-over-words.ts';
import { phraseList } from './phrase-list.ts';

/**
 * Further words that may be left out of what is offered in place of a text, beside those passed over in any question, by why they say nothing of what is asked. Any other
 * word could name a place, a group, a time or a part of what is counted, and no question is offered without it; a test
 * holds that none of these is one that narrows, turns or dates a question.
 */
export const harmlessWords: Readonly<Record<string, readonly string[]>> = {
  courtesy: phraseList(`
    afternoon, amazing, awesome, brilliant, bye, chap, colleague, colleagues, congrats, cool, dear, delighted, excellent, fab, fantastic, favour,
    folks, friend, good, grand, great, guys, hello, hiya, hope, hoping, love, lovely, marvellous, neat, nice, nicely, ok, okay, please, pleased,
    pleasure, pls, plz, splendid, super, ta, tidy, welcome, wonderful
  `),
  manner: phraseList(`
    awhile, decently, fundamentally, lightly, mainly, noticeably, objectively, officially, overall, personally, plausibly, primarily, respectively,
    seriously, sensibly, smartly, speedily, strictly, swiftly, accurately, again, also, awfully, bit, completely, correctly, directly, easily,
    effectively, entirely, especially, essentially, exactly, fairly, finally, fully, gonna, neatly, overly, particularly, perfectly, pretty,
    probably, properly, quick, quickly, quite, rapidly, readily, reasonably, so, soon, specifically, straightforward, terribly, then, thoroughly,
    very, visually, well
  `),
  asking: phraseList(`
    access, analyse, analysing, assess, assume, believe, chuck, crunch, determine, discuss, dish, emphasise, evaluate, guide, highlight, hunt,
    identify, imagine, mind, nail, pin, point, presume, rattle, reckon, recollect, remember, scan, skim, sling, unpack, walk, whip, advise, answer,
    ask, asked, can, chase, chasing, check, checked, clarify, come, compile, confirm, could, describe, dig, display, draw, establish, examine,
    explore, express, fill, flag, forward, gather, gauge, give, go, grab, guess, hear, help, idea, indicate, interested, interesting, know,
    knowledge, known, let, like, list, locate, look, looking, must, need, needed, needs, note, offer, open, outline, paint, pick, ping, prepare,
    prepared, preparing, present, print, produce, provide, provides, providing, pull, pulling, put, query, question, quoted, read, reading, refresh,
    reminded, reply, request, requested, require, required, requires, respond, response, return, reveal, review, run, say, saying, says, see, seeing,
    seek, seeking, seem, seems, send, sending, shout, show, showing, shown, shows, sight, sort, speak, spell, state, steer, suggest, summarise,
    summarize, supply, suppose, sure, take, talk, tell, think, thinking, thought, throw, try, understand, understanding, understood, view, visualise,
    visualize, want, wanted, wants, would, write, writing
  `),
  telling: phraseList(`
    spreadsheet, remark, remarks, speech, ie, eg, etc, re, wrt, ref, atm, account, assistant, background, blog, board, brief, briefing, chair, channel, chart,
    charts, chat, commentary, committee, concise, context, conversation, datasets, detail, detailed, details, diagram, digest, discussion, doc,
    document, documents, draft, drafting, email, fact, facts, feedback, figure, figures, folder, glossary, gov, graph, graphic, graphics, graphs,
    heading, headlined, info, information, key, low-down, main, meeting, meetings, message, minutes, notebook, notes, output, outturn, overview,
    pack, panel, paper, papers, paperwork, paragraph, phrase, picture, piece, plain, plot, position, presentation, profile, reference, relevant,
    report, reported, reports, result, results, scrutiny, section, sentence, sheet, simple, statement, statistic, statistics, stats, story,
    submission, summary, table, tabulate, tabulated, tabulation, tally, text, thing, things, thread, tool, topic, update, updated, updates, useful,
    value, values, visual, visuals, word, words, workshop
  `),
  speaking: phraseList(`
    anybody, anyone, anything, boss, chief, councillor, director, everybody, everyone, everything, exec, leader, leadership, myself, portfolio,
    somebody, somehow, someone, something, team, yourself
  `),
  standing: phraseList(`
    appear, appearing, appears, available, chance, currently, exist, existing, exists, experience, experienced, experiencing, fared, fares, feature,
    featured, get, gets, getting, got, happen, happened, happening, happens, hold, holding, holds, important, importantly, keep, keeping, kept,
    latest, latter, level, levels, measure, measured, newest, occur, occurred, occurring, occurs, perform, performed, performing, recorded,
    relevance, remain, remained, remains, respective, seen, sit, situation, stand, stands, status, stood, suffer, suffered, suffering, suffers,
    urgent, working
  `),
};

const harmless: ReadonlySet<string> = new Set(Object.values(harmlessWords).flat());

/** Whether a question stays what it is without the word. */
export function isHarmless(word: string): boolean {
  return harmless.has(word) || isPassedOver(word);
}
