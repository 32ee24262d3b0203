import assert from 'node:assert/strict';
import { textsOf } from '../support/card-text.ts';
import { conversingIn, type ConversingIn } from '../support/conversing-in.ts';

describe('The digest that somebody asks for', () => {
  let here: ConversingIn;
  beforeEach(async () => (here = await conversingIn()));
  afterEach(() => here.remove());

  it('carries a code in its last line, which is kept beside the reply', async () => {
    const { card } = await here.say('send the digest now');
    const lines = textsOf({ attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }] });
    const [, code = ''] = /^Code ([0-9A-HJKMNP-TV-Z]{8})$/mu.exec(lines) ?? [];
    await here.settled();
    const kept = await here.store.recipes.find(code);
    assert.ok(kept !== undefined && 'digest' in kept.recipe, lines);
    assert.equal(kept.recipe.digest.at, here.clock());
  });
});
