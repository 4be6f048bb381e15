import { type Block, facts, list, text } from '@/lib/disclosure/document';
import type { Matter } from '@/lib/disclosure/report/matter';
import { orNot, spoken, time } from '@/lib/disclosure/report/say';
import type { Profile } from '@/lib/domain/bundle-profile';
import { LEAD_NOTICE } from '@/lib/domain/lead';

const PROFILE: Readonly<Record<Profile, string>> = {
  court: 'Court: the whole record, all candidates that the search returned included.',
  defence:
    'Defence: the whole record of the decision with every candidate and what was done with it; what would name or show third persons is withheld and stands as a commitment.',
  internal: 'Internal: all that the supervisor who made it may see.',
};

const outcomeOf = ({ told, candidate }: Matter): string => {
  const last = told.flatMap(({ event }) => (event?.kind === 'outcome.decided' ? [event.data] : [])).at(-1);
  if (!last) return 'No outcome has been decided.';
  const named = last.candidate === null ? '' : ` (${candidate(last.candidate)})`;
  return `${spoken(last.status)}${named}. ${last.because}`;
};

const mode = {
  live: 'live',
  practice: 'practice: drawn or borrowed images; nothing of it is valid outside',
  sandbox: 'sandbox: tried out by an integrator; no person acted, and nothing of it is valid',
} as const;

/** What this is, what it is not, and how the match stands. */
export const summary = (m: Matter): readonly Block[] => {
  const { match } = m.state;
  const { stated } = m;
  return [
    text(LEAD_NOTICE),
    text(
      'It records what a face recognition search returned, what qualified persons saw and in which order, what each of them found before knowing the score or the context, and how their votes were combined. It states no probability and does not name anybody as the person in the questioned image.',
    ),
    facts(
      ['match', 'Match', match.id],
      ['external_id', 'Called by the integrator', match.externalId],
      ['mode', 'Mode', mode[match.mode]],
      ['status', 'Status', spoken(match.status)],
      ['outcome', 'Last outcome', outcomeOf(m)],
      ['decided_at', 'Decided at', time(match.decidedAt)],
      ['rounds', 'Rounds', String(match.round)],
      ['candidates', 'Candidates in this report', String(m.state.candidates.length)],
      ['returned', 'Candidates that the search returned', String(match.search.candidatesReturned)],
      ['subject', 'Candidate whom the bundle is about', m.candidate(stated.subject)],
    ),
    facts(
      ['profile', 'Made for', PROFILE[stated.profile]],
      ['made_at', 'Made at', time(stated.madeAt)],
      ['made_by', 'Made by', m.who(stated.madeBy)],
      ['desk', 'Desk', orNot(stated.desk.origin)],
      ['software', 'Software', `Second Look ${stated.desk.version}`],
    ),
    list([
      'Q-1 is the questioned image (the probe). S-1, S-2 … are the candidates that the search returned, in the order of their rank.',
      'E-1, E-2 … are items of evidence beside the images. P-1, P-2 … are persons of the desk.',
      'Times are UTC. What was not recorded is called “not recorded”.',
    ]),
  ];
};
