import type { Env, Who } from '@/lib/domain/env';
import type { MatchState } from '@/lib/domain/match';
import { ownerOf } from '@/lib/domain/recheck';
import { ok, type Result, refuse } from '@/lib/domain/refusal';
import type { Context } from '@/lib/ports/context';

/** Gathers what a rule may read beside the match. A match without its policy cannot be decided on at all. */
export const envFor = async (context: Context, state: MatchState, person: string | null): Promise<Env> => {
  const { match } = state;
  const [policy, around, keyHolders] = await Promise.all([
    context.stores.lanes.policy(match.lane, match.policyVersion),
    context.stores.matches.surroundings(state, person),
    context.stores.integrators.holders(ownerOf(match.integrator)),
  ]);
  if (!policy) throw new Error(`policy ${match.lane} version ${match.policyVersion} is not stored`);
  return { now: context.clock.now(), policy, around, keyHolders };
};

/** A person with their qualifications as they stand now; evidence may name them by what they sign in with, too. */
export const whoIs = async (context: Context, personId: string): Promise<Result<Who>> => {
  const [person, qualifications, accounts] = await Promise.all([
    context.stores.people.person(personId),
    context.stores.people.qualifications(personId),
    context.stores.people.accounts(),
  ]);
  if (!person) return refuse('not_found');
  const logins = accounts.filter((a) => a.personId === personId).map((a) => a.login);
  return ok({ person: { ...person, alsoKnownAs: [...person.alsoKnownAs, ...logins] }, qualifications });
};
