import assert from 'node:assert/strict';
import { runCommand } from '../support/bot.ts';

describe('the command store', () => {
  it('copies to no address that it does not know, rather than into a folder of that name', async () => {
    const { code, err } = await runCommand(['store', 'copy', '--to', 'sqlite:///copy'], {});
    assert.equal(code, 2);
    assert.match(err, /sqlite:\/\/\/copy is neither a postgres:\/\/ address nor a data folder/u);
  });
});
