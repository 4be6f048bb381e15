import { z } from 'zod';
import { command, noWords } from '@/lib/cli/command';
import { expiry } from '@/lib/cli/expiry';
import { personOf } from '@/lib/cli/person-of';
import { OPERATORS, SCOPES } from '@/lib/domain/integrator';
import { systemActor } from '@/lib/ports/actors';
import { addIntegrator } from '@/lib/verbs/integrators/add-integrator';

export const integratorsAdd = command({
  name: 'integrators add',
  usage:
    '--name NAME [--mode live|sandbox|practice] [--scope SCOPE]… [--operator WORD] [--holder LOGIN] [--expires DAY]',
  about: 'Adds a system that pushes matches. Its key is printed once and kept nowhere.',
  options: {
    name: { type: 'string' },
    mode: { type: 'string' },
    scope: { type: 'string', multiple: true },
    operator: { type: 'string' },
    holder: { type: 'string' },
    expires: { type: 'string' },
  },
  input: z.strictObject({
    name: z.string().trim().min(1).max(200),
    mode: z.enum(['live', 'sandbox', 'practice']).default('live'),
    scopes: z
      .array(z.enum(SCOPES))
      .min(1)
      .default([...SCOPES]),
    operator: z.enum(OPERATORS).optional(),
    holder: z.string().optional(),
    expires: expiry.optional(),
  }),
  read: (given) => {
    noWords(given);
    const { name, mode, scope: scopes, operator, holder, expires } = given.values;
    return { name, mode, scopes, operator, holder, expires };
  },
  run: async (desk, { name, mode, scopes, operator, holder, expires }) => {
    const held = holder === undefined ? null : await personOf(desk, holder);
    if (held && !held.ok) return held;
    const person = held?.value.person.id ?? null;
    const input = {
      name,
      mode,
      scopes,
      operator: operator ?? null,
      holder: person,
      expiresAt: expires ?? null,
    };
    return addIntegrator(desk, systemActor, input);
  },
  show: ({ integrator, keyId, key, signing }) =>
    [
      `Added, as ${integrator}. Its key ${keyId}, shown this once:`,
      key,
      'The same key for clients of Amazon A2I, which sign their requests:',
      `access key id     ${signing.accessKeyId}`,
      `secret access key ${signing.secretAccessKey}`,
    ].join('\n'),
});
