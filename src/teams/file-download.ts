import type { FileContent } from '../../dialogs/turn.ts';
import { trustsServiceUrl } from './service-address.ts';
import type { ServiceAddresses } from './service-address.ts';

/** How files are fetched: from which hosts, how large they may be and how long it may take. */
export interface DownloadRules {
  readonly addresses: ServiceAddresses;
  readonly mostBytes: number;
  readonly mostMs: number;
}

const mostRedirects = 3;

/**
 * Fetches a file that Teams says where to find: only from hosts that are trusted, whatever a service answers, and never
 * more of it than is allowed. The address itself is a secret and goes nowhere else.
 */
export async function downloadFile(address: string, rules: DownloadRules): Promise<FileContent> {
  const signal = AbortSignal.timeout(rules.mostMs);
  try {
    return await follow(address, rules, signal);
  } catch (error) {
    if (signal.aborted) return { ok: false, why: 'slow' };
    // Everything that fetch and its streams throw for a service that fails is a TypeError.
    if (error instanceof TypeError) return { ok: false, why: 'unreachable' };
    throw error;
  }
}

async function follow(address: string, rules: DownloadRules, signal: AbortSignal): Promise<FileContent> {
  let url = address;
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    if (!trustsServiceUrl(rules.addresses, url)) return { ok: false, why: 'untrusted' };
    const response = await fetch(url, { redirect: 'manual', signal, headers: { accept: '*/*' } });
    const onward = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (onward === null) return contentOf(response, rules.mostBytes);
    await response.body?.cancel();
    url = URL.parse(onward, url)?.href ?? '';
  }
  return { ok: false, why: 'unreachable' };
}

async function contentOf(response: Response, mostBytes: number): Promise<FileContent> {
  if (!response.ok || response.body === null) {
    await response.body?.cancel();
    return { ok: false, why: 'unreachable' };
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  // What a service declares is not believed: what comes is counted. Leaving the loop ends the download.
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > mostBytes) return { ok: false, why: 'too-large' };
    chunks.push(chunk);
  }
  return { ok: true, content: Buffer.concat(chunks) };
}
