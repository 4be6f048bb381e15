import { join } from 'node:path';

/** Where the running desk takes commands: in the data directory, which only its owner may enter. */
export const socketPath = (dataDir: string): string => join(dataDir, 'desk.sock');

/** What the operating system allows for the path of a local socket (sun_path less its end). */
export const MAX_SOCKET_PATH = 103;
