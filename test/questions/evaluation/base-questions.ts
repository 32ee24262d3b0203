import { defaultMeaning } from '../../../src/questions/default-meaning.ts';
import { placeWordsOf } from '../../../src/questions/place-words.ts';
import { tokenise } from '../../../src/questions/token.ts';
import type { Vocabulary } from '../../../src/questions/vocabulary.ts';
import { normalLabel } from './label.ts';
import type { Random } from './random.ts';

/** A plain question made from a catalogue's names, with the label that follows from how it was made. */
export interface BaseQuestion {
  /** Its parts in order; each may be moved as a whole. */
  readonly parts: readonly string[];
  readonly label: string;
  /** Whether its parts may stand in any order and still ask the same. */
  readonly movable: boolean;
}

/** A name or alias that stands for one thing alone. */
export interface NamedThing {
  readonly id: string;
  readonly text: string;
}

/** The names that base questions are made from. */
export interface Names {
  readonly indicators: readonly NamedThing[];
  readonly parts: readonly NamedThing[];
  readonly part: string;
}

/** The names of a vocabulary that each stand for one indicator, or one of the areas that make up the whole. */
export function namesOf(vocabulary: Vocabulary): Names {
  const { indicators, areas } = vocabulary.source;
  const parts = areas.filter(({ kind }) => kind === 'district');
  return {
    indicators: indicators.flatMap((each) => textsOf('indicator', each, vocabulary)),
    parts: parts.flatMap((each) => textsOf('area', each, vocabulary)),
    part: placeWordsOf(vocabulary.source).part,
  };
}

interface Thing {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

function textsOf(as: string, { id, name, aliases }: Thing, vocabulary: Vocabulary): readonly NamedThing[] {
  return [name, ...aliases].flatMap((text) => {
    const tokens = tokenise(text);
    const found = vocabulary.names.longest(tokens, 0);
    if (found?.next !== tokens.length) return [];
    const meanings = [...new Set(found.meanings)];
    const meant = meanings.length === 1 ? meanings[0] : defaultMeaning(meanings, tokens);
    return meant?.as === as && meant.id === id ? [{ id, text }] : [];
  });
}

interface Drawn {
  readonly indicator: NamedThing;
  readonly area: NamedThing;
  readonly other: NamedThing;
  readonly part: string;
}

type Frame = (drawn: Drawn, random: Random) => { parts: readonly string[]; label: string; movable?: boolean };

const periods: readonly (readonly [string, string])[] = [
  ['Q4 2020/21', '2021-01..2021-03'],
  ['Q2 2019/20', '2019-07..2019-09'],
  ['2018/19', '2018-04..2019-03'],
  ['year ending December 2019', '2019-01..2019-12'],
  ['last year', 'back:1year'],
  ['last quarter', 'back:1quarter'],
];

/** Every way to ask that questions are drawn from, in equal shares. The periods are those of a year from April. */
const frames: readonly Frame[] = [
  ({ indicator: i, area: a }) => ({ parts: [i.text, a.text], label: `latest ${i.id} ${a.id}`, movable: true }),
  ({ indicator: i, area: a }) => ({ parts: [i.text, `in ${a.text}`], label: `latest ${i.id} ${a.id}`, movable: true }),
  ({ indicator: i, area: a }) => ({ parts: ['latest', i.text, 'for', a.text], label: `latest ${i.id} ${a.id}` }),
  ({ indicator: i, area: a }) => ({ parts: ['what is', i.text, 'in', a.text], label: `latest ${i.id} ${a.id}` }),
  ({ indicator: i, area: a }) => ({
    parts: ['how are we doing on', i.text, `in ${a.text}`],
    label: `latest ${i.id} ${a.id}`,
  }),
  ({ indicator: i, area: a }, random) => {
    const [text, label] = random.pick(periods);
    return { parts: [i.text, a.text, text], label: `latest ${i.id} ${a.id} ${label}`, movable: true };
  },
  ({ indicator: i, area: a }, random) => {
    const [text, label] = random.pick(periods);
    return { parts: ['show me', i.text, 'in', a.text, 'for', text], label: `latest ${i.id} ${a.id} ${label}` };
  },
  ({ indicator: i, area: a }) => ({
    parts: [i.text, 'trend', `in ${a.text}`],
    label: `trend ${i.id} ${a.id}`,
    movable: true,
  }),
  ({ indicator: i, area: a }) => ({
    parts: ['is', i.text, 'going up', `in ${a.text}`],
    label: `trend ${i.id} ${a.id}`,
  }),
  ({ indicator: i, area: a }) => ({
    parts: [i.text, a.text, 'over the last 8 quarters'],
    label: `trend ${i.id} ${a.id} last:8`,
  }),
  ({ indicator: i, part }) => ({ parts: ['compare', i.text, `by ${part}`], label: `compare-areas ${i.id}` }),
  ({ indicator: i, part }) => ({ parts: [`which ${part} has the highest`, i.text], label: `compare-areas ${i.id}` }),
  ({ indicator: i, area: a, other: b }) => ({
    parts: ['compare', i.text, `in ${a.text} and ${b.text}`],
    label: `compare-areas ${i.id} ${a.id} ${b.id}`,
  }),
  ({ indicator: i, area: a }) => ({
    parts: [i.text, `in ${a.text}`, 'compared with last year'],
    label: `compare-with ${i.id} ${a.id} last-year`,
  }),
  ({ indicator: i, area: a }) => ({
    parts: [i.text, `in ${a.text}`, 'compared with the county'],
    label: `compare-with ${i.id} ${a.id} county`,
  }),
  ({ indicator: i }) => ({ parts: ['is', i.text, 'on target'], label: `compare-with ${i.id} target` }),
  ({ indicator: i }) => ({ parts: ['RAG status of', i.text], label: `rag ${i.id}` }),
  ({ indicator: i }) => ({ parts: ['definition of', i.text], label: `definition ${i.id}` }),
  ({ indicator: i }) => ({ parts: ['what does', i.text, 'mean'], label: `definition ${i.id}` }),
  ({ indicator: i }) => ({ parts: ['source of', i.text], label: `source ${i.id}` }),
];

/** A question of a random way to ask, about a random indicator and random areas. */
export function drawQuestion(names: Names, random: Random): BaseQuestion {
  const [indicator, area] = [random.pick(names.indicators), random.pick(names.parts)];
  const other = random.pick(names.parts.filter(({ id }) => id !== area.id));
  const { parts, label, movable } = random.pick(frames)({ indicator, area, other, part: names.part }, random);
  return { parts, label: normalLabel(label), movable: movable ?? false };
}
