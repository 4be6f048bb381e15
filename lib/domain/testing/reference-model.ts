import type { Policy } from '@/lib/domain/policy';
import { ReferenceFacts } from '@/lib/domain/testing/reference-facts';
import type { Vote } from '@/lib/domain/vote';

/*
 * A second reading of product.md, written without the rules: it takes the facts that a log tells, in its own plain
 * containers, and says what a lead must have behind it. Slow and literal on purpose.
 */

/** What lies outside the log. */
export interface World {
  readonly now: string;
  readonly policy: Policy;
  readonly keyHolders: readonly string[];
  readonly rejectedElsewhere: readonly string[];
  readonly qualified: (person: string) => boolean;
}

const BARRING = ['obtained_evidence', 'submitted_evidence', 'paid_for_evidence', 'holds_key', 'conflict'];

export class ReferenceModel extends ReferenceFacts {
  /** An item is gone once withdrawn, so that whatever names it derives from what is not known: the same zero. */
  private independent(key: string, way: readonly string[] = []): boolean {
    const item = this.items.get(key);
    if (!item || way.includes(key) || item.obtainedVia === 'because_of_match') return false;
    if (item.fileSha256 !== null && this.images.includes(item.fileSha256)) return false;
    return item.derivedFrom.every((parent) => this.independent(parent, [...way, key]));
  }

  /** How many of these items count: of one source or one file, one. */
  private counted(keys: readonly string[], candidate: string): number {
    const good = [...this.items.values()].filter(
      (item) =>
        keys.includes(item.key) &&
        item.candidate === candidate &&
        item.direction === 'supports' &&
        this.independent(item.key),
    );
    return good.filter(
      (item, i) =>
        !good
          .slice(0, i)
          .some((o) => o.source === item.source || (o.fileSha256 ?? o.key) === (item.fileSha256 ?? item.key)),
    ).length;
  }

  /** Whether this person reviewed in a round before this one. */
  worked(person: string, round = this.round): boolean {
    for (let earlier = 1; earlier < round; earlier++) if (this.works.has(`${earlier}/${person}`)) return true;
    return false;
  }

  standing(round = this.round): readonly Vote[] {
    return this.votes.filter((v) => v.round === round && !this.voided.has(`${round}/${v.person}`));
  }

  votesAsked({ votes, lowConsequence }: Policy): number {
    return lowConsequence ? Math.max(1, votes) : Math.max(2, votes);
  }

  /** What this person's own comparison lacks to carry an approval of the candidate. */
  private faultsOfWork({ person, round }: Vote, candidate: string): readonly (string | false)[] {
    const work = this.work(person, round);
    const opinion = work.sealed?.get(candidate);
    const findings = work.retained.get(candidate) ?? [];
    const open = this.candidates.some((c) => !work.excluded.has(c) && !work.retained.has(c));
    const supports = typeof opinion === 'number' && opinion >= 1;
    return [
      open && 'a candidate has no disposition',
      !supports && 'no own sealed opinion of +1',
      findings.length !== 19 && 'the worksheet is not whole',
      !findings.includes('similar') && 'no similarity',
      findings.includes('dissimilar_unexplained') && 'a difference is open',
      !work.usable && 'the gate is closed',
      work.tried.get(candidate) !== true && 'no attempt to disprove, or one that did',
    ];
  }

  /** All that speaks against this vote carrying an approval of the candidate; product.md line by line. */
  private faults(vote: Vote, candidate: string, world: World): readonly string[] {
    const { person, round, reliedUpon, originsConfirmed } = vote;
    const work = this.work(person, round);
    const { minimum, sources } = world.policy.evidence;
    const barred = this.touched.some((t) => t.person === person && BARRING.includes(t.reason));
    const asked = Math.max(1, minimum, sources);
    const faults = [
      ...this.faultsOfWork(vote, candidate),
      this.returned > this.candidates.length && 'candidates are missing',
      reliedUpon.some((key) => !work.opened.has(`evidence:${key}`)) && 'relies on what was not opened',
      reliedUpon.some((key) => !originsConfirmed.includes(key)) && 'an origin is not confirmed',
      this.counted(reliedUpon, candidate) < asked && 'the evidence does not suffice',
      barred && 'the voter has to do with the evidence or the person',
      world.keyHolders.includes(person) && 'the voter holds a key',
      this.worked(person, round) && 'the voter was here in an earlier round',
      work.touchedAtVote && 'the voter had touched the match when voting',
    ];
    return faults.filter((fault): fault is string => fault !== false);
  }

  /** Contradictions of medium weight or more that no adjudicator of the round has opened and answered. */
  private unanswered(candidate: string, round: number): readonly string[] {
    const judges = this.standing(round).filter((v) => v.kind === 'adjudication');
    return [...this.items.values()]
      .filter((i) => i.candidate === candidate && i.direction === 'contradicts' && i.weight !== 'low')
      .map((i) => i.key)
      .filter(
        (key) =>
          !judges.some(
            (j) => j.answers[key]?.trim() && this.work(j.person, round).opened.has(`evidence:${key}`),
          ),
      );
  }

  private opposed(candidate: string, round: number): boolean {
    return [...this.works].some(([key, { sealed, excluded }]) => {
      if (!key.startsWith(`${round}/`) || !sealed) return false;
      const opinion = sealed.get(candidate);
      return excluded.has(candidate) || (typeof opinion === 'number' && opinion <= -2);
    });
  }

  /** Why a lead that is live has not everything that product.md asks of one; empty when it has. */
  whyNoLead(lead: { candidate: string; round: number }, world: World): readonly string[] {
    const { candidate, round } = lead;
    const standing = this.standing(round);
    const approvals = standing.filter((v) => v.verdict === 'approve' && v.candidate === candidate);
    const persons = new Set(approvals.map((v) => v.person));
    const adjudicated = standing.some((v) => v.kind === 'adjudication');
    const given = this.votes.filter((v) => v.round === round);
    const shed = given.some((v) => v.verdict !== 'approve' && !standing.includes(v));
    const apart = shed || standing.length > approvals.length || this.opposed(candidate, round);
    return [
      ...(persons.size < this.votesAsked(world.policy) ? [`${persons.size} persons approve`] : []),
      ...approvals.flatMap((v) => this.faults(v, candidate, world).map((fault) => `${v.person}: ${fault}`)),
      ...this.unanswered(candidate, round).map((key) => `${key} is not answered`),
      ...(apart && !adjudicated ? ['the round was apart and nobody adjudicated'] : []),
    ];
  }

  /** Whether a redemption may be answered as valid at this moment. */
  mayRedeem(id: string, purpose: string, world: World): boolean {
    const lead = this.leads.get(id);
    if (lead?.state !== 'live' || world.now >= lead.expiresAt || purpose !== this.purpose) return false;
    const fit = this.standing(lead.round)
      .filter((v) => v.verdict === 'approve')
      .every((v) => world.qualified(v.person));
    return fit && this.mode === 'live' && this.whyNoLead(lead, world).length === 0;
  }

  private approving(candidate: string | null): number {
    return this.standing().filter((v) => v.verdict === 'approve' && v.candidate === candidate).length;
  }

  private answered(candidate: string): boolean {
    return this.unanswered(candidate, this.round).length === 0;
  }

  /** What the complete round of votes comes to, by the table; null while votes are missing. */
  verdict(world: World): string | null {
    const votes = this.standing();
    if (this.recheck) return this.alone();
    const asked = this.votesAsked(world.policy);
    const judge = votes.find((v) => v.kind === 'adjudication');
    if (judge) return this.adjudicated(judge, asked);
    if (votes.length < asked) return null;
    if (votes.every((v) => v.verdict === 'reject')) return 'rejected';
    if (votes.every((v) => v.verdict !== 'approve')) return 'insufficient';
    const candidate = votes[0]?.candidate ?? '';
    const agreed = this.approving(candidate) === votes.length;
    const again = this.round === 1 && world.rejectedElsewhere.includes(candidate);
    const shed = this.votes.some(
      (v) => v.round === this.round && v.verdict !== 'approve' && !votes.includes(v),
    );
    const clear = !shed && !this.opposed(candidate, this.round) && this.answered(candidate);
    return agreed && clear && !again ? 'approved' : 'adjudication';
  }

  /** One person's re-review says what that person says. */
  private alone(): string | null {
    const verdict = this.standing()[0]?.verdict;
    if (!verdict) return null;
    return verdict === 'approve' ? 'approved' : verdict === 'reject' ? 'rejected' : 'insufficient';
  }

  private adjudicated({ verdict, candidate }: Vote, asked: number): string {
    if (verdict !== 'approve') return verdict === 'reject' ? 'rejected' : 'insufficient';
    return this.approving(candidate) >= asked && this.answered(candidate ?? '') ? 'approved' : 'insufficient';
  }
}
