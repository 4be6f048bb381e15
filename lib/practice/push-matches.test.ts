import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Integrator } from '@/lib/practice/integrator';
import type { MatchSource, PracticeMatch } from '@/lib/practice/match-source';
import { FIRST, MOST, pushMatches } from '@/lib/practice/push-matches';
import { truthFile } from '@/lib/practice/truth-file';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'second-look-push-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const truth = (n: number) => ({ externalId: `M-${n}`, candidate: null });
const source = (count: number, later = false): MatchSource => ({
  name: 'test',
  count,
  truth,
  match: async (n) =>
    ({
      body: { external_id: `M-${n}`, purpose: { code: 'missing_person' }, candidates: [{}] },
      truth: truth(n),
      later: later && n === 0 ? [{ key: 'late' }] : [],
    }) as unknown as PracticeMatch,
});

/** A desk in which nobody decides anything; `known` are there already. */
const idleDesk = (known: readonly string[] = []) => {
  const done: string[] = [];
  const stored = new Set(known);
  const integrator: Integrator = {
    call: async () => ({ status: 404, body: {} }),
    pending: async () => stored.size,
    addEvidence: async (id, item) => {
      done.push(`evidence ${item.key} for ${id}`);
      return { status: 201, body: {} };
    },
    push: async ({ body: { external_id: id } }) => {
      if (stored.has(id)) return { status: 409, body: { code: 'external_id_conflict', detail: 'there' } };
      stored.add(id);
      done.push(id);
      return { status: 201, body: { id: `m_${id}` } };
    },
  };
  return { integrator, done, stored };
};

const run = (
  integrator: Integrator,
  matches: MatchSource,
  signal = new AbortController().signal,
  every = 0.001,
): Promise<void> =>
  pushMatches({ integrator, source: matches, truth: truthFile(folder), every, signal, say: () => {} });

describe('pushMatches', () => {
  it('pushes the first dozen without a pause', async () => {
    const { integrator, done } = idleDesk();
    // A pause would outlast the test.
    await run(integrator, source(FIRST), undefined, 3600);
    expect(done).toHaveLength(FIRST);
  });

  it('stops pushing while as many wait as anybody can work off', async () => {
    const { integrator, done, stored } = idleDesk();
    const asked = new AbortController();
    let looked = 0;
    const watched: Integrator = {
      ...integrator,
      pending: async () => {
        if (stored.size >= MOST && ++looked > 5) asked.abort();
        return stored.size;
      },
    };
    await run(watched, source(100), asked.signal);
    expect(done).toHaveLength(MOST);
  });

  it('goes on after a restart where it was', async () => {
    const first = idleDesk();
    await run(first.integrator, source(3));
    const second = idleDesk([...first.stored]);
    await run(second.integrator, source(5));
    expect(second.done).toEqual(['M-3', 'M-4']);
  });

  it('takes what is there from before a crash for pushed', async () => {
    const { integrator, done } = idleDesk(['M-0']);
    await run(integrator, source(2));
    expect(done).toEqual(['M-1']);
    expect([...(await truthFile(folder).known())]).toEqual(['M-0', 'M-1']);
  });

  it('lets late evidence follow two matches later', async () => {
    const { integrator, done } = idleDesk();
    await run(integrator, source(4, true));
    expect(done).toEqual(['M-0', 'M-1', 'M-2', 'evidence late for m_M-0', 'M-3']);
  });

  it('ends when a match is refused, and says why', async () => {
    const { integrator } = idleDesk();
    const body = { code: 'no_lane_for_purpose', detail: 'No lane.' };
    const refusing: Integrator = { ...integrator, push: async () => ({ status: 422, body }) };
    await expect(run(refusing, source(1))).rejects.toThrow(/M-0: 422 no_lane_for_purpose No lane\./);
  });
});
