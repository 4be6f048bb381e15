import { z } from 'zod';
import { OPERATORS, SCOPES } from '@/lib/domain/integrator';
import { roles } from '@/lib/http/schemas/fields';

/** Answers about people and keys. Hashes are not named here, and what is not named does not leave. */
export const personEntry = z.object({
  person: z.object({
    id: z.string(),
    name: z.string(),
    roles,
    alsoKnownAs: z.array(z.string()),
    createdAt: z.string(),
    disabledAt: z.string().nullable(),
  }),
  accounts: z.array(
    z.object({
      id: z.string(),
      personId: z.string(),
      login: z.string(),
      createdAt: z.string(),
      disabledAt: z.string().nullable(),
    }),
  ),
  qualifications: z.array(
    z.object({
      id: z.string(),
      personId: z.string(),
      kind: z.string(),
      grantedBy: z.string(),
      grantedAt: z.string(),
      expiresAt: z.string(),
      revokedAt: z.string().nullable(),
    }),
  ),
});

export const integratorEntry = z.object({
  integrator: z.object({
    id: z.string(),
    name: z.string(),
    mode: z.enum(['live', 'practice', 'sandbox']),
    operator: z.enum(OPERATORS).nullable(),
    createdAt: z.string(),
  }),
  keys: z.array(
    z.object({
      id: z.string(),
      integratorId: z.string(),
      prefix: z.string(),
      scopes: z.array(z.enum(SCOPES)),
      holder: z.string().nullable(),
      createdAt: z.string(),
      expiresAt: z.string().nullable(),
      revokedAt: z.string().nullable(),
    }),
  ),
});

export const addedKey = z.object({
  integrator: z.string(),
  keyId: z.string(),
  key: z.string(),
  signing: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
});
