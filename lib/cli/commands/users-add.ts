import { z } from 'zod';
import { command, noWords } from '@/lib/cli/command';
import { passwordOptions, readPassword } from '@/lib/cli/password';
import { ROLES } from '@/lib/domain/person';
import { systemActor } from '@/lib/ports/actors';
import { addPerson } from '@/lib/verbs/people/add-person';

export const usersAdd = command({
  name: 'users add',
  usage: '--login LOGIN --name NAME [--role ROLE]… [--also-known-as NAME]… [--password-stdin]',
  about: 'Adds a person with an account. Without a password nobody can sign in with it yet.',
  options: {
    ...passwordOptions,
    login: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string', multiple: true },
    'also-known-as': { type: 'string', multiple: true },
  },
  input: z.strictObject({
    login: z.string().trim().min(1).max(200),
    name: z.string().trim().min(1).max(200),
    roles: z.array(z.enum(ROLES)),
    alsoKnownAs: z.array(z.string().trim().min(1).max(200)),
    password: z.string().max(1000).nullable(),
  }),
  read: async (given) => {
    noWords(given);
    const { login, name, role: roles = [], 'also-known-as': alsoKnownAs = [] } = given.values;
    return { login, name, roles, alsoKnownAs, password: await readPassword(given) };
  },
  run: (desk, input) => addPerson(desk, systemActor, input),
  show: ({ person }) => `Added, as ${person}.`,
});
