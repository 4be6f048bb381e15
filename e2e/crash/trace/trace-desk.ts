import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Turn } from '../at-work';
import { makeCrashDesk } from '../crash-desk';
import { pushBatches, pushSingly } from '../integrators';
import { useLeads } from '../lead-users';
import { newWork } from '../new-work';
import { review } from '../reviewers';
import { type Checked, checkTrace } from './check-trace';

/** Long enough for a page of the database as strace writes it, each byte at most four characters. */
const SHOWN = '4200';
const CALLS =
  'read,write,readv,writev,pwrite64,pwritev,pwritev2,ftruncate,recvfrom,sendto,recvmsg,sendmsg,fsync,fdatasync,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,unlink,unlinkat';
/** Turns of one reviewer: enough to reach a vote. */
const TURNS = 15;
const AHEAD_MS = 60_000;

/** Why no trace can be made here, or null. */
export const whyNoTrace = (): string | null => {
  const tried = spawnSync('strace', ['-f', '-o', '/dev/null', process.execPath, '--version'], {
    stdio: 'pipe',
  });
  if (tried.error) return 'strace is not installed (apt-get install -y strace)';
  return tried.status === 0 ? null : 'strace may not trace here (ptrace is forbidden)';
};

/** One after the other: an answer that leaves then is the answer to what was asked last. */
const inTurn = async (turns: readonly Turn[], times: number): Promise<void> => {
  for (let n = 0; n < times; n += 1) for (const turn of turns) await turn();
};

/** Runs a desk under strace, asks it one thing at a time, and checks the trace. Two lives: votes count between them. */
export const traceDesk = async (seed: number): Promise<Checked> => {
  const room = await mkdtemp(join(tmpdir(), 'second-look-trace-'));
  const file = join(room, 'trace');
  const desk = await makeCrashDesk();
  const strace = [
    'strace',
    '-f',
    '--seccomp-bpf',
    '-yy',
    '-s',
    SHOWN,
    '-e',
    `trace=${CALLS}`,
    '-A',
    '-o',
    file,
  ];
  try {
    const work = await newWork(desk, seed);
    const life = async (ahead: number, live: () => Promise<void>): Promise<void> => {
      const server = await desk.start(ahead, strace);
      try {
        await server.open();
        await live();
      } finally {
        await server.stop();
      }
    };
    await life(0, async () => {
      await inTurn([pushSingly(work, desk.keys[0])], 2);
      await inTurn([pushBatches(work, desk.keys[1])], 1);
      await inTurn([review(work, 'reviewer-1')], TURNS);
    });
    await life(AHEAD_MS, async () => {
      await inTurn([useLeads(work, desk.keys[2])], 3);
    });
    return checkTrace(await readFile(file, 'utf8'), desk.dataDir);
  } finally {
    await desk.remove();
    await rm(room, { recursive: true, force: true });
  }
};
