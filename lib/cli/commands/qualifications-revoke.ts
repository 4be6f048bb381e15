import { z } from 'zod';
import { command, onlyWord } from '@/lib/cli/command';
import { systemActor } from '@/lib/ports/actors';
import { revokeQualification } from '@/lib/verbs/people/revoke-qualification';

export const qualificationsRevoke = command({
  name: 'qualifications revoke',
  usage: 'ID',
  about: 'Takes a qualification back from now on (its id: users list).',
  input: z.strictObject({ qualificationId: z.string() }),
  read: (given) => ({ qualificationId: onlyWord(given, 'qualification') }),
  run: (desk, input) => revokeQualification(desk, systemActor, input),
  show: () => 'Revoked.',
});
