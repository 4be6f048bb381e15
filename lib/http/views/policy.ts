import { z } from 'zod';

const limit = z.number().nullable();

/** A lane's rules as they are stored and shown. */
export const policy = z.object({
  lane: z.string(),
  version: z.number(),
  name: z.string(),
  qualification: z.string(),
  role: z.enum(['reviewer', 'examiner']),
  purposes: z.array(z.string()),
  lowConsequence: z.boolean(),
  votes: z.number(),
  evidence: z.object({ requiredKinds: z.array(z.string()), minimum: z.number(), sources: z.number() }),
  gate: z.object({
    minEyeDistance: limit,
    minFaceWidth: limit,
    maxYaw: limit,
    maxPitch: limit,
    minQuality: z.record(z.string(), z.number()),
  }),
  aids: z.object({ maxPoseDifference: z.number() }),
  reveal: z.enum(['staged', 'alongside']),
  showScores: z.boolean(),
  leaseMinutes: z.number(),
  leadDays: z.number(),
  waitDays: z.number(),
  retentionDays: z.number(),
});
