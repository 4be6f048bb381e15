'use client';

import classes from '@/components/audit/file/file.module.css';
import { LeadActs } from '@/components/audit/file/lead-acts';
import { candidateName, nameOf } from '@/components/audit/file/names';
import { Redeemers } from '@/components/audit/file/redeemers';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { Facts } from '@/components/ui/facts';
import { Time } from '@/components/ui/time';
import { type Dissent, LEAD_NOTICE, type Lead } from '@/lib/domain/lead';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.leads;

function DissentLine({ dissent, view }: { readonly dissent: Dissent; readonly view: MatchFileView }) {
  return (
    <div>
      {nameOf(view, dissent.person)} {words.dissents[dissent.kind]}
      {dissent.reasons ? <span className={classes.quiet}>: {dissent.reasons}</span> : null}
    </div>
  );
}

function LeadEntry({ lead, view }: { readonly lead: Lead; readonly view: MatchFileView }) {
  return (
    <article className={classes.person}>
      <h3>{words.title(lead.round)}</h3>
      <p className={classes.quiet}>{LEAD_NOTICE}</p>
      <Facts
        items={[
          [
            words.state,
            lead.stateReason ? `${words.states[lead.state]}: ${lead.stateReason}` : words.states[lead.state],
          ],
          [words.candidate, candidateName(view, lead.candidate)],
          [words.purpose, lead.purpose],
          [words.issued, <Time key="at" at={lead.issuedAt} />],
          [words.expires, <Time key="at" at={lead.expiresAt} />],
          [words.votes, lead.voters.map((person) => nameOf(view, person)).join(', ')],
          [words.lowConsequence, lead.lowConsequence ? words.yes : null],
          [words.reveal, words.reveals[lead.reveal]],
          [
            words.dissent,
            lead.dissent.length === 0
              ? null
              : lead.dissent.map((dissent) => (
                  <DissentLine key={`${dissent.person} ${dissent.kind}`} dissent={dissent} view={view} />
                )),
          ],
          [
            words.limits,
            view.match.cautions.length === 0
              ? null
              : view.match.cautions.map(({ id, says }) => <div key={id}>{says}</div>),
          ],
          [words.rejections, lead.earlierRejections.join(', ')],
        ]}
      />
      <Redeemers lead={lead} view={view} />
      <LeadActs lead={lead} matchId={view.match.id} />
    </article>
  );
}

/** Newest first; a recalled lead stays in the file. */
export function Leads({ view }: { readonly view: MatchFileView }) {
  if (view.leads.length === 0) return <EmptyState title={words.none} hint={words.noneNext} />;
  return view.leads
    .toSorted((a, b) => b.round - a.round)
    .map((lead) => <LeadEntry key={lead.id} lead={lead} view={view} />);
}
