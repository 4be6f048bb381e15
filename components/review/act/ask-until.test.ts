import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AskUntil, FIRST_MS } from '@/components/review/act/ask-until';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const open = (answers: readonly (string | Error)[]) => {
  const got: unknown[] = [];
  let asked = 0;
  const asking = new AskUntil<string>({
    ask: async () => {
      const answer = answers[Math.min(asked++, answers.length - 1)];
      if (answer instanceof Error || answer === undefined) throw answer;
      return answer;
    },
    mayPass: (error) => error instanceof Error && error.message === 'away',
    onAnswer: (answer) => got.push(answer),
    onRefused: (error) => got.push(error),
  });
  return { asking, got, asked: () => asked };
};
const away = new Error('away');
const no = new Error('no');

describe('asking until there is an answer', () => {
  it('asks ever more slowly, tells once, and then no more', async () => {
    const { got, asked } = open([away, away, 'yes']);
    await vi.advanceTimersByTimeAsync(FIRST_MS * 3);
    expect([asked(), got]).toEqual([2, []]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([asked(), got]).toEqual([3, ['yes']]);
  });

  it('stops at a refusal', async () => {
    const { got, asked } = open([no]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([asked(), got]).toEqual([1, [no]]);
  });

  it('asks at once when told to, and tells nobody after it was stopped', async () => {
    const { asking, got, asked } = open([away, 'yes']);
    asking.now();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked()).toBe(1);
    asking.now();
    asking.stop();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([asked(), got]).toEqual([2, []]);
  });
});
