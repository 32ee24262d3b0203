import assert from 'node:assert/strict';
import { downloadFile } from '../../src/teams/file-download.ts';
import { redirect, startFileServer, type FileServer } from '../support/file-server.ts';

describe('fetching a file', () => {
  let server: FileServer;
  before(async () => (server = await startFileServer()));
  after(() => server.close());

  const local = { addresses: { development: true, hosts: [] }, mostBytes: 1000, mostMs: 5000 };
  const online = { ...local, addresses: { development: false, hosts: ['*.sharepoint.com'] } };

  it('gives its bytes as they are', async () => {
    const read = await downloadFile(server.put('/a', new Uint8Array([0, 255, 10])), local);
    assert.deepEqual(read, { ok: true, content: Buffer.from([0, 255, 10]) });
  });

  it('goes to trusted hosts over HTTPS only, also where it is sent on', async () => {
    for (const url of [
      'http://vale.sharepoint.com/a',
      'https://sharepoint.com.example.org/a',
      'https://evilsharepoint.com/a',
      'https://vale.sharepoint.com@example.org/',
      'nonsense',
      `${server.url}/a`,
    ]) {
      assert.deepEqual(await downloadFile(url, online), { ok: false, why: 'untrusted' }, url);
    }
    const away = server.answer('/away', (_request, response) => redirect(response, 307, 'http://10.0.0.1/'));
    assert.deepEqual(await downloadFile(away, local), { ok: false, why: 'untrusted' });
    server.put('/b', 'b');
    const near = server.answer('/near', (_request, response) => redirect(response, 302, '/b'));
    assert.deepEqual(await downloadFile(near, local), { ok: true, content: Buffer.from('b') });
  });

  it('ends where it takes too long, also between two bytes', async () => {
    const slow = server.answer('/slow', (_request, response) => void response.write('a'));
    assert.deepEqual(await downloadFile(slow, { ...local, mostMs: 100 }), { ok: false, why: 'slow' });
    const dumb = server.answer('/dumb', () => undefined);
    assert.deepEqual(await downloadFile(dumb, { ...local, mostMs: 100 }), { ok: false, why: 'slow' });
  });

  it('ends where there is too much, whatever was declared', async () => {
    assert.deepEqual(await downloadFile(server.put('/many', 'x'.repeat(1001)), local), { ok: false, why: 'too-large' });
    const endless = server.answer('/endless', (request, response) => {
      const timer = setInterval(() => response.write('x'.repeat(300)), 1);
      request.on('close', () => clearInterval(timer));
    });
    assert.deepEqual(await downloadFile(endless, local), { ok: false, why: 'too-large' });
    assert.equal((await downloadFile(server.put('/just', 'x'.repeat(1000)), local)).ok, true);
  });

  it('says so where a service fails or breaks off', async () => {
    assert.deepEqual(await downloadFile(`${server.url}/none`, local), { ok: false, why: 'unreachable' });
    const cut = server.answer('/cut', (_request, response) => {
      response.writeHead(200, { 'content-length': '10' });
      response.write('a', () => response.destroy());
    });
    assert.deepEqual(await downloadFile(cut, local), { ok: false, why: 'unreachable' });
  });
});
