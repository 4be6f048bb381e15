import type { EventLine } from '@/lib/disclosure/lines';
import { withoutThirdPersons } from '@/lib/disclosure/redact/defence';
import type { Profile } from '@/lib/domain/bundle-profile';
import type { CandidateKey } from '@/lib/domain/candidate';
import type { MatchEvent, NewEvent } from '@/lib/domain/event';
import type { MatchState } from '@/lib/domain/match';
import { isSecret } from '@/lib/domain/match-file';

const UNSEALED = 'belongs to its person until they have sealed or their vote counts';
const THIRD_PERSONS = 'names third persons';

const wholeEvent = ({ hash: _, ...event }: MatchEvent & { readonly salt?: string | null }): EventLine => {
  const { salt, ...unsalted } = event;
  return {
    seq: event.seq,
    hash: _,
    // What was never salted was hashed without the property.
    event: typeof salt === 'string' ? { ...unsalted, salt } : unsalted,
  };
};

const content = ({ kind, at, by, data }: MatchEvent): NewEvent => ({ kind, at, by, data }) as NewEvent;

/**
 * What of each event this profile may give away. Everything else in a bundle is made from these lines, so that what
 * is withheld here cannot leave another way.
 * @see docs/decisions/0010-disclosure.md
 */
export const disclose = (
  state: MatchState,
  events: readonly MatchEvent[],
  profile: Profile,
  subject: CandidateKey | null,
): readonly EventLine[] =>
  events.map((event) => {
    const { seq, hash } = event;
    if (isSecret(state, event)) return { seq, hash, withheld: UNSEALED, part: null };
    const part =
      profile === 'defence'
        ? withoutThirdPersons(content(event), subject, state.candidates, state.evidence)
        : null;
    return part === null ? wholeEvent(event) : { seq, hash, withheld: THIRD_PERSONS, part };
  });

/** Whom a bundle is about: whom the last lead names, else the last vote of approval. */
export const subjectOf = ({ leads, votes }: MatchState): CandidateKey | null =>
  leads.at(-1)?.candidate ?? votes.findLast((v) => v.verdict === 'approve')?.candidate ?? null;
