import { z } from 'zod';
import { VIEW_TOOLS } from '@/lib/domain/view-tools';
import { viewSettings } from '@/lib/http/views/view-settings';
import { analysis, ballot, disposition, kind, opinions, pins, stage } from '@/lib/http/views/work';

const size = z.object({ width: z.number(), height: z.number() });
const at = z.string();

const vote = ballot.extend({ round: z.number(), person: z.string(), kind, castAt: at, countedAt: at });

const step = z.object({
  ...{ seq: z.number(), at, stage, kind: z.string(), says: z.string() },
  ...{ shown: z.array(z.string()), candidate: z.string().nullable() },
  analysis: analysis.nullable(),
  disposition: disposition.omit({ opinion: true }).nullable(),
  pins,
  tools: z.array(
    z.object({ tool: z.enum(VIEW_TOOLS), candidate: z.string().nullable(), seconds: z.number() }),
  ),
  opinions: opinions.nullable(),
  view: viewSettings.nullable(),
  vote: vote.nullable(),
});

/** One person's review of one round, event by event, for supervisors and auditors. */
export const replayView = z.object({
  ...{ matchId: z.string(), externalId: z.string(), round: z.number(), person: z.string(), kind },
  ...{ purged: z.boolean(), probe: size },
  candidates: z.array(z.object({ key: z.string(), externalId: z.string(), image: size })),
  steps: z.array(step),
  names: z.record(z.string(), z.string()),
});
