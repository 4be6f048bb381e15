import { z } from 'zod';
import { command, onlyWord } from '@/lib/cli/command';
import { systemActor } from '@/lib/ports/actors';
import { revokeKey } from '@/lib/verbs/integrators/revoke-key';

export const keysRevoke = command({
  name: 'keys revoke',
  usage: 'ID',
  about: 'Ends an integrator’s key at once (its id: integrators list).',
  input: z.strictObject({ keyId: z.string() }),
  read: (given) => ({ keyId: onlyWord(given, 'key') }),
  run: (desk, input) => revokeKey(desk, systemActor, input),
  show: () => 'Revoked.',
});
