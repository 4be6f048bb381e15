'use client';

import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { KeyFields } from '@/components/admin/integrators/key-fields';
import type { useMadeKey } from '@/components/admin/integrators/use-made-key';
import type { NewIntegrator, NewKey, PersonEntry } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { Integrator } from '@/lib/domain/integrator';

const words = text.admin.integrators;
const MODES = ['live', 'practice', 'sandbox'] as const;

interface AddIntegratorFormProps {
  readonly people: readonly PersonEntry[];
  readonly making: ReturnType<typeof useMadeKey<NewIntegrator>>;
}

/** Name, mode and the first key. The mode is chosen, never given: it decides whether leads are ever valid. */
export function AddIntegratorForm({ people, making }: AddIntegratorFormProps) {
  const [name, setName] = useState('');
  const [mode, setMode] = useState<Integrator['mode'] | null>(null);
  const [key, setKey] = useState<NewKey>({ scopes: [], holder: null });
  const ready = mode !== null && key.scopes.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mode !== null) making.make({ name: name.trim(), mode, ...key });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <TextInput
        label={words.name}
        required
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ChoiceGroup
        legend={words.mode}
        value={mode}
        onChange={setMode}
        options={MODES.map((m) => ({ value: m, label: words.modes[m].name, hint: words.modes[m].means }))}
      />
      <KeyFields value={key} people={people} onChange={setKey} />
      <ProblemAlert error={making.error} />
      <div className={classes.acts}>
        <span className={classes.spring} />
        <Button onClick={making.end}>{text.common.cancel}</Button>
        <Button type="submit" variant="filled" disabled={!ready} loading={making.busy}>
          {words.addConfirm}
        </Button>
      </div>
    </form>
  );
}
