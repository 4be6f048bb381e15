import { z } from 'zod';
import { command, onlyWord } from '@/lib/cli/command';
import { expiry } from '@/lib/cli/expiry';
import { personOf } from '@/lib/cli/person-of';
import { systemActor } from '@/lib/ports/actors';
import { grantQualification } from '@/lib/verbs/people/grant-qualification';

export const qualificationsGrant = command({
  name: 'qualifications grant',
  usage: 'LOGIN --kind KIND --expires DAY',
  about: 'Records what a person is qualified for, until when.',
  options: { kind: { type: 'string' }, expires: { type: 'string' } },
  input: z.strictObject({ login: z.string(), kind: z.string().trim().min(1).max(100), expires: expiry }),
  read: (given) => ({
    login: onlyWord(given, 'login'),
    kind: given.values.kind,
    expires: given.values.expires,
  }),
  run: async (desk, { login, kind, expires }) => {
    const found = await personOf(desk, login);
    if (!found.ok) return found;
    return grantQualification(desk, systemActor, {
      personId: found.value.person.id,
      kind,
      expiresAt: expires,
    });
  },
  show: ({ qualification }) => `Granted, as ${qualification}.`,
});
