/**
 * Loaded before a server that another process has started: its standard input is a pipe from there, and ends when
 * that process does, however it ends. Then this one drains as on a signal, instead of holding the data directory.
 */
process.stdin.on('error', () => {});
process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM'));
process.stdin.resume();
