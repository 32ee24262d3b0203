const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'absent'],
  ['ENOTDIR', 'it is not a folder'],
  ['EISDIR', 'it is a folder, not a file'],
  ['EACCES', 'permission is denied'],
  ['EPERM', 'permission is denied'],
]);

/** Why the operating system would not give a file or folder, in a few words; any other fault is thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return reasons.get(error.code) ?? `the system says ${error.code}`;
  }
  throw error;
}
