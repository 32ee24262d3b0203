import assert from 'node:assert/strict';
import { ask } from '../../dialogs/ask.ts';
import { asksAbout, libraryWithout, withheldFrom } from '../../dialogs/withheld.ts';
import { openKnowledge, type Knowledge } from '../../src/knowledge.ts';
import type { Library } from '../../src/answers/library.ts';
import { understand } from '../../src/questions/understand.ts';
import { readSettings } from '../../src/settings.ts';
import { channel } from '../contracts/samples.ts';
import { dataFolder } from '../support/bot.ts';

const secret = 'marac-repeats';

describe('An indicator that is restricted to other conversations', () => {
  let knowledge: Knowledge;
  before(async () => {
    knowledge = await openKnowledge(readSettings({ DATA_DIR: await dataFolder() }), () => '2026-06-01T09:00:00.000Z');
  });
  after(() => knowledge.close());

  function library(): Library {
    const open = knowledge.library();
    const { catalogue } = open;
    const indicators = catalogue.indicators.map((each) =>
      each.id === secret ? { ...each, restrictedTo: ['board'] } : each,
    );
    const conversations = [{ id: 'board', name: 'The board', conversation: 'board' }];
    return { ...open, catalogue: { ...catalogue, indicators, routing: { conversations, owners: [], routes: [] } } };
  }

  it('is withheld everywhere but there', () => {
    assert.deepEqual([...withheldFrom(channel('elsewhere'), library())], [secret]);
    assert.deepEqual([...withheldFrom(channel('board'), library())], []);
  });

  it('is not answered about, however it is asked for, while other questions are', () => {
    const withheld = new Set([secret]);
    for (const text of [
      'MARAC repeats',
      'MARAC repeats trend',
      'why did MARAC repeats rise?',
      'is MARAC repeats above 40%?',
    ]) {
      assert.ok(asksAbout(understand(text, knowledge.vocabulary), withheld), text);
    }
    assert.ok(!asksAbout(understand('vehicle crime', knowledge.vocabulary), withheld));
    assert.ok(!asksAbout(understand('What needs attention?', knowledge.vocabulary), withheld));
  });

  it('is in no list and in no count', async () => {
    const shown = async (of: Library): Promise<string> => {
      const asked = await ask('What needs attention?', { vocabulary: knowledge.vocabulary, library: () => of });
      return JSON.stringify('answer' in asked ? asked.answer : asked);
    };
    assert.match(await shown(library()), /A-0001/u);
    const without = libraryWithout(library(), new Set([secret]));
    assert.ok(!/A-0001|marac/iu.test(await shown(without)), await shown(without));
    assert.ok((await without.indicators.list()).every(({ indicator }) => indicator !== secret));
  });
});
