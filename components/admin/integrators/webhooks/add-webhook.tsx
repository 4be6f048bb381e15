'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { SecretOnce } from '@/components/admin/integrators/webhooks/secret-once';
import { useWebhookChange } from '@/components/admin/integrators/webhooks/use-webhook-change';
import { EMPTY_WEBHOOK, toNewWebhook } from '@/components/admin/integrators/webhooks/webhook-draft';
import { WebhookForm } from '@/components/admin/integrators/webhooks/webhook-form';
import { addWebhook, type NewWebhook } from '@/components/queries/webhooks';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';

const words = text.admin.webhooks;

/** A webhook and its secret in one write; the secret is shown once. */
export function AddWebhook({ integratorId }: { readonly integratorId: string }) {
  const [open, setOpen] = useState(false);
  const making = useWebhookChange((webhook: NewWebhook) => addWebhook(integratorId, webhook));
  const set = (now: boolean) => {
    making.reset();
    setOpen(now);
  };
  const shown = making.data?.secret;
  return (
    <>
      <Button variant="filled" onClick={() => set(true)}>
        {words.add}
      </Button>
      <Dialog title={shown ? words.once.title : words.add} open={open} onClose={() => set(false)}>
        {shown ? (
          <SecretOnce shown={shown} onDone={() => set(false)} />
        ) : (
          <WebhookForm
            asksKind
            initial={EMPTY_WEBHOOK}
            confirm={words.addConfirm}
            busy={making.isPending}
            error={making.error}
            onCancel={() => set(false)}
            onConfirm={(draft) => {
              const webhook = toNewWebhook(draft);
              if (webhook) making.mutate(webhook);
            }}
          />
        )}
      </Dialog>
    </>
  );
}
