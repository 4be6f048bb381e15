'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { hasNewEvidence, mayReopen } from '@/components/audit/file/may-reopen';
import { useFileChange } from '@/components/audit/file/use-file-change';
import { reopenMatch } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';
import { ReasonDialog } from '@/components/ui/reason-dialog';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.reopen;

/** The next round, with a reason and on new evidence only. */
export function Reopen({ view }: { readonly view: MatchFileView }) {
  const [open, setOpen] = useState(false);
  const { id } = view.match;
  const reopen = useFileChange(id, (reason: string) => reopenMatch(id, reason));
  if (!mayReopen(view.match)) return null;
  const begin = () => {
    reopen.reset();
    setOpen(true);
  };
  return (
    <>
      <Button onClick={begin}>{words.button}</Button>
      <ReasonDialog
        title={words.title}
        confirm={words.button}
        open={open}
        busy={reopen.isPending}
        error={reopen.error}
        onClose={() => setOpen(false)}
        onConfirm={(reason) => reopen.mutate(reason, { onSuccess: () => setOpen(false) })}
      >
        <p>{words.text}</p>
        {hasNewEvidence(view) ? null : <Notice kind="attention">{words.needsEvidence}</Notice>}
      </ReasonDialog>
    </>
  );
}
