const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'absent',
  ENOTDIR: 'it is not a folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
};

/** Why the operating system would not give a file or folder, in a few words; any other fault is thrown on. */
export function reasonOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const reason = reasons[error.code];
    if (reason !== undefined) return reason;
  }
  throw error;
}
