import type { EventKind, MatchEvents, NewEvent } from '@/lib/domain/event';
import type { Match } from '@/lib/domain/match';
import { OPINIONS } from '@/lib/domain/opinion';

import { sayAnswer, sayFinding, sayWhy } from '@/lib/domain/sampling/say-recheck';

type Names = Readonly<Record<string, string>>;
type Sentences = {
  readonly [K in EventKind]: (data: MatchEvents[K], name: (id: string) => string) => string;
};

const lost = (dropped: readonly string[]): string =>
  dropped.length ? `; dropped at the edge: ${dropped.join(', ')}` : '';

/** Absent in what was pushed before it was recorded. */
const short = ({ cautions = [] }: Partial<Match>): string => cautions.map((c) => `. ${c.says}`).join('');

/** What each kind of event says in one sentence; the match file and exports read from here. */
const SENTENCES: Sentences = {
  'match.ingested': (d) =>
    `Pushed with ${d.candidates.length} candidates and ${d.evidence.length} evidence items${lost(d.dropped)}${short(d.match)}`,
  'aside.kept': (d) =>
    `What the provider sent beside it was kept (${d.aside.bytes} bytes${d.aside.cut ? ', cut' : ''})`,
  'sight.recorded': ({ sight, dropped }) =>
    `The track ${sight.track} was seen once more${sight.camera ? ` by ${sight.camera}` : ''}${sight.at ? ` at ${sight.at}` : ''}${lost(dropped)}`,
  'search.widened': (d) =>
    `A later sight names somebody who was not pushed: the search has returned ${d.returned} candidates at least`,
  'match.queued': (d) =>
    ({
      queued: 'Waits for a reviewer',
      adjudication: 'Waits for an adjudicator',
      awaiting_evidence: 'Waits for evidence',
    })[d.to],
  'match.claimed': (d, name) =>
    `${name(d.lease.person)} claimed it ${d.kind === 'vote' ? 'for review' : 'for adjudication'} until ${d.lease.endsAt}`,
  'match.reopened': (d) => `Reopened under policy version ${d.policyVersion}: ${d.reason}`,
  'match.withdrawn': (d) => `Withdrawn: ${d.reason}`,
  'match.expired': (d) => `Expired: ${d.reason}`,
  'lease.renewed': (d) => `The hold was renewed until ${d.endsAt}`,
  'lease.ended': (d) => `The hold ended: ${d.reason.replaceAll('_', ' ')}`,
  'match.handed_over': (d, name) => `${name(d.from)} handed it over to ${name(d.to)}`,
  'conflict.declared': (d, name) => `${name(d.person)} declared to know the person`,
  'person.touched': (d, name) =>
    `${name(d.touch.person)} has to do with it: ${d.touch.reason.replaceAll('_', ' ')}`,
  'content.shown': (d, name) => `${name(d.person)} was shown ${d.items.join(', ')} (${d.stage})`,
  'tools.used': (d, name) =>
    `${name(d.person)} used ${d.uses.map((u) => `${u.tool.replaceAll('_', ' ')} for ${u.seconds} s${u.candidate ? ` with ${u.candidate}` : ''}`).join(', ')} (${d.stage})`,
  'probe.analysed': (d, name) => `${name(d.person)} analysed the probe alone: ${d.analysis.suitability}`,
  'candidate.disposed': (d, name) =>
    `${name(d.disposition.person)} ${d.disposition.choice} candidate ${d.disposition.candidate}`,
  'comparison.finished': (d, name) => `${name(d.person)} finished the comparison`,
  'opinions.sealed': (d, name) =>
    `${name(d.person)} sealed: ${
      Object.entries(d.opinions)
        .map(([key, o]) => `${key} ${OPINIONS.find((x) => x.value === o)?.label.toLowerCase()}`)
        .join('; ') || 'all candidates excluded'
    }`,
  'decision.flagged': (d, name) =>
    `For supervisors: every similarity that ${name(d.person)} found in ${d.candidates.join(', ')} was found while an aid (curtain, overlay or blink) was on`,
  'evidence.finished': (d, name) => `${name(d.person)} went on from the evidence to the decision`,
  'disproof.recorded': (d, name) =>
    `${name(d.disproof.person)} tried to disprove ${d.disproof.candidate}: ${d.disproof.attempt} (${d.disproof.result.replaceAll('_', ' ')})`,
  'evidence.added': (d) => `Evidence “${d.evidence.key}” (${d.evidence.kind}) was added${lost(d.dropped)}`,
  'evidence.withdrawn': (d) => `Evidence “${d.key}” was withdrawn: ${d.reason}`,
  'vote.pended': (d, name) => `${name(d.pending.person)} cast a vote; it counts from ${d.pending.countsAt}`,
  'vote.taken_back': (d, name) => `The pending vote of ${name(d.person)} was taken back`,
  'vote.counted': (d, name) =>
    `The vote of ${name(d.vote.person)} counts: ${d.vote.verdict}${d.vote.candidate ? ` ${d.vote.candidate}` : ''}`,
  'vote.voided': (d, name) => `The vote of ${name(d.person)} counts no more: ${d.reason}`,
  'outcome.decided': (d) =>
    `Round decided: ${d.status}${d.candidate ? ` (${d.candidate})` : ''}. ${d.because}`,
  'outcome.simulated': (d) =>
    `The integrator simulates in its sandbox: ${d.outcome.replaceAll('_', ' ')}. No person acts in what follows`,
  'lead.issued': (d) =>
    `A lead on ${d.lead.candidate} was issued for “${d.lead.purpose}” until ${d.lead.expiresAt}`,
  'lead.suspended': (d) => `The lead was suspended: ${d.reason}`,
  'lead.resumed': (d) => `The lead was resumed: ${d.reason}`,
  'lead.recalled': (d) => `The lead was recalled: ${d.reason}`,
  'lead.expired': () => 'The lead expired',
  'lead.redeemed': (d, name) =>
    `${name(`integrator:${d.redeemer}`)} asked for the lead (“${d.purpose}”): ${d.answer}${d.reason ? `, ${d.reason}` : ''}`,
  'lead.refused': (d, name) =>
    `${name(`integrator:${d.redeemer}`)} asked for the lead (“${d.purpose}”) and was refused: ${d.code.replaceAll('_', ' ')}`,
  'lead.acknowledged': (d, name) =>
    `${name(`integrator:${d.redeemer}`)} acknowledged that the lead is ${d.of}`,
  'lead.chased': (d, name) =>
    `Told again that the lead is ${d.of}, not acknowledged yet: ${d.redeemers.map((id) => name(`integrator:${id}`)).join(', ')}`,
  'recheck.drawn': (d) =>
    `The decision of round ${d.round} (${d.outcome}) was drawn into a blind re-review, ${sayWhy(d.why)}: version ${d.version} of the plan ${d.plan}`,
  'recheck.answered': (d) => `The blind re-review ${sayAnswer(d)}`,
  'recheck.concluded': (d, name) =>
    `${name(d.person)} concluded on the re-review: ${sayFinding(d.finding)}. ${d.words}`,
  'hold.set': (d, name) => `${name(d.hold.person)} set a legal hold; nothing is purged: ${d.hold.reason}`,
  'hold.lifted': (d, name) => `${name(d.person)} lifted the legal hold: ${d.reason}`,
  'match.purged': (d) =>
    `Purged, because more than ${d.rule.days} days have passed since it was closed (rules of “${d.rule.lane}”, version ${d.rule.version}): ${d.images.length} images${d.texts ? ` and ${d.texts} texts kept beside it` : ''}. Hashes and the record stay`,
};

export const sayEvent = (event: NewEvent, names: Names): string => {
  const name = (id: string): string => names[id] ?? id;
  return (SENTENCES[event.kind] as (data: unknown, name: (id: string) => string) => string)(event.data, name);
};
