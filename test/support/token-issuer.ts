import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a token says; a test overrides or removes any of it. */
export type Claims = Readonly<Record<string, unknown>>;

/** The channel's side of authentication on loopback: OpenID metadata, a published RS256 key, and tokens of every kind. */
export interface TokenIssuer {
  readonly metadataUrl: string;
  readonly issuer: string;
  /** A header that the bot must believe, with these claims changed. */
  bearer(claims: Claims): string;
  /** The same, signed with a key that was never published, under the published key's id. */
  forged(claims: Claims): string;
  /** The same with any other header: `alg` none, HS256 with the public key as the secret, an unknown key id. */
  dressed(header: Claims, claims: Claims): string;
  close(): Promise<void>;
}

const keyId = 'test-key';

/** Starts an issuer on a free loopback port. */
export async function startTokenIssuer(): Promise<TokenIssuer> {
  const published = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const publicPem = published.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const issuer = 'https://issuer.test';
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    const keys = [
      { ...published.publicKey.export({ format: 'jwk' }), kid: keyId, use: 'sig', endorsements: ['msteams'] },
    ];
    const metadata = { issuer, jwks_uri: `http://127.0.0.1:${port()}/keys` };
    response.end(JSON.stringify(request.url === '/keys' ? { keys } : metadata));
  });
  const port = (): number => (server.address() as AddressInfo).port;
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  const standard = { alg: 'RS256', typ: 'JWT', kid: keyId };
  return {
    metadataUrl: `http://127.0.0.1:${port()}/metadata`,
    issuer,
    bearer: (claims) => signed(standard, claims, published.privateKey),
    forged: (claims) => signed(standard, claims, stranger.privateKey),
    dressed: (header, claims) => {
      const merged = { ...standard, ...header };
      if (merged.alg === 'none') return `Bearer ${unsigned(merged, claims)}.`;
      if (merged.alg === 'HS256') return `Bearer ${withHmac(unsigned(merged, claims), publicPem)}`;
      return signed(merged, claims, published.privateKey);
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function signed(header: Claims, claims: Claims, key: KeyObject): string {
  const content = unsigned(header, claims);
  return `Bearer ${content}.${createSign('RSA-SHA256').update(content).sign(key, 'base64url')}`;
}

function withHmac(content: string, secret: string): string {
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

function unsigned(header: Claims, claims: Claims): string {
  return `${encoded(header)}.${encoded(claims)}`;
}

function encoded(value: Claims): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}
