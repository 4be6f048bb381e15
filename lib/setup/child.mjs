import { spawn, spawnSync } from 'node:child_process';
import { root, SetupError } from './project.mjs';
import { progress } from './say.mjs';

/**
 * @typedef {{ env?: Record<string, string | undefined>, cwd?: string, uid?: number, gid?: number }} ChildOptions
 */

/** @param {ChildOptions} options */
const spawnOptions = ({ env, ...rest }) => ({ cwd: root, ...rest, env: { ...process.env, ...env } });

let interrupted = false;

/** @returns {boolean} whether somebody asked us to end; then nothing further is begun */
export const isInterrupted = () => interrupted;

/** What a finished child amounts to: its exit code, or 128 and more when a signal ended it. */
const codeOf = (/** @type {number | null} */ code, /** @type {NodeJS.Signals | null} */ signal) =>
  code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1);

/**
 * Signals meant for us reach the child. A terminal already sends Ctrl-C to the whole group, and a second one
 * would tell a server to drop its connections, so there it is only survived.
 * @param {import('node:child_process').ChildProcess} child
 */
const forwardSignals = (child) => {
  const pass = (/** @type {NodeJS.Signals} */ signal) => {
    interrupted = true;
    if (signal === 'SIGINT' && process.stdin.isTTY) return;
    child.kill(signal);
  };
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  return () => {
    for (const signal of signals) process.off(signal, pass);
  };
};

/**
 * Runs a command in the foreground, its output ours.
 * @param {string} command @param {readonly string[]} args @param {ChildOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export const run = (command, args, options = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...spawnOptions(options), stdio: 'inherit' });
    const letGo = forwardSignals(child);
    child.once('error', (fault) => {
      letGo();
      reject(new SetupError(`${command} could not be started: ${fault.message}`));
    });
    child.once('exit', (code, signal) => {
      letGo();
      resolve(codeOf(code, signal));
    });
  });

/**
 * Runs a command and keeps what it prints.
 * @param {string} command @param {readonly string[]} args @param {ChildOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} standard output and error, as they came
 */
export const capture = (command, args, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { ...spawnOptions(options), stdio: ['ignore', 'pipe', 'pipe'] });
    const letGo = forwardSignals(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', (fault) => resolve({ code: 127, output: fault.message }));
    child.once('close', (code, signal) => {
      letGo();
      resolve({ code: codeOf(code, signal), output });
    });
  });

/**
 * One step of the setup: progress while it runs, its last lines when it fails.
 * @param {string} title @param {string} command @param {readonly string[]} args @param {ChildOptions} [options]
 * @throws {SetupError} with the end of the command's output
 */
export const step = async (title, command, args, options = {}) => {
  const finish = progress(title);
  const { code, output } = await capture(command, args, options);
  finish(code === 0 ? 'done' : 'failed');
  if (code !== 0)
    throw new SetupError(
      `${title} failed (exit code ${code}):\n${output.trimEnd().split('\n').slice(-40).join('\n')}`,
    );
};

/** @param {string} command @param {readonly string[]} args @returns {boolean} whether it can be run and ends well */
export const succeeds = (command, args) =>
  spawnSync(command, args, { cwd: root, stdio: 'ignore' }).status === 0;

/** npm as it was called, so that another npm on the PATH is not mixed in. @param {...string} args @returns {[string, string[]]} */
export const npm = (...args) =>
  process.env.npm_execpath?.endsWith('.js')
    ? [process.execPath, [process.env.npm_execpath, ...args]]
    : ['npm', args];
