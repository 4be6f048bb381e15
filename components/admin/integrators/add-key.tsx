'use client';

import { Button } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { KeyFields } from '@/components/admin/integrators/key-fields';
import { KeyOnce } from '@/components/admin/integrators/key-once';
import { useMadeKey } from '@/components/admin/integrators/use-made-key';
import { addKey, type NewKey, type PersonEntry } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { Integrator } from '@/lib/domain/integrator';

const words = text.admin.integrators;

interface AddKeyFormProps {
  readonly people: readonly PersonEntry[];
  readonly making: ReturnType<typeof useMadeKey<NewKey>>;
}

function AddKeyForm({ people, making }: AddKeyFormProps) {
  const [key, setKey] = useState<NewKey>({ scopes: [], holder: null });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.make(key);
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <KeyFields value={key} people={people} onChange={setKey} />
      <ProblemAlert error={making.error} />
      <div className={classes.acts}>
        <span className={classes.spring} />
        <Button onClick={making.end}>{text.common.cancel}</Button>
        <Button type="submit" variant="filled" disabled={key.scopes.length === 0} loading={making.busy}>
          {words.makeKey}
        </Button>
      </div>
    </form>
  );
}

interface AddKeyProps {
  readonly integrator: Integrator;
  readonly people: readonly PersonEntry[];
}

/** A further key of an integrator, shown once. */
export function AddKey({ integrator, people }: AddKeyProps) {
  const making = useMadeKey((key: NewKey) => addKey(integrator.id, key));
  return (
    <>
      <Button aria-label={words.addKeyTo(integrator.name)} onClick={making.begin}>
        {words.addKey}
      </Button>
      <Dialog
        title={making.apiKey ? words.once.title : words.addKeyTo(integrator.name)}
        open={making.open}
        onClose={making.end}
      >
        {making.apiKey ? (
          <KeyOnce apiKey={making.apiKey} onDone={making.end} />
        ) : (
          <AddKeyForm people={people} making={making} />
        )}
      </Dialog>
    </>
  );
}
