import assert from 'node:assert/strict';
import { openSqliteDatabase } from '../../src/store/sqlite/open.ts';
import { networkFileSystem, thisMachine } from '../../src/store/sqlite/network-file-system.ts';
import type { FileSystems } from '../../src/store/sqlite/network-file-system.ts';
import { StoreUnavailable } from '../../src/store/unavailable.ts';
import { temporaryFolder } from './temporary.ts';

const ext4 = 0xef53;
const fuse = 0x65735546;
const mounts = [
  '22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw',
  '40 22 0:44 / /home/share rw - fuse.sshfs host:/ rw,user_id=0',
  '41 22 0:45 / /home/share/disk rw - fuseblk /dev/sdb1 rw',
  '42 22 0:46 / /home/two\\040words rw - fuse.rclone remote: rw',
].join('\n');
const machine = (type: number | undefined): FileSystems => ({
  type: () => Promise.resolve(type),
  mounts: () => Promise.resolve(mounts),
});

describe('The file system of the data folder', () => {
  it('is refused where machines share it, with a sentence that names PostgreSQL, and nothing is made there', async () => {
    const { folder, remove } = await temporaryFolder();
    for (const type of [0x6969, 0xff534d42, 0xfe534d42, 0x517b, 0xff534d42 - 2 ** 32]) {
      await assert.rejects(openSqliteDatabase(folder, { systems: machine(type) }), (fault) => {
        assert.ok(fault instanceof StoreUnavailable, String(fault));
        assert.equal(fault.code, 'on-a-network');
        assert.match(fault.message, /network file system \((NFS|SMB)\).*DATABASE_URL to a PostgreSQL database/u);
        return true;
      });
    }
    const database = await openSqliteDatabase(folder, { systems: machine(ext4) });
    await database.close();
    await remove();
  });

  it('is told by its mount where a program makes it up', async () => {
    assert.equal(await networkFileSystem('/home/share/data', machine(fuse)), 'fuse.sshfs');
    assert.equal(await networkFileSystem('/home/two words', machine(fuse)), 'fuse.rclone');
    assert.equal(await networkFileSystem('/home/share/disk/data', machine(fuse)), undefined);
    assert.equal(await networkFileSystem('/home/sharedata', machine(fuse)), undefined);
    assert.equal(await networkFileSystem('/home/share/data', { ...machine(fuse), mounts: async () => '' }), undefined);
  });

  it('is taken where nothing is known of it, and on the disk that these tests run on', async () => {
    assert.equal(await networkFileSystem('/data', machine(undefined)), undefined);
    const { folder, remove } = await temporaryFolder();
    assert.equal(await networkFileSystem(folder, thisMachine), undefined);
    assert.equal(await thisMachine.type('/nowhere/at/all'), undefined);
    await remove();
  });
});
