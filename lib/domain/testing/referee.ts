import type { NewEvent } from '@/lib/domain/event';
import { answerOf, feedType } from '@/lib/domain/feed';
import { qualified } from '@/lib/domain/person';
import type { Play } from '@/lib/domain/testing/play';
import { ReferenceModel, type World } from '@/lib/domain/testing/reference-model';

/** How often each thing happened in all histories together. */
export const counted = new Map<string, number>();
export const countOne = (what: string): void => void counted.set(what, (counted.get(what) ?? 0) + 1);

/** Plain on purpose: it is asked a million times. */
const must = (holds: boolean, what: string, facts: unknown = ''): void => {
  if (!holds) throw new Error(`${what} ${JSON.stringify(facts)}`);
};

const FEED: ReadonlySet<string> = new Set([
  'match.pending',
  'match.not_released',
  ...['issued', 'suspended', 'resumed', 'recalled', 'expired'].map((what) => `lead.${what}`),
]);

/** Watches a history and holds every event and every state of it against the reference model. */
export class Referee {
  private readonly model = new ReferenceModel();
  private seen = 0;

  constructor(private readonly play: Play) {
    this.watch();
  }

  /** Looks at what has happened since. Each event is checked before it is learnt: an outcome follows from the votes before it. */
  watch(): void {
    const { log } = this.play;
    if (this.seen === log.length) return;
    const fresh = log.slice(this.seen);
    this.checkSampling(fresh);
    for (const event of fresh) {
      this.checkEvent(event);
      this.model.learn(event);
      countOne(event.kind);
    }
    this.seen = log.length;
    this.checkState();
  }

  private world(keyHolders: readonly string[] = this.play.keyHolders): World {
    const { now, policy, around } = this.play;
    const holds = (id: string) => qualified(this.play.who(id).qualifications, policy.qualification, now);
    return {
      now,
      policy,
      keyHolders,
      qualified: holds,
      rejectedElsewhere: (around.rejectedIn ?? []).map((r) => r.candidate),
    };
  }

  private mustRun(what: string): void {
    const { around, clockHigh, now } = this.play;
    must(around.stopped !== true, `${what} during a stop`);
    must(Date.parse(clockHigh) - Date.parse(now) <= 2000, `${what} although the clock went back`);
  }

  private checkEvent(event: NewEvent): void {
    const told = feedType(event);
    must(!told || FEED.has(told.type), 'the feed says', told);
    if (event.kind === 'outcome.decided') this.checkOutcome(event.data.status);
    if (event.kind === 'lead.issued' || event.kind === 'lead.resumed') this.checkLead(event);
    if (event.kind === 'lead.redeemed') this.checkRedemption(event.data);
    if (event.kind === 'match.claimed') this.checkClaim(event.data.lease.person, event.data.kind);
    if (event.kind === 'match.purged') this.checkPurge();
    if (this.model.purged) must(event.kind !== 'match.reopened', 'reopened after a purge');
    if (event.kind === 'vote.pended') {
      const { person, kind, verdict } = event.data.pending;
      must(this.world().qualified(person), 'the lapsed vote', person);
      countOne(`cast ${kind} ${verdict}`);
    }
  }

  /** A re-review changes no outcome, and leaves nothing but a suspension. */
  private checkSampling(fresh: readonly NewEvent[]): void {
    if (!fresh.some(({ kind }) => kind.startsWith('recheck.'))) return;
    const more = fresh.filter(({ kind }) => !kind.startsWith('recheck.') && kind !== 'lead.suspended');
    must(more.length === 0, 'a re-review did more than it may', more);
    must(!this.model.recheck, 'a re-review was drawn itself');
  }

  private checkPurge(): void {
    const { model, play } = this;
    const days = (Date.parse(play.now) - Date.parse(model.closed || play.now)) / 86_400_000;
    must(days >= play.policy.retentionDays, 'purged too early', days);
    must(!model.held && !model.purged, 'purged under a hold, or twice');
    const standing = [...model.leads.values()].filter(
      ({ state }) => state === 'live' || state === 'suspended',
    );
    must(standing.length === 0, 'purged under a lead', standing);
    must(
      play.state.redeemers.every((r) => r.told === null || r.acknowledgedAt !== null),
      'purged before everybody knows',
    );
  }

  private checkOutcome(status: string): void {
    const expected = this.model.verdict(this.world());
    must(status === expected, `the table says ${expected}, not`, status);
    countOne(`outcome ${status}`);
  }

  private checkLead(event: Extract<NewEvent, { kind: 'lead.issued' | 'lead.resumed' }>): void {
    this.mustRun(event.kind);
    must(!this.model.recheck, `${event.kind} by a re-review`);
    must(this.play.around.logInDoubt !== true, `${event.kind} while the log was in doubt`);
    const lead = event.kind === 'lead.issued' ? event.data.lead : this.model.leads.get(event.data.lead);
    if (!lead) throw new Error('a lead that nobody issued');
    const why = this.model.whyNoLead(lead, this.world());
    must(why.length === 0, event.kind, why);
    must(this.play.now < lead.expiresAt, `${event.kind} after its end`);
    if (event.kind === 'lead.issued' && event.data.lead.dissent.length) countOne('lead with dissent');
  }

  private checkRedemption({
    lead,
    purpose,
    answer,
  }: {
    lead: string;
    purpose: string;
    answer: string;
  }): void {
    this.mustRun('redeemed');
    must(
      answer !== 'valid' || this.model.mayRedeem(lead, purpose, this.world()),
      'valid, and should not be',
      lead,
    );
    countOne(`redeemed ${answer}`);
  }

  private checkClaim(person: string, kind: string): void {
    must(this.play.around.stopped !== true, 'claimed during a stop');
    must(this.world().qualified(person), 'the lapsed claim', person);
    must(!this.play.keyHolders.includes(person), 'a holder of the key claims', person);
    must(!this.model.touched.some((t) => t.person === person), 'whoever touched it claims', person);
    must(!this.model.worked(person), 'a voter of an earlier round claims', person);
    if (kind === 'adjudication')
      must(this.play.who(person).person.roles.includes('examiner'), 'a reviewer adjudicates', person);
  }

  private checkState(): void {
    const { state } = this.play;
    const { model } = this;
    must(state.leases.filter((l) => l.endedAt === null).length <= 1, 'two live leases');
    must(model.holders.length <= 1, 'two hold it', model.holders);
    must(
      state.leads.filter((l) => l.state === 'live' || l.state === 'suspended').length <= 1,
      'two open leads',
    );
    const votes = [...state.votes, ...state.pendingVotes].map((v) => `${v.round}/${v.person}`);
    must(new Set(votes).size === votes.length, 'one person, two votes', votes);
    must(
      model.recheck || answerOf(state.match) !== 'lead' || model.leads.size > 0,
      'a lead is told and none was issued',
    );
    must(
      state.leads.every((l) => model.leads.get(l.id)?.state === l.state),
      'leads differ',
      state.leads,
    );
    for (const lead of model.leads.values()) {
      if (lead.state !== 'live') continue;
      must(
        ![...model.doubted.values()].includes(lead.round),
        'a live lead that a re-review speaks against',
        lead,
      );
      // A key that somebody is given later is asked about at each redemption.
      const why = model.whyNoLead(lead, this.world([]));
      must(why.length === 0, 'a live lead', why);
    }
  }
}
