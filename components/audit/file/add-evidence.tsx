'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { AddEvidenceForm } from '@/components/audit/file/add-evidence-form';
import { useFileChange } from '@/components/audit/file/use-file-change';
import { addEvidence, type NewEvidence } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.add;

/** A supervisor's own item: it enters the file as any other, and bars its submitter from voting. */
export function AddEvidence({ view }: { readonly view: MatchFileView }) {
  const [open, setOpen] = useState(false);
  const { id, status } = view.match;
  const add = useFileChange(id, (item: NewEvidence) => addEvidence(id, item));
  if (status === 'withdrawn' || status === 'expired') return null;
  const close = () => setOpen(false);
  const begin = () => {
    add.reset();
    setOpen(true);
  };
  return (
    <>
      <Button onClick={begin}>{words.button}</Button>
      <Dialog title={words.title} open={open} onClose={close}>
        <AddEvidenceForm
          view={view}
          busy={add.isPending}
          error={add.error}
          onCancel={close}
          onAdd={(item) => add.mutate(item, { onSuccess: close })}
        />
      </Dialog>
    </>
  );
}
