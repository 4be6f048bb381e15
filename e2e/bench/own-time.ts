import { closeSync, openSync, readSync } from 'node:fs';

/** Milliseconds that this thread was ready to run and had no core: the second number there, in nanoseconds. */
const waited = (): number => {
  const bytes = Buffer.alloc(128);
  const schedstat = openSync('/proc/self/schedstat', 'r');
  const length = readSync(schedstat, bytes, 0, bytes.length, 0);
  closeSync(schedstat);
  return Number(bytes.toString('latin1', 0, length).split(' ')[1]) / 1e6;
};

export interface Took<T> {
  readonly value: T;
  /** Milliseconds by the clock. */
  readonly whole: number;
  /** The same without the time in which other processes had the cores; waiting for the disk is in it. */
  readonly own: number;
}

/** How long this takes, on a machine that others use as well. */
export const timed = async <T>(work: () => Promise<T>): Promise<Took<T>> => {
  const [from, before] = [performance.now(), waited()];
  const value = await work();
  const whole = performance.now() - from;
  return { value, whole, own: Math.max(0, whole - (waited() - before)) };
};
