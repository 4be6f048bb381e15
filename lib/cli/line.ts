import type { Socket } from 'node:net';

/** A policy or a list of findings is far shorter. */
const MAX_LINE = 4 * 1024 * 1024;

/** The first line that arrives, or null when the other side ends before one is whole, or sends too much. */
export const firstLine = async (socket: Socket): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  // Left open on return: the answer goes back the same way.
  for await (const chunk of socket.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    const end = chunk.indexOf(0x0a);
    chunks.push(end < 0 ? chunk : chunk.subarray(0, end));
    if (end >= 0) return Buffer.concat(chunks).toString('utf8');
    size += chunk.length;
    if (size > MAX_LINE) return null;
  }
  return null;
};

export const asLine = (value: unknown): string => `${JSON.stringify(value)}\n`;
