'use client';

import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import classes from '@/components/audit/file/file.module.css';
import { readEvidence } from '@/components/audit/file/read-evidence';
import type { NewEvidence } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { Checks } from '@/components/ui/checks';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { DIRECTIONS, LEVELS, OBTAINED_VIA } from '@/lib/domain/evidence';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.add;
const names = text.audit.file.evidence;

/** What the server takes as a key or a kind. */
const WORD = { pattern: '[A-Za-z0-9][A-Za-z0-9_.:\\-]*', title: words.wordRule } as const;

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
  return <NativeSelect name={name} label={label} data={data} defaultValue="" required />;
}

const toggled = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys.filter((known) => known !== key) : [...keys, key];

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
          name="key"
          {...WORD}
          label={words.key}
          description={words.keyHelp}
          required
          maxLength={60}
        />
        <TextInput
          name="kind"
          {...WORD}
          label={words.kind}
          description={words.kindHelp}
          required
          maxLength={60}
        />
      </div>
      <Choice
        name="candidate"
        label={words.candidate}
        options={view.candidates.map((c) => [c.key, c.externalId])}
      />
      <Textarea name="summary" label={words.summary} required rows={3} maxLength={2000} />
      <div className={classes.pair}>
        <TextInput name="source" label={words.source} required maxLength={300} />
        <TextInput name="obtainedAt" label={words.obtainedAt} type="date" />
        <TextInput name="obtainedBy" label={words.obtainedBy} maxLength={200} />
        <TextInput name="paidBy" label={words.paidBy} maxLength={200} />
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
      <Checks
        legend={words.derived}
        hint={words.derivedHelp}
        options={['match', ...view.evidence.map((item) => item.key)].map((key) => ({
          value: key,
          label: key === 'match' ? names.theMatch : key,
        }))}
        values={derivedFrom}
        onToggle={(key) => setDerivedFrom(toggled(derivedFrom, key))}
      />
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
