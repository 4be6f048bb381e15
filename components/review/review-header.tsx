'use client';

import { useDesk } from '@/components/review/desk-context';
import { SaveWords } from '@/components/review/drafts/save-words';
import { HandOver } from '@/components/review/hand-over';
import { KnowPerson } from '@/components/review/know-person';
import { LeaseLine } from '@/components/review/lease/lease-line';
import { ReleaseButton } from '@/components/review/release-button';
import classes from '@/components/review/review.module.css';
import * as text from '@/components/text/en';
import { shortId } from '@/components/ui/short-id';
import { Tag } from '@/components/ui/tag';

/** Which match, until when it is held, and the ways to leave it. No countdown: a clock on the desk makes haste. */
export function ReviewHeader() {
  const { view, lost } = useDesk();
  const held = view.leaseEndsAt !== null && lost === null;
  return (
    <div className={classes.header}>
      <strong>{view.lane.name}</strong>
      <span className={classes.mono} title={view.matchId}>
        {shortId(view.matchId)}
      </span>
      {view.round > 1 ? <Tag>{text.review.round(view.round)}</Tag> : null}
      {view.kind === 'adjudication' ? <Tag>{text.review.adjudication}</Tag> : null}
      {view.mode === 'live' ? null : <Tag>{text.review.mode[view.mode]}</Tag>}
      {view.minor === 'yes' ? <Tag>{text.review.minor}</Tag> : null}
      {view.pending ? (
        <span className={classes.quiet}>{text.review.decided}</span>
      ) : view.leaseEndsAt ? (
        <LeaseLine endsAt={view.leaseEndsAt} />
      ) : (
        <span className={classes.urgent}>{text.review.notHeld}</span>
      )}
      <SaveWords />
      <span className={classes.spring} />
      {held ? (
        <>
          <KnowPerson />
          <HandOver />
          <ReleaseButton />
        </>
      ) : null}
    </div>
  );
}
