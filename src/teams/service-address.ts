/** Where the bot may send its replies and its token. */
export interface ServiceAddresses {
  /** Only this machine may be the service, and plain HTTP is fine. */
  readonly development: boolean;
  /** Host names of the channel's service; a leading `*.` stands for any sub-domain. */
  readonly hosts: readonly string[];
}

/** True where the service address is one that the bot trusts; plain HTTP is trusted on this machine only. */
export function trustsServiceUrl(addresses: ServiceAddresses, serviceUrl: string): boolean {
  const url = URL.parse(serviceUrl);
  if (!url || url.username !== '' || url.password !== '') return false;
  const local = loopback(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && local)) return false;
  if (addresses.development) return local;
  return addresses.hosts.some((host) => fits(host.toLowerCase(), url));
}

function fits(host: string, url: URL): boolean {
  if (host.startsWith('*.')) return url.hostname.endsWith(host.slice(1)) && url.hostname !== host.slice(2);
  return url.hostname === host || url.host === host;
}

function loopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(hostname);
}
