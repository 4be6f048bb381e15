'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLeave } from '@/components/review/use-leave';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import dialog from '@/components/ui/dialog.module.css';
import { ProblemAlert } from '@/components/ui/problem-alert';

/** Gives the match back to the queue. */
export function ReleaseButton() {
  const [open, setOpen] = useState(false);
  const leave = useLeave();
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.review.release.action}</Button>
      <Dialog title={text.review.release.title} open={open} onClose={() => setOpen(false)}>
        <p>{text.review.release.explain}</p>
        <ProblemAlert error={leave.error} />
        <div className={dialog.actions}>
          <Button onClick={() => setOpen(false)}>{text.common.cancel}</Button>
          <Button
            variant="filled"
            loading={leave.isPending}
            onClick={() => leave.mutate({ path: 'release' })}
          >
            {text.review.release.confirm}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
