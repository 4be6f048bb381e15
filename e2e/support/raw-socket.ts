import { connect } from 'node:net';

export interface RawAnswer {
  /** 0 where the desk hung up without a word. */
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

export interface RawOptions {
  /** Hangs up at once after the last byte, instead of waiting for the answer. */
  readonly hangUp?: boolean;
}

const parse = (text: string): RawAnswer => {
  const [head = '', ...body] = text.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: body.join('\r\n\r\n') };
};

/** Writes these bytes to the desk's socket as they are, and reads until it closes or falls silent. */
export const sendRaw = (
  url: string,
  parts: readonly (string | Uint8Array)[],
  { hangUp = false }: RawOptions = {},
): Promise<RawAnswer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    const chunks: Buffer[] = [];
    const end = (): void => resolve(parse(Buffer.concat(chunks).toString('latin1')));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('close', end);
    // Reset by a desk that has said its word: what it said counts.
    socket.on('error', (fault: NodeJS.ErrnoException) =>
      fault.code === 'ECONNREFUSED' ? reject(fault) : end(),
    );
    socket.on('connect', () => {
      for (const part of parts) socket.write(part);
      if (hangUp) socket.end(() => socket.destroy());
    });
  });

/** The head of a request; `connection: close`, so that the answer has an end. */
export const headOf = (line: string, headers: Readonly<Record<string, string | number>>): string =>
  [
    `${line} HTTP/1.1`,
    ...Object.entries({ host: 'localhost', connection: 'close', ...headers }).map(
      ([name, value]) => `${name}: ${value}`,
    ),
    '\r\n',
  ].join('\r\n');
