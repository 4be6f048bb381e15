'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { AddEvidence } from '@/components/audit/file/add-evidence';
import { ContactTable } from '@/components/audit/file/contact-table';
import { EventLog } from '@/components/audit/file/event-log';
import { EvidenceTable } from '@/components/audit/file/evidence-table';
import { ExportBundle } from '@/components/audit/file/export-bundle';
import classes from '@/components/audit/file/file.module.css';
import { FileImages } from '@/components/audit/file/file-images';
import { FileSection } from '@/components/audit/file/file-section';
import { Leads } from '@/components/audit/file/leads';
import { LegalHold } from '@/components/audit/file/legal-hold';
import { Printed } from '@/components/audit/file/printed';
import { Rechecks } from '@/components/audit/file/rechecks';
import { Reopen } from '@/components/audit/file/reopen';
import { Round } from '@/components/audit/file/round';
import { SectionLinks } from '@/components/audit/file/section-links';
import { Sent } from '@/components/audit/file/sent';
import { Summary } from '@/components/audit/file/summary';
import { useRights } from '@/components/hooks/use-rights';
import { matchFileOptions } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { Loading } from '@/components/ui/loading';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { MatchFileView } from '@/lib/domain/match-file-view';
import { calledBy, isRecheck } from '@/lib/domain/recheck';

const words = text.audit.file;

function Sections({ view }: { readonly view: MatchFileView }) {
  const rights = useRights();
  return (
    <div className={classes.layout}>
      <SectionLinks />
      <div className={classes.sections}>
        <FileSection name="summary">
          <Summary view={view} />
        </FileSection>
        <FileSection name="images">
          <FileImages view={view} />
        </FileSection>
        <FileSection name="sent">
          <Sent view={view} />
        </FileSection>
        <FileSection
          name="evidence"
          actions={rights.may('evidence.add') && !isRecheck(view.match) ? <AddEvidence view={view} /> : null}
        >
          <EvidenceTable view={view} />
        </FileSection>
        <FileSection name="rounds">
          {view.rounds.toReversed().map((round) => (
            <Round key={round.round} round={round} view={view} />
          ))}
        </FileSection>
        <FileSection name="leads">
          <Leads view={view} />
        </FileSection>
        <FileSection name="contact">
          <ContactTable view={view} />
        </FileSection>
        <FileSection name="events">
          <EventLog view={view} />
        </FileSection>
      </div>
    </div>
  );
}

/** Everything that the record holds about one match, read only but for what a supervisor may do to it. */
export function FileContent({ id }: { readonly id: string }) {
  const rights = useRights();
  const { data: view, error } = useQuery(matchFileOptions(id));
  if (!view) {
    return (
      // As wide and as high at its head as the file that follows: nothing jumps.
      <Page
        title={text.audit.matches.title}
        lead={words.pageTitle}
        actions={<Link href="/matches">{words.back}</Link>}
        wide
      >
        {error ? <ProblemAlert error={error} /> : <Loading what={words.loading} />}
      </Page>
    );
  }
  const { match } = view;
  return (
    <Page
      title={(isRecheck(match) ? text.audit.sampling.file.pageTitle : words.title)(calledBy(match))}
      lead={words.head(text.audit.statuses[match.status], view.policy.name)}
      actions={
        <>
          {rights.may('files.export') ? <ExportBundle id={id} /> : null}
          {rights.may('matches.hold') ? <LegalHold view={view} /> : null}
          {rights.may('matches.reopen') && !isRecheck(match) ? <Reopen view={view} /> : null}
        </>
      }
      wide
    >
      <ProblemAlert error={error} />
      <Printed view={view} />
      <Rechecks view={view} />
      <Sections view={view} />
    </Page>
  );
}
