import { z } from 'zod';
import { command, noWords } from '@/lib/cli/command';
import { table } from '@/lib/cli/table';
import { ok } from '@/lib/domain/refusal';

export const status = command({
  name: 'status',
  usage: '',
  about: 'Shows the lanes, what waits in them, stops and alarms.',
  input: z.strictObject({}),
  read: (given) => {
    noWords(given);
    return {};
  },
  run: async (desk) => {
    const { lanes, lists } = desk.stores;
    const [active, counts, stops, alarms] = await Promise.all([
      lanes.active(),
      lists.laneCounts(),
      lanes.stops(),
      lanes.alarms(),
    ]);
    return ok({
      lanes: active.map(({ lane, version }) => ({
        lane,
        version,
        counts: Object.fromEntries(counts.filter((c) => c.lane === lane).map((c) => [c.status, c.n])),
      })),
      stops: stops
        .filter((s) => !s.liftedAt)
        .map((s) => ({ lane: s.lane, reason: s.reason, since: s.setAt })),
      alarms: alarms
        .filter((a) => !a.clearedAt)
        .map((a) => ({ lane: a.lane, text: a.text, since: a.raisedAt })),
    });
  },
  show: ({ lanes, stops, alarms }) =>
    [
      table(
        ['lane', 'rules', 'matches'],
        lanes.map((l) => [
          l.lane,
          `version ${l.version}`,
          Object.entries(l.counts)
            .map(([state, n]) => `${n} ${state}`)
            .join(', '),
        ]),
      ),
      ...stops.map((s) => `Stopped since ${s.since}: ${s.lane ?? 'the whole desk'} (${s.reason})`),
      ...alarms.map((a) => `Alarm since ${a.since}: ${a.lane}: ${a.text}`),
    ].join('\n'),
});
