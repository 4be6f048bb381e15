import { z } from 'zod';
import { command, onlyWord } from '@/lib/cli/command';
import { personOf } from '@/lib/cli/person-of';
import { systemActor } from '@/lib/ports/actors';
import { enablePerson } from '@/lib/verbs/people/enable-person';

export const usersEnable = command({
  name: 'users enable',
  usage: 'LOGIN',
  about: 'Lets a disabled person sign in again.',
  input: z.strictObject({ login: z.string() }),
  read: (given) => ({ login: onlyWord(given, 'login') }),
  run: async (desk, { login }) => {
    const found = await personOf(desk, login);
    return found.ok ? enablePerson(desk, systemActor, { personId: found.value.person.id }) : found;
  },
  show: () => 'Enabled.',
});
