'use client';

import Link from 'next/link';
import { AnalysisFacts } from '@/components/audit/file/analysis-facts';
import { DispositionTable } from '@/components/audit/file/disposition-table';
import classes from '@/components/audit/file/file.module.css';
import { Holds } from '@/components/audit/file/holds';
import { candidateName, nameOf } from '@/components/audit/file/names';
import type { RecordProps } from '@/components/audit/file/person-round';
import { Receipt } from '@/components/audit/file/receipt';
import { SealedView } from '@/components/audit/file/sealed-view';
import { StageTimes } from '@/components/audit/file/stage-times';
import { VoteFacts } from '@/components/audit/file/vote-facts';
import { replayHref } from '@/components/queries/replay';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';

const words = text.audit.file.record;
const { replay } = text.audit;

function Disproofs({ record, view }: RecordProps) {
  if (record.disproofs.length === 0) return null;
  return (
    <div>
      <h5>{words.disproofs}</h5>
      <ul className={classes.plain}>
        {record.disproofs.map((disproof) => (
          <li key={disproof.id}>
            {candidateName(view, disproof.candidate)}: {disproof.attempt}{' '}
            <span className={classes.quiet}>({words.results[disproof.result]})</span> {disproof.note}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** One person's passage through the round, in the order in which it happened. */
export function PersonRecord({ record, view }: RecordProps) {
  const { review } = record;
  return (
    <article className={classes.person}>
      <h4>
        {nameOf(view, record.person)}
        {review ? <span className={classes.quiet}> · {words.kinds[review.kind]}</span> : null}
      </h4>
      {review && review.onlyUnderAid.length > 0 ? (
        <Notice>
          {words.onlyUnderAid(review.onlyUnderAid.map((key) => candidateName(view, key)).join(', '))}
        </Notice>
      ) : null}
      {review ? (
        <Link
          href={replayHref({ id: view.match.id, round: String(record.round), person: record.person })}
          prefetch={false}
          aria-label={replay.linkOf(nameOf(view, record.person))}
          className={classes.replay}
        >
          {replay.link}
        </Link>
      ) : null}
      {review ? <StageTimes record={record} review={review} /> : null}
      {review?.analysis ? <AnalysisFacts analysis={review.analysis} /> : null}
      {record.dispositions.length > 0 ? <DispositionTable record={record} view={view} /> : null}
      {review?.sealedView ? <SealedView settings={review.sealedView} view={view} /> : null}
      <Disproofs record={record} view={view} />
      {review ? <VoteFacts record={record} view={view} /> : null}
      <Holds leases={record.leases} />
      <Receipt record={record} view={view} />
    </article>
  );
}
