import { z } from 'zod';
import { command, onlyWord } from '@/lib/cli/command';
import { personOf } from '@/lib/cli/person-of';
import { systemActor } from '@/lib/ports/actors';
import { disablePerson } from '@/lib/verbs/people/disable-person';

export const usersDisable = command({
  name: 'users disable',
  usage: 'LOGIN',
  about: 'Ends a person’s access at once, in every account and session.',
  input: z.strictObject({ login: z.string() }),
  read: (given) => ({ login: onlyWord(given, 'login') }),
  run: async (desk, { login }) => {
    const found = await personOf(desk, login);
    return found.ok ? disablePerson(desk, systemActor, { personId: found.value.person.id }) : found;
  },
  show: ({ disabledAt }) => `Disabled since ${disabledAt}.`,
});
