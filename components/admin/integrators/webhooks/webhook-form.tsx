'use client';

import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { missingOf, type WebhookDraft } from '@/components/admin/integrators/webhooks/webhook-draft';
import { WebhookFields } from '@/components/admin/integrators/webhooks/webhook-fields';
import * as text from '@/components/text/en';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { Notice } from '@/components/ui/notice';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { SECRET_KINDS } from '@/lib/domain/webhook';

const words = text.admin.webhooks;
export const KINDS = SECRET_KINDS.map((kind) => ({
  value: kind,
  label: words.kinds[kind].name,
  hint: words.kinds[kind].means,
}));

interface WebhookFormProps {
  readonly initial: WebhookDraft;
  /** Whether a secret is made as well. */
  readonly asksKind: boolean;
  readonly confirm: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCancel: () => void;
  readonly onConfirm: (draft: WebhookDraft) => void;
}

/** It can always be sent; what it lacks it then says. */
export function WebhookForm(props: WebhookFormProps) {
  const { initial, asksKind, confirm, busy, error, onCancel, onConfirm } = props;
  const [draft, setDraft] = useState(initial);
  const [asked, setAsked] = useState(false);
  const missing = missingOf(draft, asksKind);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing.length === 0) onConfirm(draft);
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <WebhookFields value={draft} onChange={setDraft} />
      {asksKind ? (
        <ChoiceGroup
          legend={words.signing}
          options={KINDS}
          value={draft.kind}
          onChange={(kind) => setDraft({ ...draft, kind })}
        />
      ) : null}
      <div role="alert">
        {asked && missing.length > 0 ? <Notice kind="attention">{missing.join(' ')}</Notice> : null}
      </div>
      <ProblemAlert error={error} />
      <div className={classes.acts}>
        <span className={classes.spring} />
        <Button onClick={onCancel}>{text.common.cancel}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}
