'use client';

import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { colleaguesOptions } from '@/components/queries/review';
import { useDesk } from '@/components/review/desk-context';
import { useLeave } from '@/components/review/use-leave';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import dialog from '@/components/ui/dialog.module.css';
import { ProblemAlert } from '@/components/ui/problem-alert';

function HandOverForm({ onClose }: { readonly onClose: () => void }) {
  const { matchId } = useDesk();
  const { data: colleagues = [], isSuccess, error } = useQuery(colleaguesOptions(matchId));
  const leave = useLeave();
  const [to, setTo] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (to !== '') leave.mutate({ path: 'hand-over', body: { to } });
  };
  return (
    <form onSubmit={submit} className={dialog.form}>
      <p>{text.review.handOver.explain}</p>
      {isSuccess && colleagues.length === 0 ? (
        <p>{text.review.handOver.nobody}</p>
      ) : (
        <NativeSelect
          label={text.review.handOver.to}
          required
          value={to}
          onChange={(event) => setTo(event.currentTarget.value)}
          data={[
            { value: '', label: text.review.handOver.choose },
            ...colleagues.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <ProblemAlert error={leave.error ?? error} />
      <div className={dialog.actions}>
        <Button onClick={onClose}>{text.common.cancel}</Button>
        <Button type="submit" variant="filled" disabled={to === ''} loading={leave.isPending}>
          {text.review.handOver.confirm}
        </Button>
      </div>
    </form>
  );
}

/** Keeps the match for one colleague for a while; never for a second voter. */
export function HandOver() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.review.handOver.action}</Button>
      <Dialog title={text.review.handOver.title} open={open} onClose={() => setOpen(false)}>
        <HandOverForm onClose={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
