'use client';

import { Button, Textarea } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import classes from '@/components/ui/dialog.module.css';
import { ProblemAlert } from '@/components/ui/problem-alert';

interface ReasonDialogProps {
  readonly title: string;
  /** What the act does, and what it cannot undo. */
  readonly children: ReactNode;
  readonly confirm: string;
  readonly open: boolean;
  readonly busy?: boolean;
  readonly error?: unknown;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
}

function ReasonForm({ children, confirm, busy = false, error, onClose, onConfirm }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason.trim() !== '') onConfirm(reason.trim());
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <div>{children}</div>
      <Textarea
        label={text.common.reason}
        description={text.common.reasonHint}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        required
        rows={3}
        maxLength={2000}
      />
      <ProblemAlert error={error} />
      <div className={classes.actions}>
        <Button onClick={onClose}>{text.common.cancel}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}

/** Asks for a reason before an act that the record keeps. The reason starts empty each time. */
export function ReasonDialog(props: ReasonDialogProps) {
  return (
    <Dialog title={props.title} open={props.open} onClose={props.onClose}>
      <ReasonForm {...props} />
    </Dialog>
  );
}
