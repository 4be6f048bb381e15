import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProblemError, toProblem } from '@/components/queries/problem';
import { DraftSaver, FIRST_RETRY_MS, REST_MS, type SaveState } from '@/components/review/drafts/draft-saver';
import { createDraftStore } from '@/components/review/drafts/draft-store';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const problem = (code: string, status: number) => new ProblemError(toProblem({ code }, status, 'x', 'y'));

const open = () => {
  const mirror = { read: () => [], put: () => undefined, drop: () => undefined };
  const store = createDraftStore([], mirror);
  const sent: unknown[] = [];
  const lost: Error[] = [];
  let fault: Error | null = null;
  const saver = new DraftSaver({
    store,
    send: async (part, body) => {
      sent.push([part, body]);
      if (fault) throw fault;
      return { savedAt: `t${sent.length}` };
    },
    onSaved: () => undefined,
    onLost: (error) => lost.push(error),
  });
  saver.start();
  const states: SaveState[] = [];
  saver.subscribe(() => states.push(saver.state()));
  return {
    store,
    saver,
    sent,
    lost,
    states,
    break: (with_: Error | null) => {
      fault = with_;
    },
  };
};

describe('draft saver', () => {
  it('sends the last words once the person rests', async () => {
    const { store, sent, states } = open();
    store.write('analysis', 'a');
    await vi.advanceTimersByTimeAsync(REST_MS / 2);
    store.write('analysis', 'ab');
    await vi.advanceTimersByTimeAsync(REST_MS / 2);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(REST_MS / 2);
    expect(sent).toEqual([['analysis', 'ab']]);
    expect(states).toEqual(['saving', 'saved']);
  });

  it('says that it is offline, tries again ever more slowly, and sends all when the desk is back', async () => {
    const { store, saver, sent, states, break: fail } = open();
    fail(problem('network', 503));
    store.write('analysis', 'a');
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(saver.state()).toBe('offline');
    await vi.advanceTimersByTimeAsync(FIRST_RETRY_MS);
    expect(sent).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(FIRST_RETRY_MS);
    expect(sent).toHaveLength(2);
    store.write('opinion', 'b');
    fail(null);
    await saver.flush();
    expect(states.at(-1)).toBe('saved');
    expect(sent.slice(-2)).toEqual([
      ['analysis', 'a'],
      ['opinion', 'b'],
    ]);
  });

  it('never repeats by itself what the desk refuses', async () => {
    const { store, saver, sent, break: fail } = open();
    fail(problem('invalid_body', 422));
    store.write('analysis', 'a');
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(sent).toHaveLength(1);
    expect(saver.state()).toBe('refused');
  });

  it('says that the person is signed out, and keeps the words unsent', async () => {
    const { store, saver, sent, break: fail } = open();
    fail(problem('not_signed_in', 401));
    store.write('analysis', 'a');
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(saver.state()).toBe('signed_out');
    expect(store.unsent()).toEqual([['analysis', 'a']]);
    fail(null);
    await saver.flush();
    expect(sent).toHaveLength(2);
    expect(saver.state()).toBe('saved');
  });

  it('sends nothing while frozen, and tells when the desk says that the hold is lost', async () => {
    const { store, saver, sent, lost, break: fail } = open();
    fail(problem('lease_lost', 409));
    store.write('analysis', 'a');
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(lost).toHaveLength(1);
    saver.freeze(true);
    store.write('analysis', 'ab');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
    fail(null);
    saver.freeze(false);
    await vi.advanceTimersByTimeAsync(REST_MS);
    expect(sent.at(-1)).toEqual(['analysis', 'ab']);
  });
});
