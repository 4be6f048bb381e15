'use client';

import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { KeyOnce } from '@/components/admin/integrators/key-once';
import { useMadeKey } from '@/components/admin/integrators/use-made-key';
import { type OwnKey, succeedOwnKey } from '@/components/queries/integration';
import { keys } from '@/components/queries/keys';
import * as text from '@/components/text/en';
import { Checks } from '@/components/ui/checks';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { Scope } from '@/lib/domain/integrator';

const words = text.integration.keys;

interface SuccessorFormProps {
  readonly apiKey: OwnKey;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCancel: () => void;
  readonly onConfirm: (scopes: readonly Scope[]) => void;
}

/** Begins with what the old key may do; more is not offered. */
function SuccessorForm({ apiKey, busy, error, onCancel, onConfirm }: SuccessorFormProps) {
  const [scopes, choose] = useState(apiKey.scopes);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (scopes.length > 0) onConfirm(scopes);
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.quiet}>{words.renewHelp}</p>
      <Checks
        legend={words.scopes}
        options={apiKey.scopes.map((scope) => ({
          value: scope,
          label: scope,
          hint: text.admin.integrators.scopes[scope],
        }))}
        values={scopes}
        onToggle={(changed) =>
          choose(apiKey.scopes.filter((scope) => (scope === changed) !== scopes.includes(scope)))
        }
      />
      <div role="alert">{scopes.length === 0 ? <Notice kind="attention">{words.missing}</Notice> : null}</div>
      <ProblemAlert error={error} />
      <div className={classes.acts}>
        <span className={classes.spring} />
        <Button onClick={onCancel}>{text.common.cancel}</Button>
        <Button type="submit" variant="filled" loading={busy}>
          {words.renewConfirm}
        </Button>
      </div>
    </form>
  );
}

/** A key that takes over from one's own, shown once. */
export function SucceedKey({ apiKey }: { readonly apiKey: OwnKey }) {
  const making = useMadeKey((scopes: readonly Scope[]) => succeedOwnKey(apiKey.id, scopes), keys.integration);
  return (
    <>
      <Button size="compact-xs" aria-label={words.renewOf(apiKey.prefix)} onClick={making.begin}>
        {words.renew}
      </Button>
      <Dialog
        title={making.made ? text.admin.integrators.once.title : words.renewTitle}
        open={making.open}
        onClose={making.end}
      >
        {making.made ? (
          <KeyOnce made={making.made} onDone={making.end} />
        ) : (
          <SuccessorForm
            apiKey={apiKey}
            busy={making.busy}
            error={making.error}
            onCancel={making.end}
            onConfirm={making.make}
          />
        )}
      </Dialog>
    </>
  );
}
