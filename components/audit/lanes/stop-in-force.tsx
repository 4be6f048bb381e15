'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import classes from '@/components/audit/lanes/lanes.module.css';
import { laneName, personName } from '@/components/audit/lanes/view-names';
import { useRights } from '@/components/hooks/use-rights';
import { changeStop, type LanesView } from '@/components/queries/audit';
import { keys } from '@/components/queries/keys';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { Notice } from '@/components/ui/notice';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useZone } from '@/components/ui/time';
import type { Stop } from '@/lib/domain/lane';

const words = text.audit.lanes.stops;

function Steps({ stop, what }: { readonly stop: Stop; readonly what: string }) {
  const rights = useRights();
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: (step: 'ask-lift' | 'lift') => changeStop(stop, step),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.audit.all }),
        client.invalidateQueries({ queryKey: keys.me }),
      ]),
  });
  if (!rights.may('desk.stop')) return null;
  const own = stop.liftAskedBy !== null && stop.liftAskedBy === rights.id;
  return (
    <>
      <ProblemAlert error={change.error} />
      {own ? <p>{words.ownAsk}</p> : null}
      {stop.liftAskedBy === null ? (
        <Button
          aria-label={words.askOf(what)}
          loading={change.isPending}
          onClick={() => change.mutate('ask-lift')}
        >
          {words.ask}
        </Button>
      ) : null}
      {stop.liftAskedBy !== null && !own ? (
        <Button
          aria-label={words.liftOf(what)}
          loading={change.isPending}
          onClick={() => change.mutate('lift')}
        >
          {words.lift}
        </Button>
      ) : null}
    </>
  );
}

/** One stop: the first supervisor asks to start again, a second one does it. */
export function StopInForce({ stop, view }: { readonly stop: Stop; readonly view: LanesView }) {
  const zone = useZone();
  const at = (instant: string) => formatTime(instant, 'both', zone);
  const name = stop.lane === null ? null : laneName(view, stop.lane);
  return (
    <Notice kind="attention" title={name === null ? words.desk : words.lane(name)}>
      <p>{stop.reason}</p>
      <p>{words.since(personName(view, stop.setBy), at(stop.setAt))}</p>
      {stop.liftAskedBy !== null && stop.liftAskedAt !== null ? (
        <p>{words.asked(personName(view, stop.liftAskedBy), at(stop.liftAskedAt))}</p>
      ) : null}
      <div className={classes.acts}>
        <Steps stop={stop} what={name ?? words.deskShort} />
      </div>
    </Notice>
  );
}
