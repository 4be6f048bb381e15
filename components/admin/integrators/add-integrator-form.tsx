'use client';

import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { toNewKey } from '@/components/admin/integrators/key-draft';
import { KeyForm } from '@/components/admin/integrators/key-form';
import { OperatorField } from '@/components/admin/integrators/operator-field';
import type { useMadeKey } from '@/components/admin/integrators/use-made-key';
import type { NewIntegrator, PersonEntry } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { ChoiceGroup } from '@/components/ui/choice-group';
import type { Integrator } from '@/lib/domain/integrator';

const words = text.admin.integrators;
const MODES = (['live', 'practice', 'sandbox'] as const).map((mode) => ({
  value: mode,
  label: words.modes[mode].name,
  hint: words.modes[mode].means,
}));

interface AddIntegratorFormProps {
  readonly people: readonly PersonEntry[];
  readonly making: ReturnType<typeof useMadeKey<NewIntegrator>>;
}

/** Name, mode and the first key. The mode is chosen, never given: it decides whether leads are ever valid. */
export function AddIntegratorForm({ people, making }: AddIntegratorFormProps) {
  const [name, setName] = useState('');
  const [mode, setMode] = useState<Integrator['mode'] | null>(null);
  const [operator, setOperator] = useState<Integrator['operator']>(null);
  return (
    <KeyForm
      mode={mode}
      people={people}
      confirm={words.addConfirm}
      busy={making.busy}
      error={making.error}
      onCancel={making.end}
      onConfirm={(key) => mode && making.make({ name: name.trim(), mode, operator, ...toNewKey(key) })}
    >
      <TextInput
        label={words.name}
        required
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <ChoiceGroup legend={words.mode} value={mode} onChange={setMode} options={MODES} />
      <OperatorField value={operator} onChange={setOperator} />
    </KeyForm>
  );
}
