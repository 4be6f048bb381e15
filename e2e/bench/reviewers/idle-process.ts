import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LoopDelay, loopDelay, measuredLoop } from '../loop-delay';

export interface IdleProcess {
  delay(): Promise<LoopDelay>;
  end(): Promise<void>;
}

/** A process that does nothing but be measured: what it is late by, every process on this machine is late by. */
export const startIdle = async (): Promise<IdleProcess> => {
  const folder = await mkdtemp(join(tmpdir(), 'second-look-idle-'));
  const child = spawn(process.execPath, ['--eval', 'process.stdin.resume()'], {
    stdio: ['pipe', 'ignore', 'inherit'],
    env: { ...process.env, ...measuredLoop(folder) },
  });
  const exited = once(child, 'exit');
  // Before the preload listens, the signal would end it.
  await sleep(1000);
  return {
    delay: () => loopDelay(child.pid ?? 0, folder),
    end: async () => {
      child.kill();
      await exited;
      await rm(folder, { recursive: true, force: true });
    },
  };
};
