'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import classes from '@/components/admin/admin.module.css';
import { OperatorField } from '@/components/admin/integrators/operator-field';
import { setOperator } from '@/components/queries/admin';
import { keys } from '@/components/queries/keys';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { Integrator } from '@/lib/domain/integrator';

const words = text.admin.integrators;

function OperatorForm({
  integrator,
  onClose,
}: {
  readonly integrator: Integrator;
  readonly onClose: () => void;
}) {
  const client = useQueryClient();
  const [operator, choose] = useState(integrator.operator);
  const save = useMutation({
    mutationFn: () => setOperator(integrator.id, operator),
    onSuccess: onClose,
    onSettled: () => client.invalidateQueries({ queryKey: keys.admin.integrators }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <OperatorField value={operator} onChange={choose} />
      <p className={classes.quiet}>{words.operatorChangeHelp}</p>
      <ProblemAlert error={save.error} />
      <div className={classes.acts}>
        <span className={classes.spring} />
        <Button onClick={onClose}>{text.common.cancel}</Button>
        <Button type="submit" variant="filled" loading={save.isPending}>
          {words.operatorSave}
        </Button>
      </div>
    </form>
  );
}

/** Says afterwards, or anew, who runs an integrator. */
export function ChangeOperator({ integrator }: { readonly integrator: Integrator }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const title = words.operatorChangeOf(integrator.name);
  return (
    <>
      <Button aria-label={title} onClick={() => setOpen(true)}>
        {words.operatorChange}
      </Button>
      <Dialog title={title} open={open} onClose={close}>
        <OperatorForm integrator={integrator} onClose={close} />
      </Dialog>
    </>
  );
}
