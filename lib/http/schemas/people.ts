import { z } from 'zod';
import { OPERATORS, SCOPES } from '@/lib/domain/integrator';
import { FAMILIES, STATUS_CLASSES } from '@/lib/domain/usage';
import { DISABLED_REASONS } from '@/lib/domain/webhook';
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

/** What a key's holder sees of their integration. */
export const ownIntegration = z.object({
  integrator: z.object({
    id: z.string(),
    name: z.string(),
    mode: z.enum(['live', 'practice', 'sandbox']),
  }),
  keys: z.array(
    z.object({
      id: z.string(),
      prefix: z.string(),
      scopes: z.array(z.enum(SCOPES)),
      createdAt: z.string(),
      expiresAt: z.string().nullable(),
      revokedAt: z.string().nullable(),
      lastUsedAt: z.string().nullable(),
      own: z.boolean(),
    }),
  ),
  days: z.array(
    z.object({
      day: z.string(),
      family: z.enum(FAMILIES),
      statusClass: z.enum(STATUS_CLASSES),
      n: z.number(),
    }),
  ),
  errors: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      code: z.string(),
      status: z.number(),
      route: z.string(),
      instance: z.string(),
      prefix: z.string(),
    }),
  ),
  webhooks: z.array(
    z.object({
      id: z.string(),
      url: z.string(),
      description: z.string(),
      disabledAt: z.string().nullable(),
      disabledReason: z.enum(DISABLED_REASONS).nullable(),
      streak: z.number(),
      pausedUntil: z.string().nullable(),
      lastSuccessAt: z.string().nullable(),
    }),
  ),
});

export const addedKey = z.object({
  integrator: z.string(),
  keyId: z.string(),
  key: z.string(),
  signing: z.object({ accessKeyId: z.string(), secretAccessKey: z.string() }),
});
