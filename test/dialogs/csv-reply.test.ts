import assert from 'node:assert/strict';
import { answerText } from '../../cards/answer-card.ts';
import { ask, type Asked } from '../../dialogs/ask.ts';
import { csvReply, wantsCsv } from '../../dialogs/csv-reply.ts';
import { openKnowledge, type Knowledge } from '../../src/knowledge.ts';
import { readSettings } from '../../src/settings.ts';
import { dataFolder } from '../support/bot.ts';
import { readTextRows } from '../support/csv-rows.ts';

describe('The figures of an answer, taken away from a conversation', () => {
  let knowledge: Knowledge;
  before(async () => {
    knowledge = await openKnowledge(readSettings({ DATA_DIR: await dataFolder() }), () => '2026-06-01T09:00:00.000Z');
  });
  after(() => knowledge.close());

  const asked = (text: string, lookedUpTo?: string): Promise<Asked> =>
    ask(text, { vocabulary: knowledge.vocabulary, library: () => knowledge.library() }, undefined, lookedUpTo);

  it('are text to copy in personal chat, with the code of the answer', async () => {
    const found = await asked('vehicle crime as csv');
    assert.ok(wantsCsv(found));
    const reply = csvReply(found, 'personal', knowledge.catalogue);
    assert.match(reply?.summary ?? '', /^\d+ figures? as CSV\. Code [a-z0-9]+/iu);
    const [, , ...lines] = (reply?.text ?? '').split('\n');
    const rows = readTextRows(lines.join('\r\n'));
    assert.equal(rows[0]?.[0], 'indicator');
    assert.match(rows[1]?.[0] ?? '', /vehicle crime/iu);
  });

  it('are cut at what one message takes, and say how many are left out', async () => {
    const found = await asked('dashboard as csv');
    assert.ok(wantsCsv(found));
    const texts = knowledge.catalogue.indicators.flatMap(({ name }) => [
      `${name} trend`,
      `compare ${name} by district`,
    ]);
    const every = await Promise.all(texts.map((text) => asked(text)));
    const answers = every.flatMap((each) => ('answer' in each ? [each.answer] : []));
    const many = { ...found, answer: { kind: 'several' as const, next: [], answers } };
    const { summary = '', text = '' } = csvReply(many, 'personal', knowledge.catalogue) ?? {};
    assert.ok(text.length > 10_000 && text.length < 20_000, String(text.length));
    const [, given, left, all] =
      /^(\d+) figures as CSV\. Left out, .*: (\d+) of (\d+)\./u.exec(summary)?.map(Number) ?? [];
    assert.equal(Number(given) + Number(left), all);
    assert.equal(text.split('\n').length, Number(given) + 3);
  });

  it('are not given in channels and groups, where a sentence says so', async () => {
    const found = await asked('vehicle crime as csv');
    assert.ok(wantsCsv(found));
    for (const kind of ['channel', 'group'] as const) {
      assert.match(csvReply(found, kind, knowledge.catalogue)?.text ?? '', /personal chat/u);
    }
  });

  it('stand in one open table where a table is asked for', async () => {
    const found = await asked('vehicle crime trend as a table');
    assert.ok('answer' in found);
    const text = answerText(found.answer, { reading: [], alternatives: [], asTable: true });
    assert.match(text, /Indicator +.*Area +.*Period +.*Figure/u);
  });

  it('since the last visit are those that came after the day before it; without a visit it is asked back', async () => {
    const known = await asked('what has changed since my last visit', '2021-03-31');
    assert.ok('answer' in known && known.answer.kind === 'changes' && known.answer.unknown !== true);
    assert.equal(known.answer.since, '2021-03-31');
    assert.deepEqual(known.recipe.subject, { kind: 'changes', since: { kind: 'day', day: '2021-03-31' } });
    const unknown = await asked('what has changed since my last visit');
    assert.ok('answer' in unknown && unknown.answer.kind === 'changes' && unknown.answer.unknown);
  });
});
