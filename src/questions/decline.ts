import { phraseList } from './phrase-list.ts';
import { functionWords } from './function-words.ts';
import type { DeclineReason } from './question.ts';
import { tokenise } from './token.ts';
import type { Token } from './token.ts';
import { createTrie } from './trie.ts';

/** What each kind of question that no store of figures can answer is known by. */
const cues: Readonly<Record<DeclineReason, readonly string[]>> = {
  cause: phraseList(`
    why, how come, cause, causes, caused, causing, cause of, because, because of, due to, reason, reasons,
    reason for, driver of, drivers of, driver behind, what is driving, whats driving, driving the, drives,
    what is behind, whats behind, behind the rise, behind the increase, behind the fall, explain the rise,
    explain the increase, explain the fall, explain the drop, explains, explanation, explanation for, led to,
    responsible for, contributing to, what made, root cause, explain why
  `),
  forecast: phraseList(`
    will, wont, forecast, forecasts, predict, predicted, prediction, predictions, projected, projection, expect,
    expected, going to, likely to, next year, next quarter, next month, in the future, future, tomorrow, next
    week, outlook, by next, gonna, might, on track
  `),
  person: phraseList(`
    who, whos, whose, whom, named, names, name of, mr, mrs, ms, pc, suspect, suspects, offenders name, councillor,
    cllr, chief constable, inspector, sergeant, superintendent, pcc, which officer
  `),
  opinion: phraseList(`
    think, do you think, what do you think, opinion, your opinion, should, should we, shall we, worried, worry,
    worrying, concerned, concerning, acceptable, good enough, blame, fault, recommend, advice, feel about, happy
    with, believe, best way, fair, problem, problematic, ought
  `),
  order: phraseList(`
    say, say that, write, draft, announce, tell, tell them, tell the, tell everyone, repeat after, repeat that,
    repeat this, repeat the, pretend, ignore,
    forget, delete, remove, set, mark, make, email, post, publish, send, acknowledge, snooze, update the,
    import, upload, add, edit, correct, translate, answer as, act as, report that
  `),
};

/** Every reason in the order in which it is looked for. */
const order = ['cause', 'forecast', 'person', 'opinion', 'order'] as const;

const phrases = createTrie<DeclineReason>();
for (const reason of order) for (const phrase of cues[reason]) phrases.add(tokenise(phrase), reason, true);

/** Every word that a refusal may be known by. */
export const declineWords: readonly string[] = order.flatMap((reason) =>
  cues[reason].flatMap((each) => each.split(' ')),
);

const polite = createTrie<true>();
for (const phrase of [...functionWords, 'will you', 'just', 'now']) polite.add(tokenise(phrase), true, true);

/** Found by its words: why the text is declined. */
export interface Declined {
  readonly reason: DeclineReason;
  readonly at: number;
  readonly next: number;
}

/** Titles, which speak of a person only before a name: "pc" by itself may be per cent. */
const titles = new Set(['pc', 'ms', 'mr', 'mrs']);

/** Why the words that nothing claims are declined, if they are. An order counts only where the text opens with it. */
export function declineOf(tokens: readonly Token[], residual: readonly number[]): Declined | undefined {
  const found = residual.flatMap((at): readonly Declined[] => {
    const hit = phrases.longest(tokens, at);
    return (hit?.meanings ?? []).flatMap((reason) => (hit ? [{ reason, at, next: hit.next }] : []));
  });
  const opening = openingAt(tokens);
  const named = ({ at, next }: Declined): boolean => !titles.has(tokens[at]?.text ?? '') || residual.includes(next);
  const counted = found.filter((each) => (each.reason !== 'order' || each.at === opening) && named(each));
  return order.flatMap((reason) => counted.find((each) => each.reason === reason) ?? [])[0];
}

/** The place of the first word that is no politeness. */
function openingAt(tokens: readonly Token[]): number {
  for (let at = 0; at < tokens.length;) {
    const next = polite.longest(tokens, at)?.next;
    if (next === undefined) return at;
    at = next;
  }
  return tokens.length;
}
