import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLabelled } from './evaluation/label.ts';

const file = (name: string): string => readFileSync(join(import.meta.dirname, 'sets', name), 'utf8');

describe('The labelled questions', () => {
  it('are at least 600, in sets by kind, each with what a right reading is', () => {
    const all = [...parseLabelled(file('open.txt')), ...parseLabelled(file('held-out.txt'))];
    assert.ok(all.length >= 600, `${all.length} questions`);
    assert.ok(new Set(all.map(({ set }) => set)).size >= 20);
    assert.ok(all.every(({ text, labels }) => text !== '' && labels.length > 0));
    assert.equal(new Set(all.map(({ set, text }) => `${set} ${text}`)).size, all.length);
  });

  it('held out from tuning are as they were written', () => {
    const hash = createHash('sha256').update(file('held-out.txt')).digest('hex');
    assert.equal(hash, 'edf1211e6e6b56a0db6e36c8b14d3090e344009dda5a7f59429b42cd88b71ec9');
  });

  it('of which few are of a later kind', () => {
    const sets = ['open.txt', 'held-out.txt', 'second.txt'];
    const all = new Set(sets.flatMap((name) => parseLabelled(file(name)).map(({ text }) => text)));
    const later = parseLabelled(file('later-kinds.txt'));
    assert.ok(later.length > 0 && later.length <= 10);
    for (const { text } of later) assert.ok(all.has(text), text);
  });

  it('and the periods are at least 200 expressions', () => {
    assert.ok(parseLabelled(file('periods.txt')).length >= 200);
  });
});
