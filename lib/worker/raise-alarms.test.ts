import { describe, expect, it } from 'vitest';
import type { Alarm } from '@/lib/domain/lane';
import type { Desk } from '@/lib/ports/desk';
import { raiseAlarms } from '@/lib/worker/raise-alarms';

const alarm = (id: string, matchId: string | null): Alarm => ({
  ...{ id, matchId, lane: 'gone', text: 'Nobody on duty.' },
  ...{ raisedAt: '2026-05-04T13:00:00.000Z', clearedAt: null },
});

describe('raise-alarms', () => {
  it('goes on to the next match and to the lanes when one match cannot be judged, and says which', async () => {
    const [asked, told, cleared]: [string[], unknown[], string[]] = [[], [], []];
    const load = async (id: string) => {
      asked.push(id);
      if (id !== 'm_next') throw new Error('cannot be read');
      return null;
    };
    const desk = {
      clock: { now: () => '2026-05-04T13:30:00.000Z' },
      log: { error: (facts: unknown) => told.push(facts) },
      stores: {
        matches: { openMatches: async () => ['m_broken', 'm_next'], unheard: async () => [], load },
        lanes: {
          alarms: async () => [alarm('al_match', 'm_alarmed'), alarm('al_lane', null)],
          active: async () => [],
          clear: async (id: string) => cleared.push(id),
        },
        sampling: { differing: async () => [] },
        sessions: { onDuty: async () => [] },
        people: { people: async () => [], allQualifications: async () => [] },
      },
    } as unknown as Desk;
    expect(await raiseAlarms.run(desk)).toBe(false);
    expect(asked).toEqual(['m_broken', 'm_next', 'm_alarmed']);
    expect(told).toMatchObject([{ match: 'm_broken' }, { match: 'm_alarmed' }]);
    expect(cleared).toEqual(['al_lane']);
  });

  it('comes round to every match, however many stay silent or alarmed for good', async () => {
    const ids = (name: string) =>
      Array.from({ length: 60 }, (_, n) => `m_${name}${String(n).padStart(2, '0')}`);
    const page = (all: readonly string[], after: string | null, limit: number) =>
      all.filter((id) => after === null || id > after).slice(0, limit);
    const asked = new Set<string>();
    const desk = {
      clock: { now: () => '2026-05-04T13:30:00.000Z' },
      stores: {
        matches: {
          openMatches: async () => [],
          unheard: async (_before: string, after: string | null, limit: number) =>
            page(ids('silent'), after, limit),
          load: async (id: string) => {
            asked.add(id);
            return null;
          },
        },
        lanes: {
          alarms: async () => ids('alarmed').map((id) => alarm(`al_${id}`, id)),
          active: async () => [],
        },
        sampling: { differing: async () => [] },
        sessions: { onDuty: async () => [] },
        people: { people: async () => [], allQualifications: async () => [] },
      },
    } as unknown as Desk;
    for (let round = 0; round < 4; round += 1) await raiseAlarms.run(desk);
    expect([...asked].sort()).toEqual([...ids('alarmed'), ...ids('silent')]);
  });
});
