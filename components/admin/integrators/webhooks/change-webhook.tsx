'use client';

import { useWebhookChange } from '@/components/admin/integrators/webhooks/use-webhook-change';
import { typesOf, type WebhookDraft } from '@/components/admin/integrators/webhooks/webhook-draft';
import { WebhookForm } from '@/components/admin/integrators/webhooks/webhook-form';
import { changeWebhook } from '@/components/queries/webhooks';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import type { WebhookEndpoint } from '@/lib/domain/webhook';

const words = text.admin.webhooks;

const draftOf = ({ url, description, types }: WebhookEndpoint): WebhookDraft => ({
  ...{ url, description, all: types === null, types: types ?? [], kind: null },
});

interface ChangeWebhookProps {
  readonly endpoint: WebhookEndpoint;
  readonly open: boolean;
  readonly onClose: () => void;
}

export function ChangeWebhook({ endpoint, open, onClose }: ChangeWebhookProps) {
  const change = useWebhookChange(
    (draft: WebhookDraft) =>
      changeWebhook(endpoint.id, {
        ...{ url: draft.url.trim(), description: draft.description.trim(), types: typesOf(draft) },
      }),
    onClose,
  );
  return (
    <Dialog title={words.changeTitle} open={open} onClose={onClose}>
      <WebhookForm
        asksKind={false}
        initial={draftOf(endpoint)}
        confirm={words.save}
        busy={change.isPending}
        error={change.error}
        onCancel={onClose}
        onConfirm={change.mutate}
      />
    </Dialog>
  );
}
