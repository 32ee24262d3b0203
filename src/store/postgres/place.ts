/** Where the database of a URL is, without its password and without parameters, which may hold one. */
export function placeOf(url: string): string {
  const { protocol, username, hostname, port, pathname, searchParams } = new URL(url);
  const user = username === '' ? '' : `${username}@`;
  const host = hostname === '' ? (searchParams.get('host') ?? 'localhost') : hostname;
  return `${protocol}//${user}${host}${port === '' ? '' : `:${port}`}${pathname}`;
}
