import { spawn } from 'node:child_process';

const opener = (): readonly [string, ...string[]] | null => {
  if (process.platform === 'darwin') return ['open'];
  if (process.platform === 'win32') return ['cmd', '/c', 'start', ''];
  // Without a display, xdg-open starts a text browser in this terminal.
  return process.env.DISPLAY || process.env.WAYLAND_DISPLAY ? ['xdg-open'] : null;
};

/** Opens an address in the person's browser where that is possible; the address is printed anyway. */
export const openBrowser = (url: string): void => {
  const [command, ...args] = opener() ?? [];
  if (!command) return;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
};
