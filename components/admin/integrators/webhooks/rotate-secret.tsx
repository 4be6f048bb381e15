'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { SecretOnce } from '@/components/admin/integrators/webhooks/secret-once';
import { useWebhookChange } from '@/components/admin/integrators/webhooks/use-webhook-change';
import { KINDS } from '@/components/admin/integrators/webhooks/webhook-form';
import { rotateSecret } from '@/components/queries/webhooks';
import * as text from '@/components/text/en';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Dialog } from '@/components/ui/dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { SecretKind } from '@/lib/domain/webhook';

const words = text.admin.webhooks;
const OVERLAPS = words.overlaps.map(({ value, label, hint }) => ({ value: value as string, label, hint }));

interface RotateSecretProps {
  readonly endpoint: string;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Both are chosen by a person: how it is signed, and how long the old secret goes on. */
function RotateForm({ endpoint, onClose }: Omit<RotateSecretProps, 'open'>) {
  const [kind, setKind] = useState<SecretKind | null>(null);
  const [hours, setHours] = useState<string | null>(null);
  const rotate = useWebhookChange((choice: { kind: SecretKind; hours: number }) =>
    rotateSecret(endpoint, choice.kind, choice.hours),
  );
  const shown = rotate.data?.secret;
  if (shown) return <SecretOnce shown={shown} onDone={onClose} />;
  const ready = kind !== null && hours !== null;
  return (
    <div className={classes.form}>
      <ChoiceGroup legend={words.signing} options={KINDS} value={kind} onChange={setKind} />
      <ChoiceGroup legend={words.overlap} options={OVERLAPS} value={hours} onChange={setHours} />
      <ProblemAlert error={rotate.error} />
      <div className={classes.acts}>
        <span className={classes.spring} />
        <Button onClick={onClose}>{text.common.cancel}</Button>
        <Button
          variant="filled"
          disabled={!ready}
          loading={rotate.isPending}
          onClick={() => ready && rotate.mutate({ kind, hours: Number(hours) })}
        >
          {words.rotateConfirm}
        </Button>
      </div>
    </div>
  );
}

export function RotateSecret({ endpoint, open, onClose }: RotateSecretProps) {
  return (
    <Dialog title={words.rotateTitle} open={open} onClose={onClose}>
      <RotateForm endpoint={endpoint} onClose={onClose} />
    </Dialog>
  );
}
