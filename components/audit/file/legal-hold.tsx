'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFileChange } from '@/components/audit/file/use-file-change';
import { holdMatch } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { ReasonDialog } from '@/components/ui/reason-dialog';
import type { MatchFileView } from '@/lib/domain/match-file-view';

const words = text.audit.file.hold;

/** Keeps the match from being purged, or lets its rules apply again; with a reason either way. */
export function LegalHold({ view: { match } }: { readonly view: MatchFileView }) {
  const [open, setOpen] = useState(false);
  const held = match.hold !== null;
  const change = useFileChange(match.id, (reason: string) => holdMatch(match.id, !held, reason));
  if (match.purgedAt !== null) return null;
  const { button, title, text: said } = held ? words.lift : words.set;
  const begin = () => {
    change.reset();
    setOpen(true);
  };
  return (
    <>
      <Button variant="default" onClick={begin}>
        {button}
      </Button>
      <ReasonDialog
        title={title}
        confirm={button}
        open={open}
        busy={change.isPending}
        error={change.error}
        onClose={() => setOpen(false)}
        onConfirm={(reason) => change.mutate(reason, { onSuccess: () => setOpen(false) })}
      >
        <p>{said}</p>
      </ReasonDialog>
    </>
  );
}
