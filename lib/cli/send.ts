import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { asLine, firstLine } from '@/lib/cli/line';
import { runCommand } from '@/lib/cli/run-command';
import { MAX_SOCKET_PATH, socketPath } from '@/lib/cli/socket-path';
import { Unreachable } from '@/lib/cli/unreachable';
import { openDesk } from '@/lib/container';
import type { Result } from '@/lib/domain/refusal';
import type { Config } from '@/lib/ports/config';
import type { Log } from '@/lib/ports/log';

/** Connects to the desk that runs on this data directory, or null when none listens there. */
const connectToRunning = async (dataDir: string): Promise<Socket | null> => {
  const path = socketPath(dataDir);
  if (Buffer.byteLength(path) > MAX_SOCKET_PATH) return null;
  const socket = connect(path);
  try {
    await once(socket, 'connect');
    return socket;
  } catch {
    socket.destroy();
    return null;
  }
};

const ask = async (socket: Socket, command: string, input: unknown): Promise<Result<unknown>> => {
  socket.end(asLine({ command, input }));
  const line = await firstLine(socket).catch(() => null);
  socket.destroy();
  if (line === null) throw new Unreachable('The running desk ended before it answered. Look at its log.');
  return JSON.parse(line) as Result<unknown>;
};

const quiet = (): void => {};
const say = (facts: Readonly<Record<string, unknown>>, message: string): void => {
  process.stderr.write(
    `${message}: ${facts.err instanceof Error ? facts.err.message : JSON.stringify(facts)}\n`,
  );
};
/** Standard output belongs to the answer. */
const toStderr: Log = { debug: quiet, info: quiet, warn: say, error: say, fatal: say };

const openAndRun = async (config: Config, command: string, input: unknown): Promise<Result<unknown>> => {
  const desk = await openDesk(config, { background: false }).catch((fault: unknown) => {
    throw new Unreachable(fault instanceof Error ? fault.message : String(fault));
  });
  try {
    return await runCommand({ ...desk, log: toStderr }, command, input);
  } finally {
    await desk.close();
  }
};

/** Runs a command: through the desk that runs, or on the database when none does. @throws Unreachable */
export const send = async (config: Config, command: string, input: unknown): Promise<Result<unknown>> => {
  const socket = config.databaseUrl === null ? await connectToRunning(config.dataDir) : null;
  return socket ? ask(socket, command, input) : openAndRun(config, command, input);
};
