import { z } from 'zod';
import { policy } from '@/lib/http/views/policy';

const by = z.string().nullable();

const version = z.object({
  lane: z.string(),
  version: z.number(),
  state: z.enum(['proposed', 'active', 'superseded', 'declined']),
  policy,
  proposedBy: z.string(),
  proposedAt: z.string(),
  decidedBy: by,
  decidedAt: by,
});

/** Lanes, proposals, stops and alarms, for supervisors and auditors. */
export const lanesView = z.object({
  lanes: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      policy,
      sentences: z.array(z.string()),
      versions: z.array(version),
    }),
  ),
  proposals: z.array(version.extend({ sentences: z.array(z.string()) })),
  stops: z.array(
    z.object({
      id: z.string(),
      lane: by,
      reason: z.string(),
      setBy: z.string(),
      setAt: z.string(),
      liftAskedBy: by,
      liftAskedAt: by,
      liftedBy: by,
      liftedAt: by,
    }),
  ),
  alarms: z.array(
    z.object({
      id: z.string(),
      matchId: by,
      lane: z.string(),
      text: z.string(),
      raisedAt: z.string(),
      clearedAt: by,
    }),
  ),
  people: z.record(z.string(), z.string()),
});
