import { phraseList } from './phrase-list.ts';

/**
 * Everyday words that no figure here is told apart by, by their sort. A question may be offered without one, and says which
 * words it leaves out; none is ever answered so, as beside others they may still have been meant.
 */
export const commonplaceWords: Readonly<Record<string, readonly string[]>> = {
  verbs: phraseList(`
    accept, achieve, achieved, achieving, affect, affected, allow, allowed, apply, applied, argue, arrive, arrived, attend, avoid, became, become, becomes, begin,
    begun, build, building, built, buy, call, called, calling, calls, came, care, carry, carried, catch, caught, cause, choose, chosen, claim, claimed, claiming, come,
    comes, commit, committed, concern, consider, considered, considering, continue, continued, contribute, cope, dealt, deal, dealing, decide, decided, depend, differ,
    doing, done, drive, driving, driven, eat, enable, encounter, end, enter, entered, entering, expect, face, faced, facing, feel, feeling, feels, felt, fight, find, finding,
    finds, finish, fit, fix, follow, followed, following, found, gain, gained, going, handle, handled, hate, heard, hear, hit, hits, include, influence, introduce, invest,
    involve, join, joined, kick, lead, leading, leads, leave, left, live, lived, lives, living, lose, losing, lost, made, make, makes, making, manage, managed, managing,
    matter, matters, meet, meeting, motivate, motivated, move, moved, moving, notice, noticed, own, owned, pay, plan, planned, play, played, prevent, prevented,
    preventing, prove, raise, raised, reach, reached, react, realise, receive, received, reduce, referred, relate, represent, represents, resolve, resolved, rise, saw,     serve, served, sell, set, settle, shared, sharing, solve, spent, spend, spread, start, started, starting, stay, stayed, stop, stopped, strike, struck, succeed, tackle,
    tackled, tackling, took, turn, turned, turning, use, used, uses, using, visit, wait, waiting, went, win, won, work, worked, works, worried, worry, worrying
  `),
  nouns: phraseList(`
    ability, account, action, activity, aim, aims, amount, amounts, approach, aspect, aspects, attention, awareness, basis, box, bunch, category, certainty, chance,
    change, cohort, comparison, concept, consequence, council, couple, course, criteria, danger, decision, degree, demand, detail,
    difference, difficulty, direction, discussion, effect, effects, effort, efforts, element, event, events, evidence, example, examples, extent, factor, factors, failure,
    feature, focus, form, guess, handful, harm, heart, history, hope, impact, impression, initiative, instance, interest, issue, issues,
    item, items, job, kind, kinds, line, lines, list, load, loads, lot, lots, majority, manager, meaning, method, mind, mix, nature, number, numbers, occasion,
    opinion, opportunity, option, order, outcome, part, partnership, parts, pattern, peak, perception, perspective, piece, pitfalls, plans, plenty,
    point, points, policy, potential, pressure, priority, problem, problems, process, programme, progress, project, purpose, quality, question, questions, reality,
    reason, reasons, record, records, region, relation, response, results, risk, risks, rule, sense, series, service, services, shape, side, sign, signs, size, sort, sorts,
    source, stage, step, steps, strategy, strength, style, subject, success, sum, support, surprise, system, task, tasks, theme, themes, top, touch,
    trouble, type, types, variety, version, volume, way, ways, weakness, world, worth
  `),
  describing: phraseList(`
    able, acceptable, active, actual, amazing, apparent, appropriate, awful, aware, bad, badly, basic, best, better, big, bigger, biggest, brief, bright, broad, clear,
    comparable, complete, complex, concerning, considerable, correct, crazy, critical, current, decent, deep, different, difficult, dire, due, dramatic, dreadful, easy, effective, enormous, entire, essential,
    exact, excellent, extreme, fair, famous, fantastic, final, fine, full, further, general, genuine, given, good, great, hard, healthy, heavy, high, higher, horrible, huge, ideal, keen,
    large, larger, likely, little, local, long, loud, low, lower, massive, meaningful, minor, modern, natural, necessary, negative, normal, obvious, odd, open, ordinary, overall,
    particular, poor, popular, positive, possible, possibly, practical, proper, pure, quiet, rapid, rare, raw, ready, real, realistic, reasonable, regular, relevant, rough, sad,
    safe, same, scary, sharp, shocking, short, shorter, significant, similar, simple, slight, slow, smooth, special, specific, stark, steep, strange, strong, stronger, successful,
    sudden, sustained, terrible, tiny, tough, true, typical, unusual, usual, various, vast, wee, weak, weird, whole, wide, wider, wild, wonderful, worst, wrong
  `),
  joining: phraseList(`
    alongside, although, away, because, besides, despite, else, enough, even, etc, far, forth, hardly, how, if, it, itself, let, mostly, much, nearly, often,
    once, onto, otherwise, ours, perhaps, somewhat, sometimes, somewhere, still, such, themselves, together, too, toward, upon, usually, via, when,
    whenever, wherever, while, whilst, why, yours
  `),
};

const commonplace: ReadonlySet<string> = new Set(Object.values(commonplaceWords).flat());

/** Whether the word is one of every day, so that a question without it may have been meant. */
export function isCommonplace(word: string): boolean {
  return commonplace.has(word);
}
