import { z } from 'zod';
import { command, noWords } from '@/lib/cli/command';
import { table } from '@/lib/cli/table';
import { ok } from '@/lib/domain/refusal';
import { systemActor } from '@/lib/ports/actors';
import { listIntegrators } from '@/lib/verbs/integrators/list-integrators';

export const integratorsList = command({
  name: 'integrators list',
  usage: '',
  about: 'Lists integrators with their keys, revoked ones included.',
  input: z.strictObject({}),
  read: (given) => {
    noWords(given);
    return {};
  },
  run: async (desk) => {
    const listed = await listIntegrators(desk, systemActor);
    return listed.ok ? ok(listed.value.integrators) : listed;
  },
  show: (integrators) =>
    table(
      ['integrator', 'mode', 'key', 'begins', 'scopes', ''],
      integrators.flatMap(({ integrator, keys }) =>
        keys.map((k) => {
          const end = k.revokedAt ? `revoked ${k.revokedAt}` : k.expiresAt ? `until ${k.expiresAt}` : '';
          return [integrator.name, integrator.mode, k.id, k.prefix, k.scopes.join(' '), end];
        }),
      ),
    ),
});
