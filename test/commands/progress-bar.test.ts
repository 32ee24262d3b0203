import assert from 'node:assert/strict';
import { progressBar } from '../../src/commands/progress-bar.ts';

/** A screen that remembers what was written on it. */
function screen(isTTY?: boolean) {
  const written: string[] = [];
  const write = (text: string): number => written.push(text);
  return { written, screen: { write, ...(isTTY === undefined ? {} : { isTTY }) } };
}

const bar = (done: number, percent: number): string => `[${'#'.repeat(done)}${'.'.repeat(30 - done)}] ${percent}%`;

describe('The progress bar', () => {
  it('draws over itself on a terminal, and is wiped away at the end', () => {
    const { written, screen: terminal } = screen(true);
    const shown = progressBar(terminal);
    shown.show(0);
    shown.show(0.5);
    shown.show(0.999);
    shown.end();
    const last = bar(29, 99);
    assert.deepEqual(written, [`\r${bar(0, 0)}`, `\r${bar(15, 50)}`, `\r${last}`, `\r${' '.repeat(last.length)}\r`]);
  });

  it('writes again only what looks different', () => {
    const { written, screen: terminal } = screen(true);
    const shown = progressBar(terminal);
    for (const fraction of [0.5, 0.5001, 0.5002, 0.51]) shown.show(fraction);
    assert.deepEqual(written, [`\r${bar(15, 50)}`, `\r${bar(15, 51)}`]);
  });

  it('leaves nothing of a piece of work that is done at once', () => {
    const { written, screen: terminal } = screen(true);
    const shown = progressBar(terminal);
    shown.show(1);
    shown.end();
    assert.deepEqual(written, []);
  });

  for (const isTTY of [false, undefined]) {
    it(`writes nothing where there is no terminal (${String(isTTY)})`, () => {
      const { written, screen: file } = screen(isTTY);
      const shown = progressBar(file);
      for (const fraction of [0, 0.25, 0.5, 1]) shown.show(fraction);
      shown.end();
      assert.deepEqual(written, []);
    });
  }
});
