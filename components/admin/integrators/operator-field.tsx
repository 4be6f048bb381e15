import { NativeSelect } from '@mantine/core';
import * as text from '@/components/text/en';
import { type Integrator, OPERATORS } from '@/lib/domain/integrator';

const words = text.admin.integrators;
const WHO = OPERATORS.map((value) => ({ value, label: words.operators[value] }));

interface OperatorFieldProps {
  readonly value: Integrator['operator'];
  readonly onChange: (operator: Integrator['operator']) => void;
}

/** What an integrator is, as far as a provider's terms make a difference of it. */
export function OperatorField({ value, onChange }: OperatorFieldProps) {
  return (
    <NativeSelect
      label={words.operator}
      description={words.operatorHelp}
      data={[{ value: '', label: words.operatorUnsaid }, ...WHO]}
      value={value ?? ''}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        onChange(OPERATORS.find((known) => known === chosen) ?? null);
      }}
    />
  );
}
