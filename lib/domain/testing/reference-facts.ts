import type { NewEvent } from '@/lib/domain/event';
import type { Evidence } from '@/lib/domain/evidence';
import type { Vote } from '@/lib/domain/vote';

/** One person's work in one round. */
export interface Work {
  kind: 'vote' | 'adjudication';
  usable: boolean;
  /** Had to do with the match otherwise when the vote was cast. */
  touchedAtVote: boolean;
  sealed: Map<string, number | 'unsuitable'> | null;
  readonly excluded: Set<string>;
  readonly retained: Map<string, readonly string[]>;
  readonly opened: Set<string>;
  readonly tried: Map<string, boolean>;
}

/** Plain facts of one match, as the log tells them. */
export class ReferenceFacts {
  round = 1;
  returned = 0;
  candidates: string[] = [];
  images: string[] = [];
  purpose = '';
  mode = '';
  readonly items = new Map<string, Evidence>();
  readonly touched: { person: string; reason: string; round: number }[] = [];
  readonly works = new Map<string, Work>();
  votes: Vote[] = [];
  voided = new Set<string>();
  pending: string[] = [];
  holders: string[] = [];
  /** When it was closed; empty while it is not. */
  closed = '';
  held = false;
  /** It is a blind re-review itself. */
  recheck = false;
  /** Rounds of which a re-review says that they should have meant no lead, and nobody has found otherwise. */
  doubted = new Map<string, number>();
  private readonly drawnRounds = new Map<string, number>();
  purged = false;
  leads = new Map<string, { candidate: string; round: number; state: string; expiresAt: string }>();

  work(person: string, round = this.round): Work {
    const key = `${round}/${person}`;
    const known = this.works.get(key);
    if (known) return known;
    const fresh: Work = {
      ...{
        kind: 'vote',
        usable: false,
        touchedAtVote: false,
        sealed: null,
        excluded: new Set(),
        retained: new Map(),
      },
      ...{ opened: new Set(), tried: new Map() },
    };
    this.works.set(key, fresh);
    return fresh;
  }

  /** What says whether it may be purged. */
  private learnKeeping({ kind, data, at }: NewEvent): void {
    if (kind === 'match.withdrawn' || kind === 'match.expired') this.closed = at;
    if (kind === 'outcome.decided') this.closed = data.status === 'adjudication' ? '' : at;
    if (kind === 'match.reopened') this.closed = '';
    if (kind === 'hold.set' || kind === 'hold.lifted') this.held = kind === 'hold.set';
    if (kind === 'match.purged') this.purged = true;
  }

  /** Which rounds a re-review speaks against. */
  private learnSampling({ kind, data }: NewEvent): void {
    if (kind === 'recheck.drawn') this.drawnRounds.set(data.recheck, data.round);
    if (kind === 'recheck.answered' && data.against)
      this.doubted.set(data.recheck, this.drawnRounds.get(data.recheck) ?? 0);
    if (kind !== 'recheck.concluded') return;
    if (data.finding === 'decision_stands' || data.finding === 're_review_wrong')
      this.doubted.delete(data.recheck);
  }

  /** Takes one fact in. */
  learn(event: NewEvent): void {
    this.learnKeeping(event);
    this.learnSampling(event);
    const { kind, data } = event;
    switch (kind) {
      case 'match.ingested':
        this.candidates = data.candidates.map((c) => c.key);
        this.images = [
          data.match.probe.sha256,
          data.match.probe.asSearchedSha256 ?? '',
          ...data.candidates.map((c) => c.image.sha256),
        ];
        this.returned = data.match.search.candidatesReturned;
        this.purpose = data.match.purpose.code;
        this.mode = data.match.mode;
        this.recheck = data.match.integrator.includes('/');
        for (const item of data.evidence) this.items.set(item.key, item);
        this.touched.push(...data.touches);
        break;
      case 'match.claimed':
        this.holders.push(data.lease.person);
        this.work(data.lease.person).kind = data.kind;
        break;
      case 'lease.ended':
        this.holders.pop();
        break;
      case 'match.reopened':
        this.round++;
        break;
      case 'match.withdrawn':
      case 'match.expired':
        this.pending = [];
        break;
      case 'conflict.declared':
        this.touched.push({ person: data.person, reason: 'conflict', round: this.round });
        break;
      case 'match.handed_over':
        this.touched.push({ person: data.from, reason: 'handed_over', round: this.round });
        break;
      case 'person.touched':
        this.touched.push(data.touch);
        break;
      case 'content.shown':
        for (const item of data.items) this.work(data.person).opened.add(item);
        break;
      case 'probe.analysed':
        this.work(data.person).usable =
          data.analysis.suitability !== 'unsuitable' && data.analysis.faceConfirmed;
        break;
      case 'candidate.disposed': {
        const { person, candidate, choice, worksheet } = data.disposition;
        const { excluded, retained } = this.work(person);
        excluded.delete(candidate);
        retained.delete(candidate);
        if (choice === 'excluded') excluded.add(candidate);
        else
          retained.set(
            candidate,
            Object.values(worksheet ?? {}).map((entry) => entry.finding),
          );
        break;
      }
      case 'opinions.sealed':
        this.work(data.person).sealed = new Map(Object.entries(data.opinions));
        break;
      case 'disproof.recorded': {
        const { person, candidate, result } = data.disproof;
        const { tried } = this.work(person);
        tried.set(candidate, (tried.get(candidate) ?? true) && result !== 'disproves');
        break;
      }
      case 'evidence.added':
        this.items.set(data.evidence.key, data.evidence);
        this.touched.push(...data.touches);
        break;
      case 'evidence.withdrawn':
        this.items.delete(data.key);
        break;
      case 'vote.pended':
        this.pending.push(data.pending.person);
        this.work(data.pending.person).touchedAtVote = this.touched.some(
          (t) => t.person === data.pending.person,
        );
        break;
      case 'vote.taken_back':
        this.pending = this.pending.filter((person) => person !== data.person);
        break;
      case 'vote.counted':
        this.pending = this.pending.filter((person) => person !== data.vote.person);
        this.votes.push(data.vote);
        break;
      case 'vote.voided':
        this.voided.add(`${data.round}/${data.person}`);
        break;
      case 'lead.issued': {
        const { candidate, round, expiresAt } = data.lead;
        this.leads.set(data.lead.id, { candidate, round, expiresAt, state: 'live' });
        break;
      }
      case 'lead.suspended':
      case 'lead.resumed':
      case 'lead.recalled':
      case 'lead.expired': {
        const lead = this.leads.get(data.lead);
        if (lead)
          lead.state =
            { suspended: 'suspended', resumed: 'live', recalled: 'recalled', expired: 'expired' }[
              kind.slice(5)
            ] ?? '';
        break;
      }
    }
  }
}
