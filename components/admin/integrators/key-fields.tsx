import { NativeSelect, TextInput } from '@mantine/core';
import { type KeyDraft, SERVICE } from '@/components/admin/integrators/key-draft';
import type { PersonEntry } from '@/components/queries/admin';
import * as text from '@/components/text/en';
import { Checks } from '@/components/ui/checks';
import { SCOPES } from '@/lib/domain/integrator';

const words = text.admin.integrators;
const OPTIONS = SCOPES.map((scope) => ({ value: scope, label: scope, hint: words.scopes[scope] }));

interface KeyFieldsProps {
  readonly value: KeyDraft;
  readonly people: readonly PersonEntry[];
  readonly onChange: (value: KeyDraft) => void;
}

/** What a key may do, who holds it and until when. Nothing is chosen beforehand, "no person" included. */
export function KeyFields({ value, people, onChange }: KeyFieldsProps) {
  const holders = people
    .filter(({ person }) => person.disabledAt === null)
    .map(({ person }) => ({ value: person.id, label: person.name }));
  const toggle = (changed: string) =>
    onChange({
      ...value,
      scopes: SCOPES.filter((scope) => (scope === changed) !== value.scopes.includes(scope)),
    });
  return (
    <>
      <Checks legend={words.scopesOf} options={OPTIONS} values={value.scopes} onToggle={toggle} />
      <NativeSelect
        required
        label={words.holder}
        description={words.holderHelp}
        data={[{ value: '', label: words.choose }, { value: SERVICE, label: words.holderNone }, ...holders]}
        value={value.holder}
        onChange={(event) => onChange({ ...value, holder: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={words.lastDay}
        description={words.lastDayHelp}
        value={value.lastDay}
        onChange={(event) => onChange({ ...value, lastDay: event.currentTarget.value })}
      />
    </>
  );
}
