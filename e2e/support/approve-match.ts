import type { NewEvent } from '@/lib/domain/event';
import { evolveAll } from '@/lib/domain/evolve';
import type { Lead } from '@/lib/domain/lead';
import type { Status } from '@/lib/domain/match';
import { by, DESK } from '@/lib/domain/rules/decided';
import { DAY, plus } from '@/lib/domain/time';
import type { Vote } from '@/lib/domain/vote';
import { systemActor } from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { changeOf } from '@/lib/verbs/change-match';
import { addPerson } from '@/lib/verbs/people/add-person';
import { grantQualification } from '@/lib/verbs/people/grant-qualification';

/** A reviewer with the qualification of the test lane. */
export const addReviewer = async (desk: Desk, login: string): Promise<string> => {
  const added = await addPerson(desk, systemActor, {
    name: login,
    login,
    password: null,
    roles: ['reviewer'],
  });
  if (!added.ok) throw new Error(added.refusal.detail);
  const personId = added.value.person;
  const expiresAt = plus(desk.clock.now(), 100 * DAY);
  await grantQualification(desk, systemActor, { personId, kind: 'facial-comparison', expiresAt });
  return personId;
};

/** Writes an outcome as counted votes would have left it. */
export const decideMatch = async (
  desk: Desk,
  matchId: string,
  status: Status,
  because = 'Tested.',
): Promise<void> => {
  const before = await desk.stores.matches.load(matchId);
  if (!before) throw new Error('no such match');
  const events = [by(DESK, desk.clock.now())('outcome.decided', { status, candidate: null, because })];
  await desk.stores.matches.save(changeOf(before, evolveAll(before, events), { events, guards: [] }));
};

/**
 * Writes the events that two approving reviews would have left, without going through them: for tests of what
 * comes after. Both voters relied on every item that the match has. Returns the lead's id.
 */
export const approveMatch = async (
  desk: Desk,
  matchId: string,
  voters: readonly [string, string],
  patch: Partial<Lead> = {},
): Promise<string> => {
  const before = await desk.stores.matches.load(matchId);
  const candidate = before?.candidates[0]?.key;
  if (!before || !candidate) throw new Error('no such match');
  const at = desk.clock.now();
  const emit = by(DESK, at);
  const keys = before.evidence.map((item) => item.key);
  const vote = (person: string): Vote => ({
    ...{ round: 1, person, kind: 'vote', verdict: 'approve', candidate, reasons: 'because', limits: 'none' },
    ...{ reliedUpon: keys, originsConfirmed: keys, answers: {}, castAt: at, countedAt: at },
  });
  const lead: Lead = {
    ...{ id: desk.ids.id('lead'), round: 1, candidate, purpose: before.match.purpose.code, state: 'live' },
    ...{ stateReason: null, issuedAt: at, expiresAt: plus(at, 30 * DAY), voters, lowConsequence: false },
    ...{ dissent: [], reveal: 'staged', earlierRejections: [] },
    ...patch,
  };
  const events: NewEvent[] = [
    ...voters.map((person) => emit('vote.counted', { vote: vote(person) })),
    emit('outcome.decided', {
      status: 'approved',
      candidate,
      because: 'Two votes approve the same candidate.',
    }),
    emit('lead.issued', { lead }),
  ];
  const saved = await desk.stores.matches.save(
    changeOf(before, evolveAll(before, events), { events, guards: [] }),
  );
  if (saved !== 'saved') throw new Error(saved);
  return lead.id;
};
