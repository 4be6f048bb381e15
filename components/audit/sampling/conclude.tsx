'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConcludeForm } from '@/components/audit/sampling/conclude-form';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';

const words = text.audit.sampling.conclude;

interface ConcludeProps {
  readonly match: string;
  readonly recheck: string;
  /** What the match is called where it came from. */
  readonly name: string;
}

/** The button under which a supervisor says what became of a difference. */
export function Conclude({ match, recheck, name }: ConcludeProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button size="xs" aria-label={words.buttonOf(name)} onClick={() => setOpen(true)}>
        {words.button}
      </Button>
      <Dialog title={words.title(name)} open={open} onClose={close}>
        <ConcludeForm match={match} recheck={recheck} onDone={close} />
      </Dialog>
    </>
  );
}
