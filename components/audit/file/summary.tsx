'use client';

import Link from 'next/link';
import classes from '@/components/audit/file/file.module.css';
import { nameOf } from '@/components/audit/file/names';
import { searchFacts } from '@/components/audit/file/search-facts';
import * as text from '@/components/text/en';
import { Facts } from '@/components/ui/facts';
import { Time } from '@/components/ui/time';
import type { Hold as LegalHold } from '@/lib/domain/hold';
import type { MatchFileView } from '@/lib/domain/match-file-view';
import { ownerOf } from '@/lib/domain/recheck';
import { DAY, plus } from '@/lib/domain/time';

const words = text.audit.file.summary;

const Repeats = ({ ids }: { readonly ids: readonly string[] }) =>
  ids.map((id) => (
    <div key={id}>
      <Link href={`/matches/${id}`} prefetch={false}>
        {id}
      </Link>
    </div>
  ));

const Hold = ({ view, hold }: { readonly view: MatchFileView; readonly hold: LegalHold }) => (
  <>
    <Time at={hold.at} />
    <div>{words.holdBy(nameOf(view, hold.person), hold.reason)}</div>
  </>
);

/** When the days of its rules are over; nothing while it is open, held or purged. */
const keptUntil = ({ match, policy }: MatchFileView): string | null =>
  match.decidedAt === null || match.hold !== null || match.purgedAt !== null
    ? null
    : plus(match.decidedAt, policy.retentionDays * DAY);

/** What was pushed, by whom, for what, and where it stands. */
export function Summary({ view }: { readonly view: MatchFileView }) {
  const { match, policy, gate } = view;
  const { purpose } = match;
  const until = keptUntil(view);
  return (
    <div className={classes.columns}>
      <Facts
        items={[
          [words.status, text.audit.statuses[match.status]],
          [words.lane, policy.name],
          [words.policy, words.policyVersion(match.policyVersion)],
          [words.received, <Time key="at" at={match.receivedAt} zone />],
          [words.decided, match.decidedAt ? <Time key="at" at={match.decidedAt} /> : null],
          [words.integrator, nameOf(view, `integrator:${ownerOf(match.integrator)}`)],
          [words.mode, text.audit.modes[match.mode]],
          [
            words.gate,
            gate.open ? words.gateOpen : gate.reasons.map((reason) => <div key={reason}>{reason}.</div>),
          ],
          [words.repeats, match.repeats.length > 0 ? <Repeats key="ids" ids={match.repeats} /> : null],
          [words.hold, match.hold ? <Hold key="hold" view={view} hold={match.hold} /> : null],
          [words.keptUntil, until ? <Time key="at" at={until} /> : null],
          [words.purged, match.purgedAt ? <Time key="at" at={match.purgedAt} /> : null],
          [words.id, <code key="id">{match.id}</code>],
        ]}
      />
      <Facts
        items={[
          [words.purpose, purpose.code],
          [words.offence, purpose.offence],
          [words.legalBasis, purpose.legalBasis],
          [words.caseRef, purpose.caseRef],
          [words.authorisation, purpose.authorisation],
          [words.consent, match.consentRef],
          [words.minor, words.minors[match.minor]],
          ...searchFacts(match, view.candidates.length),
        ]}
      />
    </div>
  );
}
