import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const SLOW_MS = 5000;

const listen = async (answer: (response: ServerResponse, body: string) => void) => {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(response, Buffer.concat(chunks).toString('utf8')));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${port}/hook`, close };
};

/** Takes connections and never answers: worse than one that refuses, for it costs the whole time limit. */
export const deadReceiver = () => listen(() => {});

export const slowReceiver = () =>
  listen((response) => void setTimeout(() => response.writeHead(204).end(), SLOW_MS));

/** Answers at once and says when the news of which match arrived. */
export const healthyReceiver = async () => {
  const arrived = new Map<string, number>();
  const waiting = new Map<string, (at: number) => void>();
  const receiver = await listen((response, body) => {
    response.writeHead(204).end();
    const at = performance.now();
    const { data } = JSON.parse(body) as { data: { external_id: string } };
    arrived.set(data.external_id, at);
    waiting.get(data.external_id)?.(at);
  });
  const arrival = (externalId: string): Promise<number> =>
    new Promise((resolve) => {
      const at = arrived.get(externalId);
      if (at !== undefined) resolve(at);
      else waiting.set(externalId, resolve);
    });
  return { ...receiver, arrival };
};
