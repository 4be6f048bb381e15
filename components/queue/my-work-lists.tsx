import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { hasLease } from '@/components/hooks/lease-token';
import { useTakeBackHere } from '@/components/hooks/use-take-back-here';
import type { LaneWork, MyWork } from '@/components/queries/queue';
import classes from '@/components/queue/queue.module.css';
import { hasUnsaved } from '@/components/review/drafts/mirror';
import * as text from '@/components/text/en';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { shortId } from '@/components/ui/short-id';
import { Time } from '@/components/ui/time';

interface MyWorkListsProps {
  readonly mine: MyWork;
  readonly lanes: readonly LaneWork[];
  readonly busy: boolean;
  readonly onGoOn: (matchId: string) => void;
}

interface GroupProps<T extends { readonly matchId: string }> {
  readonly title: string;
  readonly hint?: string;
  readonly items: readonly T[];
  readonly say: (item: T) => ReactNode;
  readonly act?: (item: T) => ReactNode;
}

function Group<T extends { readonly matchId: string }>({ title, hint, items, say, act }: GroupProps<T>) {
  if (items.length === 0) return null;
  return (
    <div className={classes.group}>
      <h3>{title}</h3>
      {hint ? <p className={classes.quiet}>{hint}</p> : null}
      <ul className={classes.work}>
        {items.map((item) => (
          <li key={item.matchId} className={classes.item}>
            <span className={classes.id}>{shortId(item.matchId)}</span>
            <span className={classes.quiet}>{say(item)}</span>
            {act?.(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Held, handed over, come back, waiting to count, decided: each only when there is something in it. */
export function MyWorkLists({ mine, lanes, busy, onGoOn }: MyWorkListsProps) {
  const takeBack = useTakeBackHere();
  const lane = (key: string) => lanes.find((one) => one.key === key)?.name ?? key;
  const goOn = ({ matchId }: { readonly matchId: string }) => (
    <Button
      disabled={busy}
      aria-label={text.queue.goOnWith(shortId(matchId))}
      onClick={() => onGoOn(matchId)}
    >
      {text.queue.goOn}
    </Button>
  );
  const takeBackOf = ({ matchId }: { readonly matchId: string }) =>
    hasLease(matchId) ? (
      <Button
        loading={takeBack.isPending}
        aria-label={text.queue.takeBackOf(shortId(matchId))}
        onClick={() => takeBack.mutate(matchId)}
      >
        {text.queue.takeBack}
      </Button>
    ) : null;
  if (Object.values(mine).every((list: readonly unknown[]) => list.length === 0))
    return <EmptyState title={text.queue.nothingOfYours} hint={text.queue.nothingOfYoursHint} />;
  return (
    <div className={classes.groups}>
      <ProblemAlert error={takeBack.error} />
      <Group
        title={text.queue.held}
        items={mine.held}
        act={goOn}
        say={(item) => (
          <>
            {lane(item.lane)} · {text.queue.heldUntil} <Time at={item.endsAt} style="time" zone />
          </>
        )}
      />
      <Group
        title={text.queue.reserved}
        items={mine.reserved}
        act={goOn}
        say={(item) => (
          <>
            {lane(item.lane)} · {text.queue.reservedFrom(item.from)} · {text.queue.until}{' '}
            <Time at={item.until} zone />
          </>
        )}
      />
      <Group
        title={text.queue.cameBack}
        hint={text.queue.cameBackHint}
        items={mine.cameBack}
        act={goOn}
        say={(item) => (
          <>
            {lane(item.lane)} · {text.queue.since} <Time at={item.since} zone />
            {hasUnsaved(sessionStorage, item.matchId) ? `. ${text.queue.unsaved}` : ''}
          </>
        )}
      />
      <Group
        title={text.queue.pending}
        items={mine.pending}
        act={(item) => (item.waits ? null : takeBackOf(item))}
        say={(item) =>
          item.waits ? (
            text.queue.pendingWaits
          ) : (
            <>
              {text.queue.pendingHint} <Time at={item.countsAt} style="exact" zone />
              {hasLease(item.matchId) ? '' : `. ${text.queue.elsewhere}`}
            </>
          )
        }
      />
      <Group
        title={text.queue.voted}
        items={mine.voted}
        say={(item) => (
          <>
            {lane(item.lane)} · {text.queue.verdicts[item.verdict] ?? item.verdict} ·{' '}
            <Time at={item.countedAt} zone />
          </>
        )}
      />
    </div>
  );
}
