import { createServer } from 'node:net';

/** What a machine without IPv6 answers: nobody can be listening there. */
const NO_SUCH_ADDRESS = ['EADDRNOTAVAIL', 'EAFNOSUPPORT'];

const isFreeAt = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', ({ code }: NodeJS.ErrnoException) => resolve(NO_SUCH_ADDRESS.includes(code ?? '')));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/** Both addresses: a browser may take `localhost` for either, and would meet whoever listens there. */
const isFree = async (port: number): Promise<boolean> =>
  (await isFreeAt('127.0.0.1', port)) && (await isFreeAt('::1', port));

/** The first port from `wanted` on that nobody listens on, within the next hundred. */
export const freePortFrom = async (wanted: number): Promise<number> => {
  for (let port = wanted; port < Math.min(wanted + 100, 65_536); port++) if (await isFree(port)) return port;
  throw new Error(`No port from ${wanted} on is free; name another with --port.`);
};

/** Any free port, as the system gives it. */
export const anyFreePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
