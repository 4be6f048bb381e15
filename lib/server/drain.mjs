/** How long requests under way may take to end; the whole exit stays within ten seconds. */
const HARD_EXIT_MS = 9_000;

// Read by lib/http/draining.ts.
const flag = Symbol.for('second-look.draining');
export const isDraining = () => Reflect.get(globalThis, flag) === true;

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/**
 * On SIGTERM or SIGINT: takes no new connections, lets requests under way end, then runs `finish` and
 * exits with 0. What is not done after nine seconds is cut off with 1; a second signal does so at once.
 * @param {import('node:http').Server} server
 * @param {() => Promise<void>} finish stops the background work and closes the stores
 */
export const drainOnSignal = (server, finish) => {
  const drain = async () => {
    if (isDraining()) process.exit(1);
    Reflect.set(globalThis, flag, true);
    setTimeout(() => process.exit(1), HARD_EXIT_MS).unref();
    const closed = new Promise((resolve) => {
      server.close(resolve);
    });
    server.closeIdleConnections();
    say('Stopping: finishing what is under way.');
    await closed;
    await finish();
    process.exit(0);
  };
  const onSignal = () => {
    drain().catch((fault) => {
      process.stderr.write(`${fault instanceof Error ? fault.stack : fault}\n`);
      process.exit(1);
    });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
};
