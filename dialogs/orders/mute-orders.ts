import { pageCard } from '../../cards/page-card.ts';
import { listOf } from '../../cards/page.ts';
import { plainCard } from '../../cards/plain-card.ts';
import { capital, sentence } from '../../cards/words/sentence.ts';
import { dayWords } from '../../cards/words/time.ts';
import { longestReason } from '../../src/alerts/act.ts';
import { dayProblem, morningOf } from '../../src/alerts/day-ahead.ts';
import { sameFilter } from '../../src/alerts/filter.ts';
import { holds, isFor } from '../../src/delivery/silence.ts';
import type { Silence } from '../../src/delivery/silence.ts';
import type { Choice, Command } from '../../src/questions/question.ts';
import type { ConversingParts } from '../converse.ts';
import type { Reply, Turn } from '../turn.ts';
import { daySentences } from '../act-words.ts';
import { civilDay } from './civil-day.ts';
import { filterWords } from './filter-words.ts';

type Mute = Extract<Command, { kind: 'mute' }>;

const unmuteAll: Choice = { title: 'Unmute', text: 'Unmute everything' };
const muted: Choice = { title: 'What is muted?', text: 'What is muted?' };

/**
 * Keeps a conversation quiet about something until the morning of a day. What is raised meanwhile is held and told then.
 * The same thing muted again is muted as said last. Whoever may subscribe the conversation may also mute it.
 */
export async function muteHere(order: Mute, turn: Turn, parts: ConversingParts): Promise<Reply> {
  const { store, clock, timeZone, library } = parts;
  const at = clock();
  const until = order.until && civilDay(order.until, at, timeZone);
  const reason = order.reason?.trim() ?? '';
  if (until === undefined)
    return askFor('Until when?', 'Please say a day, such as “until 1 March” or “for two weeks”.', turn, spans);
  const problem = dayProblem(until, { at, zone: timeZone }, 1);
  if (problem !== undefined) return said('Nothing was muted', daySentences[problem]);
  if (reason === '')
    return askFor('Why?', 'Please say why, for those who wonder why nothing is said: “… because …”.', turn, reasons);
  if (reason.length > longestReason) {
    return said(
      'Nothing was muted',
      `That is too long: please give the reason in at most ${longestReason} characters.`,
    );
  }
  const filter = order.what ?? {};
  const mute = {
    filter,
    conversation: turn.conversation.id,
    from: at,
    until: morningOf(until, timeZone),
    reason,
    by: turn.name ?? 'Somebody',
  };
  await store.transaction(async ({ silences }) => {
    const same = (await silences.silences(at)).filter((each) => isOwn(each, turn) && sameFilter(each.filter, filter));
    if (same.some((each) => each.until === mute.until && each.reason === reason)) return;
    await silences.silence(mute, at);
    for (const { id } of same) await silences.end(id, at);
  });
  const what = order.what === undefined ? 'of nothing' : `nothing of ${filterWords(filter, library().catalogue)}`;
  return said(
    `Muted until 08:00 on ${dayWords(mute.until, timeZone)}`,
    `This conversation hears ${what} until then: ${sentence(reason)} What is raised or clears meanwhile is told then, in one card. Questions are answered and the weekly digest comes as ever.`,
    [unmuteAll, muted],
  );
}

/** Ends what this conversation muted, or one thing of it; what was held is told as soon as it may. */
export async function unmuteHere(
  { what }: Extract<Command, { kind: 'unmute' }>,
  turn: Turn,
  parts: ConversingParts,
): Promise<Reply> {
  const at = parts.clock();
  const ended = await parts.store.transaction(async ({ silences }) => {
    const own = (await silences.silences(at)).filter((each) => isOwn(each, turn));
    const meant = what === undefined ? own : own.filter(({ filter }) => sameFilter(filter, what));
    for (const { id } of meant) await silences.end(id, at);
    return meant.length;
  });
  if (ended === 0) {
    const text =
      what === undefined ? 'This conversation has muted nothing.' : 'This conversation has not muted just that.';
    return said('Nothing was changed', text, [muted]);
  }
  return said('No longer muted', 'What was held meanwhile and still stands is told now, in one card.', [muted]);
}

/** What is kept quiet in this conversation: what it muted itself, and what is silenced for all. */
export async function tellMutes(turn: Turn, { store, clock, timeZone, library }: ConversingParts): Promise<Reply> {
  const at = clock();
  const all = (await store.silences.silences(at)).filter(
    (each) => holds(each, at) && isFor(each, turn.conversation.id),
  );
  if (all.length === 0)
    return said('Nothing is muted here', 'To mute something, say “Mute everything for two weeks because …”.');
  const items = all.map(({ filter, until, reason, by, conversation }) => {
    const what = filterWords(filter, library().catalogue);
    const who = conversation === undefined ? `For every conversation, by ${by}` : `By ${by}`;
    return { text: `${capital(what)}, until 08:00 on ${dayWords(until, timeZone)}`, detail: `${who}: ${reason}` };
  });
  const page = {
    summary: `Muted here: ${items.map(({ text }) => text).join('; ')}`,
    heading: 'Muted here',
    blocks: listOf('What is held back for now', items),
    next: all.some((each) => isOwn(each, turn)) ? [unmuteAll] : [],
  };
  return { summary: page.summary, card: pageCard(page) };
}

function isOwn({ conversation }: Silence, turn: Turn): boolean {
  return conversation === turn.conversation.id;
}

const spans = ['for a week', 'for two weeks', 'for a month'];
const reasons = ['because new figures are awaited', 'because of an audit', 'because the system is being replaced'];

/** Asks for what is missing; each button says what was said before with that added. */
function askFor(heading: string, text: string, turn: Turn, endings: readonly string[]): Reply {
  const order = turn.text.trim().replace(/[\s.,;:!?]+$/u, '');
  return said(
    heading,
    text,
    endings.map((ending) => ({ title: ending, text: `${order} ${ending}` })),
  );
}

function said(heading: string, text: string, choices: readonly Choice[] = []): Reply {
  return { summary: `${heading}. ${text}`, card: plainCard(heading, text, choices) };
}
