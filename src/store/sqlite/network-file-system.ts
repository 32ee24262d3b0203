import { readFile, statfs } from 'node:fs/promises';
import { sep } from 'node:path';

/** What the machine says of its file systems. */
export interface FileSystems {
  /** Linux's number for the kind of file system that a folder is on; undefined where it can't be told. */
  type(folder: string): Promise<number | undefined>;
  /** Linux's list of what is mounted where, in the form of /proc/self/mountinfo. */
  mounts(): Promise<string>;
}

/** The machine that this runs on. Numbers are Linux's own, so others than Linux say nothing. */
export const thisMachine: FileSystems = {
  type: async (folder) => {
    if (process.platform !== 'linux') return undefined;
    const found = await statfs(folder).catch(() => undefined);
    return found?.type;
  },
  mounts: () => readFile('/proc/self/mountinfo', 'utf8').catch(() => ''),
};

/**
 * File systems on which several machines share files, by the number that statfs gives, from Linux's magic.h. 9p is left
 * out on purpose: it is also what some containers have for a local disk.
 */
const shared: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'SMB'],
  [0xfe534d42, 'SMB'],
  [0x5346414f, 'AFS'],
  [0x6b414653, 'AFS'],
  [0x00c36400, 'Ceph'],
]);

/** FUSE stands for anything that a program makes up, local disks and containers' layers among it; its mount says which. */
const fuse = 0x65735546;
const sharedByFuse = /^fuse\.(sshfs|glusterfs|s3fs|rclone|blobfuse2?|gcsfuse|davfs2?|cephfs|ceph-fuse|smbnetfs)$/u;

/** The kind of network file system that a folder is on; undefined where it is on none that is known. */
export async function networkFileSystem(folder: string, systems: FileSystems): Promise<string | undefined> {
  const type = await systems.type(folder);
  if (type === undefined) return undefined;
  // Where a number has 32 bits only, those that begin with a one come out negative.
  const number = type < 0 ? type + 2 ** 32 : type;
  if (number !== fuse) return shared.get(number);
  const kind = mountedKind(folder, await systems.mounts());
  return kind !== undefined && sharedByFuse.test(kind) ? kind : undefined;
}

/** The kind that is mounted nearest above a folder: `id parent device root POINT options - KIND source options`. */
function mountedKind(folder: string, mounts: string): string | undefined {
  const points = mounts.split('\n').flatMap((line) => {
    const [before, after] = line.split(' - ');
    const point = before?.split(' ')[4]?.replaceAll('\\040', ' ');
    const kind = after?.split(' ')[0];
    return point === undefined || kind === undefined ? [] : [{ point, kind }];
  });
  const above = points.filter(({ point }) => point === '/' || folder === point || folder.startsWith(point + sep));
  return above.toSorted((a, b) => a.point.length - b.point.length).at(-1)?.kind;
}
