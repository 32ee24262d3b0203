import assert from 'node:assert/strict';
import { isFromThisMachine } from '../../../src/http/local/own-machine.ts';

describe('A request to the local page', () => {
  it('is answered under any name of this machine, with or without a port', () => {
    for (const host of ['localhost:3978', '127.0.0.1:3978', '127.0.0.1', '[::1]:3978', '127.9.8.7:1']) {
      assert.ok(isFromThisMachine({ host }), host);
      assert.ok(isFromThisMachine({ host, origin: `http://${host}`, site: 'same-origin', mode: 'cors' }), host);
    }
  });

  it('is refused under a name that somebody else may own, and without a name', () => {
    for (const host of [
      'evil.example',
      'localhost.evil.example',
      '127.0.0.1.evil.example',
      '10.0.0.1',
      '',
      'a b',
      '@',
    ]) {
      assert.ok(!isFromThisMachine({ host }), host);
    }
    assert.ok(!isFromThisMachine({}));
  });

  it('is refused from another origin, also one on this machine', () => {
    const host = '127.0.0.1:3978';
    for (const origin of [
      'http://evil.example',
      'null',
      'https://127.0.0.1:3978',
      'http://127.0.0.1:3979',
      'http://localhost:3978',
    ]) {
      assert.ok(!isFromThisMachine({ host, origin }), origin);
    }
  });

  it('is refused where another site’s page asks without an origin, and shown where a person follows a link', () => {
    const host = 'localhost:3978';
    assert.ok(!isFromThisMachine({ host, site: 'cross-site', mode: 'no-cors' }));
    assert.ok(!isFromThisMachine({ host, site: 'same-site', mode: 'no-cors' }));
    assert.ok(isFromThisMachine({ host, site: 'cross-site', mode: 'navigate' }));
    assert.ok(!isFromThisMachine({ host, origin: 'http://evil.example', site: 'cross-site', mode: 'navigate' }));
  });
});
