'use client';

import classes from '@/components/audit/file/file.module.css';
import { candidateName } from '@/components/audit/file/names';
import type { RecordProps } from '@/components/audit/file/person-round';
import * as text from '@/components/text/en';
import { Facts } from '@/components/ui/facts';
import { formatTime } from '@/components/ui/format-time';
import { Notice } from '@/components/ui/notice';
import { useZone } from '@/components/ui/time';

const words = text.audit.file.record;

/** The counted vote as it was confirmed; a voided one stays and says so. */
export function VoteFacts({ record: { vote, voided }, view }: RecordProps) {
  const zone = useZone();
  if (!vote) return <p className={classes.quiet}>{words.noVote}</p>;
  return (
    <div className={classes.vote}>
      <h5>{words.vote}</h5>
      {voided ? (
        <Notice kind="attention">{words.voided(formatTime(voided.at, 'both', zone), voided.reason)}</Notice>
      ) : null}
      <Facts
        items={[
          [words.verdict, words.verdicts[vote.verdict]],
          [words.candidate, vote.candidate === null ? null : candidateName(view, vote.candidate)],
          [words.reasons, vote.reasons],
          [words.limits, vote.limits],
          [words.reliedUpon, vote.reliedUpon.length === 0 ? words.nothing : vote.reliedUpon.join(', ')],
          ...Object.entries(vote.answers).map(([item, answer]) => [words.answer(item), answer] as const),
        ]}
      />
    </div>
  );
}
