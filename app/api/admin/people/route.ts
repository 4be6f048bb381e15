import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import { aliases, login, name, password, roles } from '@/lib/http/schemas/fields';
import { personEntry } from '@/lib/http/schemas/people';
import { addPerson } from '@/lib/verbs/people/add-person';
import { listPeople } from '@/lib/verbs/people/list-people';

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'person',
    permit: 'people.read',
    summary: 'Everybody of the desk, with accounts and qualifications',
    response: z.object({ people: z.array(personEntry) }),
    handler: ({ desk, actor }) => listPeople(desk, actor),
  }),
  POST: route({
    auth: 'person',
    permit: 'people.manage',
    summary: 'Add a person with their first account',
    body: z.object({ name, login, password, roles, alsoKnownAs: aliases.optional() }),
    response: z.object({ person: z.string(), account: z.string() }),
    status: 201,
    refusals: ['password_too_weak', 'name_taken'],
    handler: ({ desk, actor, body }) => addPerson(desk, actor, body),
  }),
});
