import type { Server } from 'restify';

/** Where a server is reached. */
export interface Address {
  readonly address: string;
  readonly port: number;
}

/** A server that can't have the address it was given; the message says what to do about it. */
export class AddressUnavailable extends Error {
  override readonly name = 'AddressUnavailable';
}

/** How a setting is named to whoever has to change it. */
export interface ListenAt {
  readonly host: string;
  readonly port: number;
  /** The setting that chooses the port: "PORT". */
  readonly portSetting: string;
}

/** Listens, and fails with a sentence where the address can't be had. */
export function listen(server: Server, at: ListenAt): Promise<Address> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error): void => reject(explained(error, at));
    server.once('error', refuse);
    server.listen(at.port, at.host, () => {
      server.removeListener('error', refuse);
      const { address, port } = server.address();
      resolve({ address, port });
    });
  });
}

function explained(error: Error, { host, port, portSetting }: ListenAt): Error {
  const code = 'code' in error ? error.code : undefined;
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. Stop that program, or set ${portSetting} to a free port.`,
    EACCES: `This user may not listen on port ${port}. Set ${portSetting} to a port above 1023.`,
    EADDRNOTAVAIL: `${host} is not an address of this machine. Set HOST to one that is, such as 127.0.0.1.`,
    ENOTFOUND: `${host} is not an address of this machine. Set HOST to one that is, such as 127.0.0.1.`,
  };
  const sentence = typeof code === 'string' ? sentences[code] : undefined;
  return sentence === undefined ? error : new AddressUnavailable(sentence, { cause: error });
}
