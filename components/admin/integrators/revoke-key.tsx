'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import classes from '@/components/admin/admin.module.css';
import { type IntegratorEntry, revokeKey } from '@/components/queries/admin';
import { keys } from '@/components/queries/keys';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.admin.integrators.key;

interface RevokeKeyProps {
  readonly apiKey: IntegratorEntry['keys'][number] | null;
  readonly onClose: () => void;
}

/** Asks first: an integration that uses the key stops working at once. */
export function RevokeKey({ apiKey, onClose }: RevokeKeyProps) {
  const client = useQueryClient();
  const revoke = useMutation({
    mutationFn: revokeKey,
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: keys.admin.integrators }),
  });
  return (
    <Dialog title={words.revokeTitle} open={apiKey !== null} onClose={onClose}>
      {apiKey ? (
        <div className={classes.form}>
          <p>
            <code>{apiKey.prefix}…</code> {words.revokeHelp}
          </p>
          <ProblemAlert error={revoke.error} />
          <div className={classes.acts}>
            <span className={classes.spring} />
            <Button onClick={onClose}>{text.common.cancel}</Button>
            <Button variant="filled" loading={revoke.isPending} onClick={() => revoke.mutate(apiKey.id)}>
              {words.revoke}
            </Button>
          </div>
        </div>
      ) : null}
    </Dialog>
  );
}
