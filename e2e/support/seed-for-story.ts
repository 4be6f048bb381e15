import { readConfig } from '@/lib/config';
import { openDesk } from '@/lib/container';
import { SCOPES } from '@/lib/domain/integrator';
import { systemActor } from '@/lib/ports/actors';
import type { DeskPlan } from '@/lib/practice/desk-plan';
import { seedDesk } from '@/lib/practice/seed-desk';
import { unwrap } from '@/lib/practice/unwrap';
import { addIntegrator } from '@/lib/verbs/integrators/add-integrator';

export interface Seeded {
  /** Ids of persons by login. */
  readonly people: ReadonlyMap<string, string>;
  readonly keys: {
    /** Every scope. */
    readonly integrator: string;
    /** Of another integrator that may do nothing but redeem. */
    readonly redeemer: string;
  };
}

/** Opens the desk of this environment for a moment, before it is served, and fills it through the verbs. */
export const seedForStory = async (env: Record<string, string>, plan: DeskPlan): Promise<Seeded> => {
  const desk = await openDesk(readConfig(env), { background: false });
  try {
    const actors = await seedDesk(desk, plan);
    const keyOf = async (name: string, scopes: readonly (typeof SCOPES)[number][]) =>
      unwrap(await addIntegrator(desk, systemActor, { name, mode: 'live', scopes, holder: null })).key;
    return {
      people: new Map([...actors].map(([login, { person }]) => [login, person.id])),
      keys: {
        integrator: await keyOf('Story recogniser', SCOPES),
        redeemer: await keyOf('Story case system', ['leads:redeem']),
      },
    };
  } finally {
    await desk.close();
  }
};
