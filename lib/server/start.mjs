/**
 * Serves the desk: Next behind a plain Node server that knows how to end. Run by node as it is, without a
 * compiler; `--dev` for development. The desk itself is opened by instrumentation.ts while Next prepares.
 */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { drainOnSignal, isDraining, refuseDraining } from './drain.mjs';

const dev = process.argv.includes('--dev');
// Next and React choose their builds by it when they are loaded.
process.env.NODE_ENV = dev ? 'development' : 'production';
const { default: next } = await import('next');

const dir = resolve(import.meta.dirname, '../..');
const app = next({ dev, dir, quiet: !dev });
await app.prepare();

/** @type {Promise<import('../ports/desk').Desk> | undefined} see lib/ports/running-desk.ts */
const opening = Reflect.get(globalThis, Symbol.for('second-look.desk'));
if (!opening) throw new Error('The desk was not opened; is instrumentation.ts part of the build?');
const desk = await opening;

const handle = app.getRequestHandler();
const upgrade = app.getUpgradeHandler();

const server = createServer((request, response) => {
  if (isDraining()) refuseDraining(response);
  else handle(request, response);
});
server.on('upgrade', upgrade);
server.on('error', (fault) => {
  process.stderr.write(`The desk cannot listen on port ${desk.config.port}: ${fault.message}\n`);
  process.exit(1);
});

drainOnSignal(server, () => desk.close());

const { port, host, publicUrl } = desk.config;
server.listen(port, host ?? undefined, () => {
  process.stdout.write(`The desk is open at ${publicUrl}\n`);
});
