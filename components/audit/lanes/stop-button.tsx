'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { laneName } from '@/components/audit/lanes/view-names';
import { useRights } from '@/components/hooks/use-rights';
import { type LanesView, setStop } from '@/components/queries/audit';
import { keys } from '@/components/queries/keys';
import * as text from '@/components/text/en';
import { ReasonDialog } from '@/components/ui/reason-dialog';

const words = text.audit.lanes.stops;

interface StopButtonProps {
  /** Null: the whole desk. */
  readonly lane: string | null;
  readonly view: LanesView;
}

/** One supervisor stops at once; there is nothing to stop where a stop is in force already. */
export function StopButton({ lane, view }: StopButtonProps) {
  const rights = useRights();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const stop = useMutation({
    mutationFn: (reason: string) => setStop(lane, reason),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: keys.audit.all }),
        client.invalidateQueries({ queryKey: keys.me }),
      ]);
      setOpen(false);
    },
  });
  const stopped = view.stops.some((known) => known.liftedAt === null && known.lane === lane);
  if (stopped || !rights.may('desk.stop')) return null;
  const name = lane === null ? null : laneName(view, lane);
  const begin = () => {
    stop.reset();
    setOpen(true);
  };
  return (
    <>
      <Button onClick={begin}>{name === null ? words.stopDesk : words.stopLane(name)}</Button>
      <ReasonDialog
        title={name === null ? words.dialogDesk : words.stopLane(name)}
        confirm={words.confirm}
        open={open}
        busy={stop.isPending}
        error={stop.error}
        onClose={() => setOpen(false)}
        onConfirm={(reason) => stop.mutate(reason)}
      >
        <p>{words.dialogEffect}</p>
      </ReasonDialog>
    </>
  );
}
