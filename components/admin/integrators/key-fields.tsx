import { Checkbox, NativeSelect } from '@mantine/core';
import classes from '@/components/admin/admin.module.css';
import type { NewKey, PersonEntry } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { SCOPES, type Scope } from '@/lib/domain/integrator';

const words = text.admin.integrators;

interface KeyFieldsProps {
  readonly value: NewKey;
  readonly people: readonly PersonEntry[];
  readonly onChange: (value: NewKey) => void;
}

/** What a key may do and who holds it. No scope is chosen beforehand. */
export function KeyFields({ value, people, onChange }: KeyFieldsProps) {
  const toggle = (scope: Scope, on: boolean) =>
    onChange({
      ...value,
      scopes: SCOPES.filter((known) => (known === scope ? on : value.scopes.includes(known))),
    });
  const holders = people
    .filter(({ person }) => person.disabledAt === null)
    .map(({ person }) => ({ value: person.id, label: person.name }));
  return (
    <>
      <fieldset className={classes.choices}>
        <legend>{words.scopesOf}</legend>
        {SCOPES.map((scope) => (
          <Checkbox
            key={scope}
            label={scope}
            description={words.scopes[scope]}
            checked={value.scopes.includes(scope)}
            onChange={(event) => toggle(scope, event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      <NativeSelect
        label={words.holder}
        description={words.holderHelp}
        data={[{ value: '', label: words.holderNone }, ...holders]}
        value={value.holder ?? ''}
        onChange={(event) => onChange({ ...value, holder: event.currentTarget.value || null })}
      />
    </>
  );
}
