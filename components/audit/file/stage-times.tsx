'use client';

import classes from '@/components/audit/file/file.module.css';
import type { PersonRound } from '@/components/audit/file/person-round';
import * as text from '@/components/text/en';
import { Time } from '@/components/ui/time';
import type { Review } from '@/lib/domain/review';

const words = text.audit.file.record;

interface StageTimesProps {
  readonly record: PersonRound;
  readonly review: Review;
}

/** When each step was done; an unfinished review says at which stage it is. */
export function StageTimes({ record, review }: StageTimesProps) {
  const steps = [
    [words.times.started, review.startedAt],
    [words.times.analysed, review.analysedAt],
    [words.times.compared, review.comparedAt],
    [words.times.sealed, review.sealedAt],
    [words.times.unmasked, review.unmaskedAt],
    [words.times.voted, record.vote?.countedAt ?? null],
  ] as const;
  return (
    <>
      <ol className={classes.steps}>
        {steps.map(([what, at]) =>
          at === null ? null : (
            <li key={what}>
              <span className={classes.quiet}>{what}</span> <Time at={at} />
            </li>
          ),
        )}
      </ol>
      {record.vote ? null : <p className={classes.quiet}>{words.underWay(words.stages[review.stage])}</p>}
    </>
  );
}
