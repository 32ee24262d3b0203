import assert from 'node:assert/strict';
import { readSettings, SettingsProblem } from '../src/settings.ts';

describe('The setting DATABASE_URL', () => {
  it('is the address of a PostgreSQL database, or absent', () => {
    const url = 'postgres://bot:secret@db.example:5432/safer';
    assert.equal(readSettings({ DATABASE_URL: url }).databaseUrl, url);
    assert.equal(readSettings({ DATABASE_URL: ' ' }).databaseUrl, undefined);
    assert.equal(readSettings({}).databaseUrl, undefined);
  });

  it('is refused with a sentence, without repeating a password, where it is anything else', () => {
    for (const text of [
      'mysql://bot:secret@db/safer',
      'postgres://bot:secret@db',
      'postgres://bot:secret@db:x/s',
      'db',
    ]) {
      assert.throws(
        () => readSettings({ DATABASE_URL: text }),
        (fault) => {
          assert.ok(fault instanceof SettingsProblem);
          assert.match(fault.message, /DATABASE_URL must be an address such as postgres:\/\//u);
          assert.ok(!fault.message.includes('secret'));
          return true;
        },
      );
    }
  });
});
