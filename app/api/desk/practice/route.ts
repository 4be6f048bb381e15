import { z } from 'zod';
import { methods } from '@/lib/http/methods';
import { route } from '@/lib/http/route';
import type { Desk } from '@/lib/ports/desk';

/** Those who can be signed in by a click: on a practice desk, and nowhere else. */
const practicePeople = async ({ stores, config }: Desk) => {
  if (!config.practice) return [];
  const people = new Map((await stores.people.people()).map((person) => [person.id, person]));
  return (await stores.people.accounts()).flatMap(({ login, personId, disabledAt }) => {
    const person = people.get(personId);
    if (!person || person.disabledAt || disabledAt) return [];
    return [{ login, name: person.name, role: person.roles.join(', ') }];
  });
};

export const { GET, POST, PUT, PATCH, DELETE } = methods({
  GET: route({
    auth: 'public',
    summary: 'Whether this is a practice desk, and who works at it',
    response: z.object({
      practice: z.boolean(),
      people: z.array(z.object({ login: z.string(), name: z.string(), role: z.string() })),
    }),
    handler: async ({ desk }) => ({
      ok: true,
      value: { practice: desk.config.practice, people: await practicePeople(desk) },
    }),
  }),
});
