import { z } from 'zod';
import { command, noWords } from '@/lib/cli/command';
import { table } from '@/lib/cli/table';
import { qualified } from '@/lib/domain/person';
import { ok } from '@/lib/domain/refusal';
import { systemActor } from '@/lib/ports/actors';
import { listPeople } from '@/lib/verbs/people/list-people';

export const usersList = command({
  name: 'users list',
  usage: '',
  about: 'Lists people with their logins, roles and valid qualifications.',
  input: z.strictObject({}),
  read: (given) => {
    noWords(given);
    return {};
  },
  run: async (desk) => {
    const listed = await listPeople(desk, systemActor);
    if (!listed.ok) return listed;
    const now = desk.clock.now();
    return ok(
      listed.value.people.map(({ person, accounts, qualifications }) => ({
        id: person.id,
        name: person.name,
        logins: accounts.map(({ login }) => login),
        roles: person.roles,
        qualifications: qualifications
          .filter((q) => qualified([q], q.kind, now))
          .map(({ id, kind, expiresAt }) => ({ id, kind, expiresAt })),
        disabled: person.disabledAt !== null,
      })),
    );
  },
  show: (people) =>
    table(
      ['login', 'name', 'roles', 'qualifications', ''],
      people.map((p) => [
        p.logins.join(', '),
        p.name,
        p.roles.join(', '),
        p.qualifications.map((q) => `${q.kind} until ${q.expiresAt.slice(0, 10)} (${q.id})`).join(', '),
        p.disabled ? 'disabled' : '',
      ]),
    ),
});
