'use client';

import { useQuery } from '@tanstack/react-query';
import { Checkpoints, Keys } from '@/components/audit/log/checkpoints';
import { Faults } from '@/components/audit/log/faults';
import { LastVerification } from '@/components/audit/log/last-verification';
import { standingSentence } from '@/components/audit/log/standing-sentence';
import { TreeFacts } from '@/components/audit/log/tree-facts';
import { type LogBook, logBookOptions } from '@/components/queries/log-book';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { Loading } from '@/components/ui/loading';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useZone } from '@/components/ui/time';

const words = text.audit.log;

function Content({ book }: { readonly book: LogBook }) {
  const zone = useZone();
  const doubt = book.faults.some(({ acknowledgedAt }) => acknowledgedAt === null);
  return (
    <>
      <Notice kind={doubt ? 'attention' : 'calm'}>
        <p>{standingSentence(book, (at) => formatTime(at, 'both', zone))}</p>
      </Notice>
      <Faults book={book} />
      <TreeFacts book={book} />
      <LastVerification verifications={book.verifications} />
      <Checkpoints book={book} />
      <Keys book={book} />
    </>
  );
}

/** How the log stands: what is wrong first, then what was signed and verified. */
export function LogBookScreen() {
  const { data: book, error } = useQuery(logBookOptions());
  return (
    <Page title={words.title} lead={words.lead}>
      <ProblemAlert error={error} />
      {!book && !error ? <Loading what={words.loading} /> : null}
      {book ? <Content book={book} /> : null}
    </Page>
  );
}
