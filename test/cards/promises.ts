import assert from 'node:assert/strict';
import type { Card } from '../../cards/card.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Understanding } from '../../src/questions/question.ts';
import { understand } from '../../src/questions/understand.ts';
import type { Vocabulary } from '../../src/questions/vocabulary.ts';

/** A button that asks something as if it had been typed. */
export interface Button {
  readonly title: string;
  readonly ask: string;
}

/** Every button anywhere on a card that asks something, also where a client falls back to it. */
export function buttonsOf(card: Card): readonly Button[] {
  return [...found(card)];
}

function* found(value: unknown): Generator<Button> {
  if (typeof value !== 'object' || value === null) return;
  if ('data' in value && 'title' in value && typeof value.data === 'object' && value.data !== null) {
    if ('ask' in value.data) yield { title: String(value.title), ask: String(value.data.ask) };
  }
  for (const part of Object.values(value)) yield* found(part);
}

/** Titles that say in other words what their text asks, and what that is. */
const otherwise: readonly (readonly [RegExp, string])[] = [
  [/^What you can ask$/u, 'help'],
  [/^What needs attention\?$|^Show all exceptions$/u, 'exceptions'],
  [/^Subscribe to alerts here$/u, 'subscribe'],
  [/^Show trend of /u, 'trend'],
  [/^Trend$/u, 'trend'],
  [/^What .* means$/u, 'definition'],
  [/^Our own alerts$/u, 'own-alerts'],
  [/^Confirm( W-\d+)?$/u, 'own-alert confirm'],
  [/^Cancel$/u, 'own-alert cancel'],
  [/^Remove W-\d+$/u, 'own-alert remove'],
  [/^Unmute$/u, 'unmute'],
];

/** What a title promises by how it is worded: the kind of question, and what it is compared with. */
const wordings: readonly (readonly [RegExp, RegExp])[] = [
  [/^Latest /u, /^latest /u],
  [/^Compare .* by /u, /^compare-areas /u],
  [/compared with last year$/u, /^compare-with last-year/u],
  [/^Source of /u, /^source /u],
  [/^Definition of /u, /^definition /u],
  [/^Dashboard/u, /^dashboard/u],
  [/^What changed since/u, /^changes/u],
  [/^Everything for /u, /^area/u],
  [/^Which exceptions stand/u, /^exceptions/u],
  [/^Which indicators do you hold/u, /^held/u],
  [/^Numbers behind /u, /^behind /u],
  [/^Caveats for /u, /^caveats /u],
  [/ trend(?: in .*)?$/u, /^(?:trend|several) /u],
];

/** Holds a button to its promise: its text is understood as a question or an order, of the kind and about the indicator that it names. */
export function promised({ title, ask }: Button, vocabulary: Vocabulary, catalogue: Catalogue): void {
  const understood = understand(ask, vocabulary);
  const literal = ask.startsWith('As typed: ');
  assert.ok(literal || /^(?:question|command)$/u.test(understood.outcome), `${title}: ${ask} is ${understood.outcome}`);
  if (literal) return;
  const said = saidBy(understood);
  const kind = otherwise.find(([wording]) => wording.test(title))?.[1];
  if (kind !== undefined) assert.ok(said.startsWith(kind), `${title}: ${said}`);
  for (const [wording, meant] of wordings) if (wording.test(title)) assert.match(said, meant, title);
  if (kind === undefined && title !== ask) {
    // What is too long is cut, and a second one that is cut alike is numbered.
    const plain = title.replace(/ \(\d+\)$/u, '');
    const shown = plain.endsWith('…') ? ask.startsWith(plain.slice(0, -1).trimEnd()) : plain === ask;
    assert.ok(shown, `${title} asks ${ask}`);
  }
  if (understood.outcome !== 'question' || !('indicator' in understood.question)) return;
  const { indicator: id } = understood.question;
  const indicator = catalogue.indicators.find((each) => each.id === id);
  assert.ok(indicator !== undefined && namesIt(ask, indicator), `${ask} asks of ${id}`);
}

function namesIt(text: string, { name, aliases }: Catalogue['indicators'][number]): boolean {
  return [name, ...aliases].some((each) => text.toLowerCase().includes(each.toLowerCase()));
}

function saidBy(understood: Understanding): string {
  if (understood.outcome === 'command') {
    const { command } = understood;
    return command.kind === 'own-alert' ? `own-alert ${command.deed}` : command.kind;
  }
  if (understood.outcome !== 'question') return understood.outcome;
  const { question } = understood;
  const against = question.kind === 'compare-with' ? `${question.comparator} ` : '';
  return `${question.kind} ${against}${'indicator' in question ? question.indicator : ''}`;
}

/** Holds every button of a card to its promise; gives how many there are. */
export function allPromised(card: Card, vocabulary: Vocabulary, catalogue: Catalogue): number {
  const buttons = buttonsOf(card);
  for (const button of buttons) promised(button, vocabulary, catalogue);
  return buttons.length;
}
