import { readFile } from 'node:fs/promises';

/** USER_HZ: what /proc counts in, 100 on every Linux that Node.js runs on. */
const TICKS_PER_SECOND = 100;
/** Places in /proc/<pid>/stat after the closing bracket of the name; see proc(5). */
const [UTIME, STIME] = [11, 12] as const;

export interface Cpu {
  readonly user: number;
  readonly system: number;
}

const readProc = async (pid: number, file: string): Promise<string> => {
  try {
    return await readFile(`/proc/${pid}/${file}`, 'utf8');
  } catch (cause) {
    throw new Error(`/proc/${pid}/${file} cannot be read: this part runs on Linux only.`, { cause });
  }
};

/** CPU seconds that a process with all its threads has used so far. */
export const cpuOf = async (pid: number): Promise<Cpu> => {
  const text = await readProc(pid, 'stat');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const seconds = (place: number) => Number(fields[place]) / TICKS_PER_SECOND;
  return { user: seconds(UTIME), system: seconds(STIME) };
};

export const used = (before: Cpu, after: Cpu): Cpu => ({
  user: after.user - before.user,
  system: after.system - before.system,
});

export const total = ({ user, system }: Cpu): number => user + system;

/** Resident memory in megabytes (2^20): now, and the most it ever was. */
export const memoryOf = async (pid: number): Promise<{ readonly now: number; readonly most: number }> => {
  const text = await readProc(pid, 'status');
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
};
