import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';

const parts = new URL('.', import.meta.url).href;

/** A server whose `/slow` waits for a line on its standard input; prints its port, then what happens. */
const PROGRAM = `
import { createServer } from 'node:http';
import { drainOnSignal, isDraining } from '${parts}drain.mjs';
import { answerPlainProblem } from '${parts}plain-problem.mjs';
const server = createServer((request, response) => {
  if (isDraining()) return answerPlainProblem(response, 'http://desk', 'draining');
  if (request.url !== '/slow') return response.end('quick');
  process.stdout.write('slow\\n');
  process.stdin.once('data', () => response.end('slow'));
});
drainOnSignal(server, async () => { process.stdout.write('finished\\n'); process.stdin.destroy(); });
server.listen(0, '127.0.0.1', () => process.stdout.write(server.address().port + '\\n'));
`;

const begin = async () => {
  const child: ChildProcess = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM]);
  onTestFinished(() => void child.kill('SIGKILL'));
  // Listened for from the start: it may be over before anybody asks.
  const exited = once(child, 'exit');
  let out = '';
  child.stdout?.on('data', (chunk) => {
    out += String(chunk);
  });
  const said = async (pattern: RegExp): Promise<string> => {
    while (!pattern.test(out)) await once(child.stdout as NodeJS.ReadableStream, 'data');
    return pattern.exec(out)?.[1] ?? '';
  };
  const port = Number(await said(/^(\d+)\n/));
  return { child, said, port, exited };
};

const fetchText = async (port: number, path: string) => {
  const [response] = await once(get({ port, path, host: '127.0.0.1' }), 'response');
  return { status: response.statusCode, body: await text(response) };
};

describe('draining', () => {
  it('ends what is under way, takes nothing new, finishes, and exits with 0', async () => {
    const { child, said, port, exited } = await begin();
    const slow = fetchText(port, '/slow');
    await said(/(slow)\n/);
    child.kill('SIGTERM');
    await said(/(Stopping)/);
    await expect(fetchText(port, '/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    child.stdin?.write('go\n');
    expect(await slow).toEqual({ status: 200, body: 'slow' });
    await said(/(finished)\n/);
    expect(await exited).toEqual([0, null]);
  });

  it('gives way at once to a second signal', async () => {
    const { child, said, port, exited } = await begin();
    fetchText(port, '/slow').catch(() => undefined);
    await said(/(slow)\n/);
    child.kill('SIGTERM');
    await said(/(Stopping)/);
    child.kill('SIGINT');
    expect(await exited).toEqual([1, null]);
  });
});
