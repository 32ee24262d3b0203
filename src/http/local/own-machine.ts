/** What a request says about where it comes from. */
export interface Provenance {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  /** The browser's `Sec-Fetch-Site`. */
  readonly site?: string | undefined;
  /** The browser's `Sec-Fetch-Mode`. */
  readonly mode?: string | undefined;
}

/**
 * True where a request was made on this machine for this page. A foreign page can reach a loopback address, under a name
 * of its own (so the host must be a loopback name) or by a form or a script (so its origin must be the page's). Following
 * a link to the page is fine: it carries no origin, and only shows the page to the person who followed it.
 */
export function isFromThisMachine({ host, origin, site, mode }: Provenance): boolean {
  if (host === undefined || !isLoopback(host)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  if (mode === 'navigate' && origin === undefined) return true;
  return site === undefined || site === 'same-origin' || site === 'none';
}

function isLoopback(host: string): boolean {
  const name = URL.parse(`http://${host}`)?.hostname ?? '';
  return name === 'localhost' || name === '[::1]' || /^127(?:\.\d{1,3}){3}$/u.test(name);
}
