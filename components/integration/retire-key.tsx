'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import classes from '@/components/admin/admin.module.css';
import { type OwnKey, retireOwnKey } from '@/components/queries/integration';
import { keys } from '@/components/queries/keys';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.integration.keys;

interface RetireKeyProps {
  readonly apiKey: OwnKey | null;
  readonly onClose: () => void;
}

/** Asks first: whatever uses the key stops working at once. */
export function RetireKey({ apiKey, onClose }: RetireKeyProps) {
  const client = useQueryClient();
  const retire = useMutation({
    mutationFn: retireOwnKey,
    onSuccess: onClose,
    onSettled: () =>
      Promise.all([keys.integration, keys.me].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
  return (
    <Dialog title={words.retireTitle} open={apiKey !== null} onClose={onClose}>
      {apiKey ? (
        <div className={classes.form}>
          <p>
            <code>{apiKey.prefix}…</code> {words.retireHelp}
          </p>
          <ProblemAlert error={retire.error} />
          <div className={classes.acts}>
            <span className={classes.spring} />
            <Button onClick={onClose}>{text.common.cancel}</Button>
            <Button variant="filled" loading={retire.isPending} onClick={() => retire.mutate(apiKey.id)}>
              {words.retire}
            </Button>
          </div>
        </div>
      ) : null}
    </Dialog>
  );
}
