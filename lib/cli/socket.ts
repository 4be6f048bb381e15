import { once } from 'node:events';
import { chmod, rm } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { z } from 'zod';
import { asLine, firstLine } from '@/lib/cli/line';
import { runCommand } from '@/lib/cli/run-command';
import { MAX_SOCKET_PATH, socketPath } from '@/lib/cli/socket-path';
import type { Desk } from '@/lib/ports/desk';

const request = z.strictObject({ command: z.string(), input: z.unknown() });

const serve = async (desk: Desk, socket: Socket): Promise<void> => {
  const line = await firstLine(socket);
  if (line === null) return;
  const { command, input } = request.parse(JSON.parse(line));
  desk.log.info({ command }, 'command line');
  const answer = await runCommand(desk, command, input);
  if (!socket.destroyed) socket.end(asLine(answer));
};

/**
 * Takes commands from the command line while the desk runs: one line of JSON in, one out. Who may enter the data
 * directory may do this. Without an embedded database the command line goes to the database itself.
 */
export const listenForCommands = async (desk: Desk): Promise<{ close(): Promise<void> }> => {
  const path = socketPath(desk.config.dataDir);
  if (desk.config.databaseUrl !== null) return { close: async () => {} };
  if (Buffer.byteLength(path) > MAX_SOCKET_PATH) {
    desk.log.warn(
      { path },
      'the path of the data directory is too long for the command line to reach this desk',
    );
    return { close: async () => {} };
  }
  const open = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    serve(desk, socket).catch(() => socket.destroy());
  });
  // The lock on the data directory is ours: whoever left this file behind is gone.
  await rm(path, { force: true });
  server.listen(path);
  await once(server, 'listening');
  await chmod(path, 0o600);
  return {
    close: async () => {
      const closed = new Promise((done) => server.close(done));
      for (const socket of open) socket.destroy();
      await closed;
      await rm(path, { force: true });
    },
  };
};
