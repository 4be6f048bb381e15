import type { Evidence } from '@/lib/domain/evidence';
import { evolveAll } from '@/lib/domain/evolve';
import type { Match, MatchState } from '@/lib/domain/match';
import type { Role } from '@/lib/domain/person';
import type { Policy } from '@/lib/domain/policy';
import type { ReviewView } from '@/lib/domain/projection-view';
import type { Result } from '@/lib/domain/refusal';
import { ingest } from '@/lib/domain/rules/ingest';
import {
  aBallot,
  anAnalysis,
  anItem,
  aPolicy,
  aState,
  aWorksheet,
  noBallot,
} from '@/lib/domain/testing/build';
import { DAY, MINUTE, plus, SECOND } from '@/lib/domain/time';
import type { Ballot } from '@/lib/domain/vote';
import {
  type IntegratorActor,
  integratorActor,
  type PersonActor,
  personActor,
  systemActor,
} from '@/lib/ports/actors';
import type { Desk } from '@/lib/ports/desk';
import { testClock } from '@/lib/server/test-clock';
import { openTestDesk, type TestDesk } from '@/lib/server/test-desk';
import { signedInPerson } from '@/lib/server/test-desk-people';
import { changeOf } from '@/lib/verbs/change-match';
import { envFor } from '@/lib/verbs/env-for';
import { addIntegrator } from '@/lib/verbs/integrators/add-integrator';
import { confirmPolicy } from '@/lib/verbs/lanes/confirm-policy';
import { proposePolicy } from '@/lib/verbs/lanes/propose-policy';
import { addPerson } from '@/lib/verbs/people/add-person';
import { grantQualification } from '@/lib/verbs/people/grant-qualification';
import { claimNext } from '@/lib/verbs/queue/claim-next';
import { analyseProbe } from '@/lib/verbs/review/analyse-probe';
import { castVote } from '@/lib/verbs/review/cast-vote';
import { disposeCandidate } from '@/lib/verbs/review/dispose-candidate';
import { finishComparison } from '@/lib/verbs/review/finish-comparison';
import { finishEvidence } from '@/lib/verbs/review/finish-evidence';
import { openEvidence } from '@/lib/verbs/review/open-evidence';
import { prepareStepUp } from '@/lib/verbs/review/prepare-step-up';
import { recordDisproof } from '@/lib/verbs/review/record-disproof';
import { sealOpinions } from '@/lib/verbs/review/seal-opinions';
import type { Held } from '@/lib/verbs/review/step';
import { settleMatch } from '@/lib/verbs/settle-match';

/** What happened; a refusal is a mistake of the test. */
export const must = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const found = await result;
  if (!found.ok) throw new Error(`${found.refusal.code}: ${found.refusal.detail}`);
  return found.value;
};

export const codeOf = async (result: Promise<Result<unknown>>): Promise<string | null> => {
  const found = await result;
  return found.ok ? null : found.refusal.code;
};

/** A desk with one lane, two supervisors and one integrator, for tests that review matches through the verbs. */
export class ReviewDesk {
  private pushed = 0;
  supervisors: readonly PersonActor[] = [];

  private constructor(
    private readonly opened: TestDesk,
    readonly clock: ReturnType<typeof testClock>,
    readonly integrator: IntegratorActor,
    /** Images that a test lets vanish, by hash: those of these matches have no bytes anyway. */
    readonly gone: Set<string>,
  ) {}

  static async open(policy: Partial<Policy> = {}, databaseUrl?: string): Promise<ReviewDesk> {
    const clock = testClock();
    const gone = new Set<string>();
    const images = { missing: async (shas: readonly string[]) => new Set(shas.filter((s) => gone.has(s))) };
    const opened = await openTestDesk({
      parts: { clock, images },
      ...(databaseUrl === undefined ? {} : { databaseUrl }),
    });
    const { desk } = opened;
    const key = await must(
      addIntegrator(desk, systemActor, {
        name: 'City',
        mode: 'live',
        scopes: ['leads:redeem'],
        holder: null,
      }),
    );
    const [integrator, keys] = await Promise.all([
      desk.stores.integrators.integrator(key.integrator),
      desk.stores.integrators.keys(),
    ]);
    const [first] = keys;
    if (!integrator || !first) throw new Error('no integrator');
    const review = new ReviewDesk(opened, clock, integratorActor(integrator, first), gone);
    review.supervisors = [
      await review.person('sup1', ['supervisor']),
      await review.person('sup2', ['supervisor']),
    ];
    await review.lane(policy);
    return review;
  }

  get desk(): Desk {
    return this.opened.desk;
  }

  close(): Promise<void> {
    return this.opened.close();
  }

  supervisor(n: 0 | 1 = 0): PersonActor {
    const found = this.supervisors[n];
    if (!found) throw new Error('no supervisor');
    return found;
  }

  /** The next version of the lane's policy: one supervisor proposes, the other confirms. */
  async lane(patch: Partial<Policy>): Promise<void> {
    const { version: _, ...policy } = aPolicy(patch);
    const proposer = this.supervisor(0);
    const proposed = await must(proposePolicy(this.desk, proposer, { policy, proposer: proposer.person }));
    await must(confirmPolicy(this.desk, this.supervisor(1), proposed));
  }

  /** Somebody with these roles, qualified for the lane. */
  async person(login: string, roles: readonly Role[] = ['reviewer']): Promise<PersonActor> {
    const added = await must(
      addPerson(this.desk, systemActor, { name: login, login, password: null, roles }),
    );
    return this.qualified(added.person, added.account);
  }

  /** As `person`, and signed in. */
  async onDuty(login: string, roles: readonly Role[] = ['reviewer']): Promise<PersonActor> {
    const { id, accountId } = await signedInPerson(this.desk, login, roles);
    return this.qualified(id, accountId);
  }

  private async qualified(personId: string, accountId: string): Promise<PersonActor> {
    const expiresAt = plus(this.clock.now(), 300 * DAY);
    await must(grantQualification(this.desk, systemActor, { personId, kind: 'face-review', expiresAt }));
    const person = await this.desk.stores.people.person(personId);
    if (!person) throw new Error('no person');
    return personActor(person, accountId);
  }

  /** A match in the queue, with two independent items, as if it had been pushed. @returns its id */
  async push(
    patch: Partial<Match> = {},
    evidence: readonly Evidence[] = [anItem('e1'), anItem('e2')],
  ): Promise<string> {
    const id = `m${++this.pushed}`;
    const at = this.clock.now();
    const probe = { ...aState().match.probe, sha256: `probe-${id}` };
    const plain = aState({
      id,
      externalId: `x-${id}`,
      integrator: this.integrator.integrator.id,
      receivedAt: at,
      probe,
      ...patch,
    });
    const candidates = plain.candidates.map((c) => ({
      ...c,
      externalId: `${c.externalId}-${id}`,
      image: { ...c.image, sha256: `${c.image.sha256}-${id}` },
    }));
    const draft: MatchState = {
      ...plain,
      candidates,
      evidence: evidence.map((item) => ({ ...item, addedAt: at })),
    };
    const decided = ingest(draft, this.integrator.by, await envFor(this.desk, draft, null), []);
    if (!decided.ok) throw new Error(decided.refusal.code);
    const state = evolveAll(null, decided.value.events);
    const saved = await this.desk.stores.matches.save(changeOf(null, state, decided.value));
    if (saved !== 'saved') throw new Error(saved);
    return id;
  }

  async load(matchId: string): Promise<MatchState> {
    const state = await this.desk.stores.matches.load(matchId);
    if (!state) throw new Error(`no match ${matchId}`);
    return state;
  }

  claim(actor: PersonActor, adjudicate = false): Promise<Held> {
    return must(claimNext(this.desk, actor, { lane: 'general', adjudicate }));
  }

  /** Every step up to the decision, as views in their order. `a` is retained with this opinion, `b` excluded. */
  async review(actor: PersonActor, held: Held, opinion: -3 | 0 | 2 = 2): Promise<readonly ReviewView[]> {
    const { desk } = this;
    const views = [await must(analyseProbe(desk, actor, held, anAnalysis()))];
    const kept = { candidate: 'a', choice: 'retained', differences: [], worksheet: aWorksheet() } as const;
    const differences = [{ component: 'ears', note: 'lobes differ' }] as const;
    const out = { candidate: 'b', choice: 'excluded', differences, worksheet: null } as const;
    for (const choice of [kept, out]) views.push(await must(disposeCandidate(desk, actor, held, choice)));
    views.push(await must(finishComparison(desk, actor, held)));
    views.push(await must(sealOpinions(desk, actor, held, { opinions: { a: opinion } })));
    for (const { key } of (await this.load(held.matchId)).evidence)
      views.push(await must(openEvidence(desk, actor, held, key)));
    views.push(await must(finishEvidence(desk, actor, held)));
    const attempt = { candidate: 'a', attempt: 'an alibi', result: 'does_not_disprove', note: '' } as const;
    views.push(await must(recordDisproof(desk, actor, held, attempt)));
    return views;
  }

  /** A grant for exactly this ballot, as a fresh authentication leaves it. */
  async grant(actor: PersonActor, matchId: string, ballot: Ballot): Promise<string> {
    const digest = await must(prepareStepUp(this.desk, actor, matchId, ballot));
    const id = this.desk.ids.id('su');
    const expiresAt = plus(this.clock.now(), 2 * MINUTE);
    await this.desk.stores.sessions.addStepUp({
      id,
      personId: actor.person.id,
      digest,
      expiresAt,
      usedAt: null,
    });
    return id;
  }

  async cast(actor: PersonActor, held: Held, ballot: Ballot, version?: number): Promise<Result<ReviewView>> {
    const grant = await this.grant(actor, held.matchId, ballot);
    const now = (await this.load(held.matchId)).match.version;
    return castVote(this.desk, actor, held, { ballot, grant, version: version ?? now });
  }

  /** A whole review with its vote, and the desk's count after ten seconds. */
  async vote(actor: PersonActor, verdict: 'approve' | 'reject', adjudicate = false): Promise<string> {
    const held = await this.claim(actor, adjudicate);
    await this.review(actor, held, verdict === 'approve' ? 2 : 0);
    await must(this.cast(actor, held, verdict === 'approve' ? aBallot() : noBallot('reject')));
    await this.settle(held.matchId, 10 * SECOND);
    return held.matchId;
  }

  /** Lets time pass and the desk do what it does by itself. */
  async settle(matchId: string, ms = 0): Promise<string | null> {
    this.clock.pass(ms);
    return codeOf(settleMatch(this.desk, matchId));
  }
}
