import type { Context } from '@/lib/ports/context';

/** Names by person id and by `integrator:<id>`, for files that supervisors and auditors read. */
export const namesOf = async (context: Context): Promise<Readonly<Record<string, string>>> => {
  const [people, integrators] = await Promise.all([
    context.stores.people.people(),
    context.stores.integrators.integrators(),
  ]);
  return Object.fromEntries([
    ...people.map((p) => [p.id, p.name] as const),
    ...integrators.map((i) => [`integrator:${i.id}`, i.name] as const),
  ]);
};
