'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useRights } from '@/components/hooks/use-rights';
import { keys } from '@/components/queries/keys';
import { acknowledgeFault, type LogFault } from '@/components/queries/log-book';
import * as text from '@/components/text/en';
import { ReasonDialog } from '@/components/ui/reason-dialog';

const words = text.audit.log.faults;

/** A supervisor takes note of a fault and says why work may go on. */
export function AcknowledgeButton({ fault }: { readonly fault: LogFault }) {
  const rights = useRights();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const take = useMutation({
    mutationFn: (reason: string) => acknowledgeFault(fault.id, reason),
    onSuccess: () => setOpen(false),
    onSettled: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: keys.audit.logBook }),
        client.invalidateQueries({ queryKey: keys.me }),
      ]),
  });
  if (!rights.may('log.acknowledge')) return null;
  return (
    <>
      <Button aria-label={words.acknowledgeOf(fault.what)} onClick={() => setOpen(true)}>
        {words.acknowledge}
      </Button>
      <ReasonDialog
        title={words.dialog}
        confirm={words.confirm}
        open={open}
        busy={take.isPending}
        error={take.error}
        onClose={() => setOpen(false)}
        onConfirm={(reason) => take.mutate(reason)}
      >
        <p>{fault.what}</p>
        <p>{words.dialogEffect}</p>
      </ReasonDialog>
    </>
  );
}
