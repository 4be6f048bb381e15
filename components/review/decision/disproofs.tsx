'use client';

import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useAct } from '@/components/review/act/use-act';
import { markOf, retained } from '@/components/review/candidates';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import { useDraft } from '@/components/review/use-draft';
import * as text from '@/components/text/en';
import { ChoiceGroup } from '@/components/ui/choice-group';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { Disproof } from '@/lib/domain/vote';

const words = text.review.disproof;
type Result = Disproof['result'];
const RESULTS: readonly { readonly value: Result; readonly label: string }[] = [
  { value: 'does_not_disprove', label: words.results.does_not_disprove },
  { value: 'disproves', label: words.results.disproves },
  { value: 'could_not_be_checked', label: words.results.could_not_be_checked },
];
const EMPTY = { candidate: '', attempt: '', result: null as Result | null, note: '' };

function DisproofForm({ onRecorded }: { readonly onRecorded: () => void }) {
  const { view } = useDesk();
  const [draft, change] = useDraft('disproof', EMPTY);
  const [tried, setTried] = useState(false);
  const act = useAct();
  const candidates = retained(view);
  const candidate = candidates.length === 1 ? (candidates[0]?.key ?? '') : draft.candidate;
  const whole = candidate !== '' && draft.attempt.trim() !== '' && draft.result !== null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!whole) return;
    const body = { candidate, attempt: draft.attempt.trim(), result: draft.result, note: draft.note.trim() };
    act.mutate(
      { path: 'disproofs', body },
      {
        onSuccess: () => {
          change(EMPTY);
          setTried(false);
          onRecorded();
        },
      },
    );
  };
  return (
    <form className={classes.list} aria-label={words.form} onSubmit={submit}>
      {candidates.length > 1 ? (
        <NativeSelect
          label={words.about}
          value={candidate}
          onChange={(event) => change({ candidate: event.currentTarget.value })}
          data={[
            { value: '', label: words.choose },
            ...candidates.map(({ key, image }) => ({ value: key, label: image.mark })),
          ]}
        />
      ) : null}
      <Textarea
        label={words.attempt}
        rows={2}
        maxLength={2000}
        value={draft.attempt}
        onChange={(event) => change({ attempt: event.currentTarget.value })}
      />
      <ChoiceGroup
        legend={words.result}
        options={RESULTS}
        value={draft.result}
        onChange={(result) => change({ result })}
      />
      <Textarea
        label={words.note}
        rows={2}
        maxLength={2000}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      {tried && !whole ? <p role="status">{words.incomplete}</p> : null}
      <ProblemAlert error={act.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={act.isPending}>
          {words.add}
        </Button>
      </div>
    </form>
  );
}

/** "What fact would show that this is the wrong person?" comes before "why right?" (references.md B-12). */
export function Disproofs() {
  const { view } = useDesk();
  const section = useRef<HTMLElement>(null);
  if (retained(view).length === 0) return null;
  return (
    <section ref={section} tabIndex={-1} aria-label={words.title} className={classes.block}>
      <h3>{words.title}</h3>
      <p className={classes.quiet}>{words.lead}</p>
      {view.disproofs.length > 0 ? (
        <ul className={classes.list}>
          {view.disproofs.map((disproof) => (
            <li key={disproof.id}>
              <strong>{markOf(view, disproof.candidate)}</strong>: {disproof.attempt}{' '}
              <span className={classes.quiet}>
                {words.results[disproof.result]}
                {disproof.note ? `. ${disproof.note}` : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <DisproofForm onRecorded={() => section.current?.focus()} />
    </section>
  );
}
