import { setTimeout as sleep } from 'node:timers/promises';
import type { Ask } from '../person-client';
import { randomFrom } from '../random';
import { type Act, claimNext } from './review-steps';

/** Milliseconds between two acts of one reviewer, on average; each wait is from half to one and a half of it. */
export const THINK = 2000;

export interface Seen {
  /** Milliseconds of each request. */
  readonly took: number[];
  acts: number;
  votes: number;
  /** Asked for a match, and there was none. */
  idle: number;
  readonly refused: string[];
}

const counting =
  (ask: Ask, seen: Seen): Ask =>
  async (...args) => {
    const reply = await ask(...args);
    seen.took.push(reply.took);
    return reply;
  };

interface Work {
  readonly ask: Ask;
  readonly think: () => Promise<void>;
  readonly seen: Seen;
  readonly signal: AbortSignal;
}

const act = async (one: Act, { seen, think }: Work): Promise<void> => {
  await one();
  seen.acts += 1;
  await think();
};

const reviewOne = async (work: Work): Promise<void> => {
  const acts = await claimNext(work.ask);
  if (!acts) work.seen.idle += 1;
  await work.think();
  for (const one of acts ?? []) {
    if (work.signal.aborted) return;
    await act(one, work);
  }
  if (acts) work.seen.votes += 1;
};

/** One reviewer at work until the signal, beginning at some moment of the first `spread` milliseconds. */
export const simulateReviewer = async (
  plain: Ask,
  n: number,
  spread: number,
  seen: Seen,
  signal: AbortSignal,
): Promise<void> => {
  const random = randomFrom(n + 1);
  const wait = (ms: number): Promise<void> => sleep(ms, undefined, { signal }).catch(() => {});
  const work: Work = {
    ask: counting(plain, seen),
    seen,
    signal,
    think: () => wait(THINK * (0.5 + random())),
  };
  await wait(random() * spread);
  while (!signal.aborted) {
    try {
      await reviewOne(work);
    } catch (fault) {
      seen.refused.push(fault instanceof Error ? fault.message : String(fault));
      await work.think();
    }
  }
};
