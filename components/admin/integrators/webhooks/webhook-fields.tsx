import { TextInput } from '@mantine/core';
import { toggled, type WebhookDraft } from '@/components/admin/integrators/webhooks/webhook-draft';
import * as text from '@/components/text/en';
import { Check } from '@/components/ui/check';
import { Checks } from '@/components/ui/checks';
import { FEED_TYPES } from '@/lib/domain/webhook';

const words = text.admin.webhooks;
const OPTIONS = FEED_TYPES.map((type) => ({ value: type, label: words.types[type], hint: type }));

interface WebhookFieldsProps {
  readonly value: WebhookDraft;
  readonly onChange: (value: WebhookDraft) => void;
}

/** Address, what it is, and what it is told of. */
export function WebhookFields({ value, onChange }: WebhookFieldsProps) {
  return (
    <>
      <TextInput
        type="url"
        required
        maxLength={2000}
        label={words.url}
        description={words.urlHelp}
        value={value.url}
        onChange={(event) => onChange({ ...value, url: event.currentTarget.value })}
      />
      <TextInput
        maxLength={200}
        label={words.description}
        value={value.description}
        onChange={(event) => onChange({ ...value, description: event.currentTarget.value })}
      />
      <Check
        label={words.all}
        hint={words.allHelp}
        checked={value.all}
        onChange={(all) => onChange({ ...value, all })}
      />
      {value.all ? null : (
        <Checks
          legend={words.chosenTypes}
          options={OPTIONS}
          values={value.types}
          onToggle={(type) => onChange({ ...value, types: toggled(value.types, type) })}
        />
      )}
    </>
  );
}
