import { arch, availableParallelism, cpus, loadavg, platform, totalmem } from 'node:os';

const GIGABYTE = 2 ** 30;

/** The machine without its name: processor, cores, memory, system, Node.js; and how busy it was already. */
export const machine = (): string => {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const cores = availableParallelism();
  const memory = Math.round(totalmem() / GIGABYTE);
  return `${model}, ${cores} cores, ${memory} GB, ${platform()} ${arch()}, Node.js ${process.version}`;
};

/** Waiting processes over the last minute: above the number of cores, absolute figures are worth little. */
export const load = (): string => (loadavg()[0] ?? 0).toFixed(1);
