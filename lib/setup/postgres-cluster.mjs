import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync, chownSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { capture } from './child.mjs';
import { SetupError } from './project.mjs';
import { readIfThere } from './stamp.mjs';

/** A throwaway database: no fsync, room for the 50-way races of the conformance suite. */
const SETTINGS = `
listen_addresses = '127.0.0.1'
max_connections = 200
shared_buffers = 64MB
fsync = off
full_page_writes = off
timezone = 'UTC'
`;

/** A port that is free now; somebody else may take it before PostgreSQL does. @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** PostgreSQL refuses to run as root, and initdb wants a user with a name. @returns {{ uid?: number, gid?: number }} */
const ordinaryUser = () => {
  if (process.getuid?.() !== 0) return {};
  const id = (/** @type {string} */ flag, /** @type {string} */ user) =>
    Number(spawnSync('id', [flag, user], { encoding: 'utf8' }).stdout?.trim() || Number.NaN);
  const user = Number.isInteger(id('-u', 'postgres')) ? 'postgres' : 'nobody';
  return { uid: id('-u', user), gid: id('-g', user) };
};

/**
 * Stops the cluster and deletes its folder as soon as our end of the pipe closes, and it closes however this
 * process ends, SIGKILL included. In a session of its own, so that Ctrl-C does not reach it first.
 * @param {string} bin @param {string} folder @param {{ uid?: number, gid?: number }} user
 */
const startUndertaker = (bin, folder, user) => {
  const script = 'cat >/dev/null; "$1/pg_ctl" -D "$2/data" -m immediate -w stop >/dev/null 2>&1; rm -rf "$2"';
  const child = spawn('sh', ['-c', script, 'sh', bin, folder], {
    cwd: folder,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
    ...user,
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.unref();
  return async () => {
    child.ref();
    child.stdin.end();
    await gone;
  };
};

/**
 * @param {string} bin folder of PostgreSQL's programs
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>} a superuser's URL on a loopback port
 * @throws {SetupError} with PostgreSQL's own words when it does not start
 */
export const startCluster = async (bin) => {
  const user = ordinaryUser();
  const folder = mkdtempSync(join(tmpdir(), 'second-look-postgres-'));
  const password = randomBytes(18).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) {
    for (const path of [passwordFile, folder]) chownSync(path, user.uid, user.gid);
  }
  const stop = startUndertaker(bin, folder, user);
  const data = join(folder, 'data');
  const options = { ...user, cwd: folder, env: { HOME: folder } };
  const initialised = await capture(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'second_look',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--no-locale',
      '-N',
    ],
    options,
  );
  let said = initialised.output;
  if (initialised.code === 0) {
    appendFileSync(join(data, 'postgresql.conf'), `${SETTINGS}unix_socket_directories = '${folder}'\n`);
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const port = await freePort();
      const log = join(folder, 'log');
      const started = await capture(
        join(bin, 'pg_ctl'),
        ['-D', data, '-l', log, '-o', `-p ${port}`, '-w', '-t', '60', 'start'],
        options,
      );
      if (started.code === 0)
        return { url: `postgres://second_look:${password}@127.0.0.1:${port}/postgres`, stop };
      said = `${started.output}\n${readIfThere(log) ?? ''}`;
    }
  }
  await stop();
  throw new SetupError(
    `PostgreSQL for the tests did not start:\n${said.trimEnd().split('\n').slice(-20).join('\n')}`,
  );
};
