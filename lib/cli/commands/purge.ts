import { z } from 'zod';
import { command, noWords } from '@/lib/cli/command';
import { table } from '@/lib/cli/table';
import { ok } from '@/lib/domain/refusal';
import type { KeptBecause } from '@/lib/domain/rules/purge';
import { lookAtClock } from '@/lib/verbs/retention/look-at-clock';
import { type Planned, planPurge } from '@/lib/verbs/retention/plan-purge';
import { purgeDue } from '@/lib/verbs/retention/purge-due';
import { LEAVES_AFTER, removeImages } from '@/lib/verbs/retention/remove-images';

const MOST_NAMED = 500;
const MOST_PURGED = 1000;

const WORDS: Readonly<Record<KeptBecause, string>> = {
  purged: 'purged already',
  open: 'it is not closed',
  waits: 'its days are not over',
  held: 'a legal hold',
  lead_open: 'a lead stands',
  unacknowledged: 'a system has not acknowledged a recall',
  recheck_open: 'a blind re-review is not concluded',
  clock: 'the clock cannot be believed',
};

type Done =
  | { readonly dry: true; readonly planned: readonly Planned[]; readonly more: boolean }
  | {
      readonly dry: false;
      /** Nothing was purged: the clock went ahead. */
      readonly until: string | null;
      readonly purged: number;
      readonly failed: number;
      readonly removed: number;
      readonly faults: number;
    };

const showPlan = (planned: readonly Planned[], more: boolean): string => {
  if (planned.length === 0) return 'No closed match is older than its rules keep it.';
  const going = planned.filter(({ kept }) => kept.length === 0).length;
  return [
    table(
      ['match', 'external id', 'lane', 'closed', 'kept for', 'images', 'purge'],
      planned.map(({ id, externalId, lane, closedAt, days, images, kept }) => [
        ...[id, externalId, lane, closedAt, `${days} days`, String(images)],
        kept.length === 0 ? 'yes' : `no: ${kept.map((reason) => WORDS[reason]).join('; ')}`,
      ]),
    ),
    `${going} of these ${planned.length} would be purged now. Nothing was changed.`,
    ...(more ? [`There are more; the first ${MOST_NAMED} are named.`] : []),
  ].join('\n');
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const purge = command({
  name: 'purge',
  usage: '[--dry-run | --now]',
  about:
    'Purges matches whose days are over: images and kept texts go, the record stays. A dry run only says what would go.',
  options: { 'dry-run': { type: 'boolean' }, now: { type: 'boolean' } },
  input: z.strictObject({ dry: z.boolean(), now: z.boolean() }),
  read: (given) => {
    noWords(given);
    return { dry: given.values['dry-run'] === true, now: given.values.now === true };
  },
  run: async (desk, { dry, now }) => {
    if (dry) return ok<Done>({ dry, ...(await planPurge(desk, MOST_NAMED)) });
    const { until } = await lookAtClock(desk);
    if (until !== null && !now) return ok<Done>({ dry, until, purged: 0, failed: 0, removed: 0, faults: 0 });
    const { purged, failed } = await purgeDue(desk, MOST_PURGED);
    for (const { id, why } of failed) desk.log.error({ match: id, err: why }, 'match cannot be purged');
    const { removed, faults } = await removeImages(desk, MOST_PURGED);
    for (const err of faults) desk.log.error({ err }, 'files of an image cannot be deleted');
    return ok<Done>({ dry, until: null, purged, failed: failed.length, removed, faults: faults.length });
  },
  show: (done) =>
    done.dry
      ? showPlan(done.planned, done.more)
      : done.until !== null
        ? `Nothing is purged before ${done.until}: the clock went ahead by more than a day, or the desk was off, restored or is new. If the clock is right, “purge --now” does not wait.`
        : [
            `${count(done.purged, 'match', 'matches')} purged, files of ${count(done.removed, 'image', 'images')} deleted.`,
            ...(done.purged > 0
              ? [`Files of what was purged now go ${LEAVES_AFTER / 60_000} minutes later.`]
              : []),
            ...(done.failed > 0
              ? [`${count(done.failed, 'match', 'matches')} could not be purged; the desk’s log says why.`]
              : []),
            ...(done.faults > 0
              ? [
                  `Files of ${count(done.faults, 'image', 'images')} could not be deleted; the desk tries again.`,
                ]
              : []),
          ].join('\n'),
  exitCode: (done) => (!done.dry && done.failed + done.faults > 0 ? 1 : 0),
});
