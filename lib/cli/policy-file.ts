import { z } from 'zod';
import { DEFAULT_AIDS } from '@/lib/domain/policy';

const limit = z.number().nullable().default(null);

/** A lane's rules as an operator writes them; whether they hold together is asked of lib/domain/policy-check. */
export const policyFile = z.strictObject({
  lane: z.string(),
  name: z.string(),
  qualification: z.string(),
  role: z.enum(['reviewer', 'examiner']).default('reviewer'),
  purposes: z.array(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]{0,59}$/)),
  lowConsequence: z.boolean().default(false),
  votes: z.number().default(2),
  evidence: z.strictObject({
    requiredKinds: z.array(z.string()).default([]),
    minimum: z.number().default(2),
    sources: z.number().default(2),
  }),
  gate: z.strictObject({
    minEyeDistance: limit,
    minFaceWidth: limit,
    maxYaw: limit,
    maxPitch: limit,
    minQuality: z.record(z.string(), z.number()).default({}),
  }),
  aids: z.strictObject({ maxPoseDifference: z.number() }).default(DEFAULT_AIDS),
  reveal: z.enum(['staged', 'alongside']).default('staged'),
  showScores: z.boolean().default(true),
  leaseMinutes: z.number().default(30),
  leadDays: z.number(),
  waitDays: z.number(),
  retentionDays: z.number(),
});
