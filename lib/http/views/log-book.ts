import { z } from 'zod';
import { FAULT_FINDERS, FAULT_KINDS } from '@/lib/ports/log-store';

const count = z.number();
const nullable = z.string().nullable();

const checkpoint = z.object({ size: count, root: z.string(), at: z.string(), keyId: z.string() });
const key = z.object({
  ...{ generation: count, keyId: z.string(), origin: z.string(), vkey: z.string() },
  ...{ source: z.enum(['secret', 'file']), fromSize: count, at: z.string() },
});
const fault = z.object({
  ...{ id: z.string(), foundAt: z.string(), by: z.enum(FAULT_FINDERS), kind: z.enum(FAULT_KINDS) },
  ...{ chain: nullable, what: z.string() },
  ...{ acknowledgedAt: nullable, acknowledgedBy: nullable, reason: nullable },
});
const verification = z.object({ at: z.string(), result: z.record(z.string(), z.unknown()) });

/** How the log stands, for supervisors and auditors. */
export const logBookView = z.object({
  ...{ size: count, root: z.string(), waiting: count, checkpoints: z.array(checkpoint), keys: z.array(key) },
  shipped: z.object({
    where: nullable,
    found: z.enum(['none', 'sound', 'foreign', 'gone', 'unreadable']),
    size: count.nullable(),
  }),
  verifications: z.array(verification),
  faults: z.array(fault),
  people: z.record(z.string(), z.string()),
});
