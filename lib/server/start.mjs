/**
 * Serves the desk: Next behind a plain Node server that knows how to end. Run by node as it is, without a
 * compiler; `--dev` for development. The desk itself is opened by instrumentation.ts.
 */
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { drainOnSignal, isDraining } from './drain.mjs';
import { answerPlainProblem, METHODS } from './plain-problem.mjs';
import { isReadableAddress } from './readable-address.mjs';

const OPEN_WITHIN_MS = 120_000;

/** @typedef {import('../ports/desk').Desk} Desk */

/**
 * Waits until instrumentation.ts has opened the desk: in production Next's `prepare` starts that and does
 * not wait for it. A desk that cannot be opened ends the process there.
 * @returns {Promise<Desk>}
 */
const openedDesk = async () => {
  for (let waited = 0; waited < OPEN_WITHIN_MS; waited += 20) {
    // See lib/ports/running-desk.ts.
    const opening = Reflect.get(globalThis, Symbol.for('second-look.desk'));
    if (opening) return opening;
    await sleep(20);
  }
  throw new Error('The desk did not open; is instrumentation.ts part of the build?');
};

/** Node.js cuts a request after five minutes; a batch of very many matches takes longer. Headers keep their own limit. */
const LONGEST_REQUEST_MS = 60 * 60 * 1000;
/** Nor may somebody hold a connection for that hour who neither sends nor reads anything. */
const LONGEST_SILENCE_MS = 5 * 60 * 1000;

/** @param {boolean} dev */
const serve = async (dev) => {
  const { default: next } = await import('next');
  const app = next({ dev, dir: resolve(import.meta.dirname, '../..'), quiet: !dev });
  await app.prepare();
  const desk = await openedDesk();
  const { port, host, publicUrl } = desk.config;

  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    if (isDraining()) answerPlainProblem(response, publicUrl, 'draining');
    else if (!isReadableAddress(request.url)) answerPlainProblem(response, publicUrl, 'not_found');
    else if (!METHODS.includes(request.method ?? ''))
      answerPlainProblem(response, publicUrl, 'method_not_allowed');
    else handle(request, response);
  });
  server.requestTimeout = LONGEST_REQUEST_MS;
  server.timeout = LONGEST_SILENCE_MS;
  server.on('upgrade', app.getUpgradeHandler());
  drainOnSignal(server, () => desk.close());

  await new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host ?? undefined, () => listening(undefined));
  });
  process.stdout.write(`The desk is open at ${publicUrl}\n`);
};

const dev = process.argv.includes('--dev');
// Next and React choose their builds by it when they are loaded.
Reflect.set(process.env, 'NODE_ENV', dev ? 'development' : 'production');
// A desk that holds faces tells nobody about itself.
process.env.NEXT_TELEMETRY_DISABLED = '1';
serve(dev).catch((fault) => {
  process.stderr.write(`The desk cannot start: ${fault instanceof Error ? fault.message : fault}\n`);
  process.exit(1);
});
