import { z } from 'zod';
import { command, onlyWord, UsageError } from '@/lib/cli/command';
import { passwordOptions, readPassword } from '@/lib/cli/password';
import { personOf } from '@/lib/cli/person-of';
import { systemActor } from '@/lib/ports/actors';
import { setPassword } from '@/lib/verbs/people/set-password';

export const usersPassword = command({
  name: 'users password',
  usage: 'LOGIN --password-stdin',
  about: 'Sets the password of an account and ends its person’s sessions.',
  options: passwordOptions,
  input: z.strictObject({ login: z.string(), password: z.string().max(1000) }),
  read: async (given) => {
    const login = onlyWord(given, 'login');
    const password = await readPassword(given);
    if (password === null) throw new UsageError('Give --password-stdin and the password on standard input.');
    return { login, password };
  },
  run: async (desk, { login, password }) => {
    const found = await personOf(desk, login);
    if (!found.ok) return found;
    return setPassword(desk, systemActor, {
      personId: found.value.person.id,
      accountId: found.value.account.id,
      password,
    });
  },
  show: () => 'The password is set.',
});
