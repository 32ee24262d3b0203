import type { Question, Understanding } from '../../../src/questions/question.ts';

/** A text with what a right reading of it is: any of the labels. */
export interface Labelled {
  readonly set: string;
  readonly text: string;
  /** "trend violence-with-injury @blaby", "ask" or "decline cause", each by its normal form. */
  readonly labels: readonly string[];
  /** Whether one of the labels is of a kind of question that came after the text was labelled. */
  readonly isOfLaterKind?: true;
}

/**
 * Reads labelled questions from lines "text => label | label" under headings "# set". A label names a kind and the ids,
 * periods and spans of its parts in any order, so that it survives a change of how questions are written as values.
 */
export function parseLabelled(file: string): readonly Labelled[] {
  let set = '';
  const found: Labelled[] = [];
  for (const line of file.split('\n')) {
    if (line.startsWith('# ')) set = line.slice(2).trim();
    else if (line.trim() !== '') found.push(parseLine(line, set));
  }
  return found;
}

function parseLine(line: string, set: string): Labelled {
  const at = line.lastIndexOf(' => ');
  if (at < 0) throw new Error(`A labelled question needs " => ": ${line}`);
  return {
    set,
    text: line.slice(0, at),
    labels: line
      .slice(at + 4)
      .split(' | ')
      .map(normalLabel),
  };
}

/** What the labels call something, and what the product calls it: labels were written before some kinds of question. */
const calledNow = new Map([
  ['area-overview', 'area'],
  ['improving', 'better'],
  ['signal', 'concern'],
  ['number-behind', 'behind'],
  ['release', 'releases'],
]);

/** How a comparison asks, which the labels leave open: they say what is compared, not the word for the answer. */
const askedHow = new Set('highest lowest best worst above below better worse similar meets misses top true'.split(' '));

/** A label with its parts in one order and without the signs that only help to read it. */
export function normalLabel(label: string): string {
  const words = label.replaceAll(/[[\]@~]|vs:/gu, '').split(' ');
  const [kind = '', ...parts] = words.map((word) => calledNow.get(word) ?? word);
  const dropped = (part: string): boolean =>
    part === '' ||
    part === 'months' ||
    (kind !== 'list' && askedHow.has(part)) ||
    (kind === 'several' && part === 'latest');
  return [kind, ...new Set(parts.filter((part) => !dropped(part)).toSorted())].join(' ');
}

/** The label of what a text was understood as. */
export function labelOf(understood: Understanding): string {
  switch (understood.outcome) {
    case 'question':
      return questionLabel(understood.question);
    case 'command':
      return `command ${understood.command.kind}`;
    case 'declined':
      return `decline ${understood.reason}`;
    case 'unclear':
      return 'ask';
  }
}

/** The label of a question: its kind and every id, period and span in it. */
function questionLabel({ kind, ...parts }: Question): string {
  return normalLabel([kind, ...atomsOf(parts)].join(' '));
}

function atomsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(atomsOf);
  if (typeof value !== 'object' || value === null) return [String(value)];
  const parts: Readonly<Record<string, unknown>> = { ...value };
  if (parts['kind'] === 'back') return [`back:${String(parts['count'])}${String(parts['unit'])}`];
  if (parts['kind'] === 'last') return [`last:${String(parts['count'])}`];
  if (parts['kind'] === 'exact') return [monthsOf(parts['interval'])];
  if (parts['kind'] === 'between') return [monthsOf(parts['interval']).replace('..', '...')];
  return Object.values(parts).flatMap(atomsOf);
}

function monthsOf(interval: unknown): string {
  if (typeof interval !== 'object' || interval === null || !('start' in interval) || !('end' in interval)) return '';
  return `${String(interval.start).slice(0, 7)}..${String(interval.end).slice(0, 7)}`;
}
