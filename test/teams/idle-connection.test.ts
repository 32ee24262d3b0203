import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { botId, personalId, tenantId } from '../support/activities.ts';
import { openDoorway } from '../support/doorway.ts';

describe('A connection to the channel’s service', function () {
  it('is used for what follows at once, and ended by the bot before the service ends it amid a message', async () => {
    const connections: Promise<unknown>[] = [];
    const service = createServer((request, response) => {
      request.resume();
      request.on('end', () => {
        response.writeHead(201, { 'content-type': 'application/json' });
        response.end('{"id":"sent-1"}');
      });
    });
    // This service never ends a connection by itself: whoever waits for that waits in vain.
    service.keepAliveTimeout = 0;
    service.on('connection', (socket) => connections.push(new Promise((done) => socket.once('close', done))));
    await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
    const { port } = service.address() as AddressInfo;
    const door = await openDoorway();
    const chat = {
      serviceUrl: `http://127.0.0.1:${port}`,
      bot: botId,
      tenant: tenantId,
      id: personalId,
      kind: 'personal',
    } as const;
    const send = () => door.teams.channel.send(chat, { kind: 'standing', exceptions: [] }, { unconfirmedBefore: 0 });
    try {
      assert.deepEqual([(await send()).kind, (await send()).kind], ['sent', 'sent']);
      assert.equal(connections.length, 1);
      await connections[0];
      assert.equal((await send()).kind, 'sent');
      assert.equal(connections.length, 2);
    } finally {
      await door.close();
      service.closeAllConnections();
      await new Promise((done) => service.close(done));
    }
  });
});
