'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { ChangeWebhook } from '@/components/admin/integrators/webhooks/change-webhook';
import { ConfirmDialog } from '@/components/admin/integrators/webhooks/confirm-dialog';
import { RotateSecret } from '@/components/admin/integrators/webhooks/rotate-secret';
import { useWebhookChange } from '@/components/admin/integrators/webhooks/use-webhook-change';
import { changeWebhook, removeWebhook, testWebhook } from '@/components/queries/webhooks';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { WebhookEndpoint } from '@/lib/domain/webhook';

const words = text.admin.webhooks;

/** What an administrator may do with an endpoint; whatever ends something asks first. */
export function EndpointActs({ endpoint }: { readonly endpoint: WebhookEndpoint }) {
  const [open, setOpen] = useState<'change' | 'rotate' | 'disable' | 'remove' | null>(null);
  const close = () => setOpen(null);
  const { id } = endpoint;
  const enabled = endpoint.disabledAt === null;
  const test = useWebhookChange(() => testWebhook(id));
  const enable = useWebhookChange(() => changeWebhook(id, { enabled: true }));
  const named = (act: string) => `${act}: ${endpoint.url}`;
  return (
    <>
      <span role="status" className={classes.quiet}>
        {test.isSuccess ? words.tested : ''}
      </span>
      {enabled ? (
        <Button
          aria-label={named(words.test)}
          loading={test.isPending}
          onClick={() => test.mutate(undefined)}
        >
          {words.test}
        </Button>
      ) : (
        <Button
          aria-label={named(words.enable)}
          loading={enable.isPending}
          onClick={() => enable.mutate(undefined)}
        >
          {words.enable}
        </Button>
      )}
      <Button aria-label={named(words.change)} onClick={() => setOpen('change')}>
        {words.change}
      </Button>
      <Button aria-label={named(words.rotate)} onClick={() => setOpen('rotate')}>
        {words.rotate}
      </Button>
      {enabled ? (
        <Button aria-label={named(words.disable)} onClick={() => setOpen('disable')}>
          {words.disable}
        </Button>
      ) : null}
      <Button aria-label={named(words.remove)} onClick={() => setOpen('remove')}>
        {words.remove}
      </Button>
      <ProblemAlert error={test.error ?? enable.error} />
      <ChangeWebhook endpoint={endpoint} open={open === 'change'} onClose={close} />
      <RotateSecret endpoint={id} open={open === 'rotate'} onClose={close} />
      <ConfirmDialog
        title={words.disableTitle}
        help={words.disableHelp}
        confirm={words.disable}
        open={open === 'disable'}
        act={() => changeWebhook(id, { enabled: false })}
        onClose={close}
      />
      <ConfirmDialog
        title={words.removeTitle}
        help={words.removeHelp}
        confirm={words.remove}
        open={open === 'remove'}
        act={() => removeWebhook(id)}
        onClose={close}
      />
    </>
  );
}
