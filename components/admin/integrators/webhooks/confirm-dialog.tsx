'use client';

import { Button } from '@mantine/core';
import classes from '@/components/admin/admin.module.css';
import { useWebhookChange } from '@/components/admin/integrators/webhooks/use-webhook-change';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';

interface ConfirmDialogProps {
  readonly title: string;
  readonly help: string;
  readonly confirm: string;
  readonly open: boolean;
  readonly act: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** What an act means before it is done. */
export function ConfirmDialog({ title, help, confirm, open, act, onClose }: ConfirmDialogProps) {
  const acting = useWebhookChange(act, onClose);
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <div className={classes.form}>
        <p>{help}</p>
        <ProblemAlert error={acting.error} />
        <div className={classes.acts}>
          <span className={classes.spring} />
          <Button onClick={onClose}>{text.common.cancel}</Button>
          <Button variant="filled" loading={acting.isPending} onClick={() => acting.mutate(undefined)}>
            {confirm}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
