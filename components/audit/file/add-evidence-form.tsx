'use client';

import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '@/components/audit/file/file.module.css';
import { readEvidence } from '@/components/audit/file/read-evidence';
import type { NewEvidence } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { DIRECTIONS, LEVELS, OBTAINED_VIA } from '@/lib/domain/evidence';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.add;
const names = text.audit.file.evidence;

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, label: string])[];
}

/** A native select that begins with nothing chosen and must be answered. */
function Choice({ name, label, options }: ChoiceProps) {
  const data = [
    { value: '', label: words.choose },
    ...options.map(([value, name]) => ({ value, label: name })),
  ];
  return <NativeSelect size="xs" name={name} label={label} data={data} defaultValue="" required />;
}

function Derived({
  view,
  onChange,
}: {
  readonly view: MatchFileView;
  readonly onChange: (keys: string[]) => void;
}) {
  const [chosen, choose] = useState<readonly string[]>([]);
  const toggle = (key: string, on: boolean) => {
    const next = on ? [...chosen, key] : chosen.filter((known) => known !== key);
    choose(next);
    onChange(next);
  };
  return (
    <fieldset className={classes.form}>
      <legend>{words.derived}</legend>
      <p className={classes.quiet}>{words.derivedHelp}</p>
      {['match', ...view.evidence.map((item) => item.key)].map((key) => (
        <Checkbox
          key={key}
          label={key === 'match' ? names.theMatch : key}
          checked={chosen.includes(key)}
          onChange={(event) => toggle(key, event.currentTarget.checked)}
        />
      ))}
    </fieldset>
  );
}

interface AddEvidenceFormProps {
  readonly view: MatchFileView;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onCancel: () => void;
  readonly onAdd: (item: NewEvidence) => void;
}

/** Nothing is filled in beforehand, the origin least of all. */
export function AddEvidenceForm({ view, busy, error, onCancel, onAdd }: AddEvidenceFormProps) {
  const [derivedFrom, setDerivedFrom] = useState<readonly string[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const item = readEvidence(new FormData(event.currentTarget), derivedFrom);
    if (item) onAdd(item);
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.quiet}>{words.note}</p>
      <div className={classes.pair}>
        <TextInput
          size="xs"
          name="key"
          label={words.key}
          description={words.keyHelp}
          required
          maxLength={64}
        />
        <TextInput
          size="xs"
          name="kind"
          label={words.kind}
          description={words.kindHelp}
          required
          maxLength={64}
        />
      </div>
      <Choice
        name="candidate"
        label={words.candidate}
        options={view.candidates.map((c) => [c.key, c.externalId])}
      />
      <Textarea size="xs" name="summary" label={words.summary} required rows={3} maxLength={2000} />
      <div className={classes.pair}>
        <TextInput size="xs" name="source" label={words.source} required maxLength={200} />
        <TextInput size="xs" name="obtainedAt" label={words.obtainedAt} type="date" />
        <TextInput size="xs" name="obtainedBy" label={words.obtainedBy} maxLength={200} />
        <TextInput size="xs" name="paidBy" label={words.paidBy} maxLength={200} />
        <Choice
          name="obtainedVia"
          label={words.via}
          options={OBTAINED_VIA.map((via) => [via, names.via[via]])}
        />
        <Choice
          name="direction"
          label={words.direction}
          options={DIRECTIONS.map((d) => [d, names.directions[d]])}
        />
        <Choice
          name="weight"
          label={words.weight}
          options={LEVELS.map((level) => [level, names.levels[level]])}
        />
        <Choice
          name="biasing"
          label={words.biasing}
          options={LEVELS.map((level) => [level, names.levels[level]])}
        />
      </div>
      <Derived view={view} onChange={setDerivedFrom} />
      <ProblemAlert error={error} />
      <div className={classes.acts}>
        <Button type="submit" variant="filled" loading={busy}>
          {words.confirm}
        </Button>
        <Button onClick={onCancel}>{text.common.cancel}</Button>
      </div>
    </form>
  );
}
