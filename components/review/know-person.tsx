'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useLeave } from '@/components/review/use-leave';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import dialog from '@/components/ui/dialog.module.css';
import { ProblemAlert } from '@/components/ui/problem-alert';

/** A conflict, declared without having to say more: somebody else reviews it, and the next match comes at once. */
export function KnowPerson() {
  const [open, setOpen] = useState(false);
  const leave = useLeave();
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.review.conflict.action}</Button>
      <Dialog title={text.review.conflict.title} open={open} onClose={() => setOpen(false)}>
        <p>{text.review.conflict.explain}</p>
        <ProblemAlert error={leave.error} />
        <div className={dialog.actions}>
          <Button onClick={() => setOpen(false)}>{text.common.cancel}</Button>
          <Button
            variant="filled"
            loading={leave.isPending}
            onClick={() => leave.mutate({ path: 'conflict' })}
          >
            {text.review.conflict.confirm}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
