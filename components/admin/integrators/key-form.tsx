'use client';

import { Button } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { EMPTY_KEY, type KeyDraft, missingOf } from '@/components/admin/integrators/key-draft';
import { KeyFields } from '@/components/admin/integrators/key-fields';
import type { PersonEntry } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { Integrator } from '@/lib/domain/integrator';

interface KeyFormProps {
  /** Fields that come before the key's own. */
  readonly children?: ReactNode;
  /** Null: has to be chosen and is not yet; undefined: not asked. */
  readonly mode?: Integrator['mode'] | null;
  readonly people: readonly PersonEntry[];
  readonly confirm: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCancel: () => void;
  readonly onConfirm: (key: KeyDraft) => void;
}

/** The form around a new key. It can always be sent; what it lacks it then says. */
export function KeyForm({ children, mode, people, confirm, busy, error, onCancel, onConfirm }: KeyFormProps) {
  const [key, setKey] = useState(EMPTY_KEY);
  const [asked, setAsked] = useState(false);
  const missing = missingOf(key, mode);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (missing.length === 0) onConfirm(key);
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      {children}
      <KeyFields value={key} people={people} onChange={setKey} />
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
