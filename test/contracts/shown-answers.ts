import assert from 'node:assert/strict';
import type { Delivery } from '../../src/delivery/outbox.ts';
import type { ShownAnswer } from '../../src/delivery/shown-answers.ts';
import type { ShownFigure } from '../../src/delivery/shown-figure.ts';
import type { Store } from '../../src/store/store.ts';
import { burglary, channel, quarter } from './samples.ts';
import { freshStore } from './store-place.ts';
import type { NewPlace } from './store-place.ts';

const at = (day: number): string => `2021-01-${String(day).padStart(2, '0')}T09:00:00.000Z`;

const shown = (nth: number, value: number): ShownFigure => ({ ...burglary, end: quarter(nth).end, value });

const inBoard: ShownAnswer = {
  conversation: channel('board'),
  message: 'm-1',
  thread: 'asked-here',
  title: 'Burglary in Hinckley',
  question: 'Burglary in Hinckley',
  figures: [shown(0, 5), shown(1, 6)],
};
const inChat: ShownAnswer = {
  conversation: { id: 'chat', kind: 'personal', serviceUrl: 'https://smba.example/uk/', bot: '28:bot' },
  message: 'm-2',
  title: 'An answer',
  figures: [shown(1, 6)],
};
const withdrawal = { why: 'withdrawn', at: at(3) } as const;

/** What every keeper of the answers that were shown does. */
export function shownAnswersContract(newPlace: NewPlace): void {
  const { store, another } = freshStore(newPlace);
  const keep = (answers: readonly ShownAnswer[], day = 1): Promise<void> =>
    store().transaction(async ({ answers: keeper }) => {
      for (const each of answers) await keeper.keep(each, at(day));
    });
  const stating = async (figure: ShownFigure, from: Store = store()): Promise<readonly string[]> => {
    const found = await from.transaction(({ answers }) => answers.stating(figure));
    return found.map(({ message }) => message);
  };
  const figures = (): Promise<readonly ShownFigure[]> =>
    store().transaction(({ answers }) => answers.figures(['burglary']));
  const takeBack = (figure: ShownFigure): Promise<void> =>
    store().transaction(async ({ answers }) => {
      for (const { id } of await answers.stating(figure)) await answers.takeBack(id, withdrawal);
    });
  const claim = async (day: number): Promise<readonly Delivery[]> => store().outbox.claim('one', at(day), 1000, 10);

  it('finds the answers that state a value, each with all that was kept of it, in other processes too', async () => {
    await keep([inBoard, inChat]);
    const second = await another();
    assert.deepEqual(await stating(shown(1, 6), second), ['m-1', 'm-2']);
    assert.deepEqual(await stating(shown(0, 5), second), ['m-1']);
    assert.deepEqual(await stating(shown(0, 5.1), second), []);
    const [kept] = await second.transaction(({ answers }) => answers.stating(shown(0, 5)));
    const { figures: stated, ...rest } = inBoard;
    assert.equal(stated.length, 2);
    assert.deepEqual({ ...kept, id: 0 }, { ...rest, id: 0 });
  });

  it('knows each value once, however many answers state it', async () => {
    await keep([inBoard, inChat, { ...inBoard, message: 'm-3' }]);
    const ends = (await figures()).map(({ end, value }) => `${end} ${value}`);
    assert.deepEqual(ends.toSorted(), [`${quarter(0).end} 5`, `${quarter(1).end} 6`]);
    assert.deepEqual(await store().transaction(({ answers }) => answers.figures([])), []);
  });

  it('takes an answer back once, by an edit of its message in its thread, and tells of it until somebody was told', async () => {
    await keep([inBoard, inChat]);
    await takeBack(shown(0, 5));
    await takeBack(shown(0, 5));
    const [edit, ...others] = await claim(4);
    assert.deepEqual(others, []);
    assert.deepEqual(edit?.aim, { kind: 'edit', message: 'm-1', thread: 'asked-here' });
    const { title, question } = inBoard;
    assert.deepEqual(edit?.news, { kind: 'answer', title, question, figures: [], withdrawn: withdrawal });
    const [untold] = await store().answers.untold();
    assert.deepEqual([untold?.message, await stating(shown(1, 6))], ['m-1', ['m-2']]);
    assert.deepEqual((await figures()).length, 1, 'what only it stated is stated no more');
    const reply = { kind: 'changes', changes: [], answers: [title] } as const;
    await store().transaction(async ({ answers, cards }) => {
      await cards.reply(untold?.delivery ?? 0, reply, at(4));
      await answers.told([untold?.id ?? 0]);
    });
    assert.deepEqual(await store().answers.untold(), []);
    if (edit !== undefined) await store().outbox.settle(edit, 'one', { kind: 'sent', message: 'm-1' }, at(5));
    const [told] = await claim(6);
    assert.deepEqual([told?.news, told?.aim], [reply, { kind: 'reply', thread: 'asked-here' }]);
  });

  it('edits the message of a chat, which has no threads', async () => {
    await keep([inChat]);
    await takeBack(shown(1, 6));
    const [edit] = await claim(4);
    assert.deepEqual(edit?.aim, { kind: 'edit', message: 'm-2' });
  });

  it('forgets what is older than a day, and what was shown where the bot is no more, a whole team at once', async () => {
    const other = { ...inBoard, conversation: channel('other'), message: 'm-4' };
    await keep([inBoard]);
    await keep([inChat, other], 2);
    await store().transaction(({ answers }) => answers.forgetBefore(at(2)));
    assert.deepEqual(await stating(shown(1, 6)), ['m-2', 'm-4']);
    await store().transaction(({ answers }) => answers.forgetIn({ id: 'elsewhere', team: '19:team' }));
    assert.deepEqual(await stating(shown(1, 6)), ['m-2']);
    await store().transaction(({ answers }) => answers.forgetIn({ id: 'chat' }));
    assert.deepEqual(await figures(), []);
  });

  it('keeps nothing of a transaction that failed', async () => {
    const failing = store().transaction(async ({ answers }) => {
      await answers.keep(inBoard, at(1));
      throw new Error('afterwards');
    });
    await assert.rejects(failing, /afterwards/u);
    assert.deepEqual(await stating(shown(1, 6)), []);
  });
}
