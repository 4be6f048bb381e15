import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as output from '@/app/api/a2i/human-loops/[name]/output.json/route';
import * as loop from '@/app/api/a2i/human-loops/[name]/route';
import * as loops from '@/app/api/a2i/human-loops/route';
import * as stop from '@/app/api/a2i/human-loops/stop/route';

type Methods = Record<string, unknown>;
type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>;

/** The handlers of an address, as the framework would find them. */
const routeOf = (path: string): { methods: Methods; params: Record<string, string> } | null => {
  const [, name, more] = /^\/api\/a2i\/human-loops(?:\/([^/]+))?(\/output\.json)?$/.exec(path) ?? [];
  if (!path.startsWith('/api/a2i/human-loops')) return null;
  if (name === undefined) return { methods: loops, params: {} };
  if (name === 'stop') return { methods: stop, params: {} };
  return { methods: more ? output : loop, params: { name: decodeURIComponent(name) } };
};

const requestOf = async (from: IncomingMessage, origin: string): Promise<Request> => {
  const chunks: Buffer[] = [];
  for await (const chunk of from) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(from.headers))
    if (value !== undefined) headers.set(name, [value].flat().join(', '));
  const { method = 'GET', url = '/' } = from;
  const body = Buffer.concat(chunks);
  return new Request(`${origin}${url}`, { method, headers, ...(body.length > 0 ? { body } : {}) });
};

/** The A2I routes on a real socket, for the official client. */
export const startA2iServer = async () => {
  const server = createServer(async (from, to) => {
    const origin = `http://${from.headers.host}`;
    const request = await requestOf(from, origin);
    const route = routeOf(new URL(request.url).pathname);
    const handler = route?.methods[request.method] as Handler | undefined;
    if (!route || !handler) {
      to.writeHead(404).end();
      return;
    }
    const response = await handler(request, { params: Promise.resolve(route.params) });
    to.writeHead(response.status, Object.fromEntries(response.headers));
    to.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => new Promise((done) => server.close(done)),
  };
};
