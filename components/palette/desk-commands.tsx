'use client';

import { useMantineColorScheme } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { useClaim } from '@/components/hooks/use-claim';
import { KeySheet } from '@/components/keys/key-sheet';
import type { CommandAct } from '@/components/palette/commands';
import { useDeskKeys } from '@/components/palette/use-desk-keys';
import { usePalette } from '@/components/palette/use-palette';
import classes from '@/components/shell/shell.module.css';
import * as text from '@/components/text/en';
import { Dialog } from '@/components/ui/dialog';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.palette;

/** The button of the palette, and what its commands do. The palette itself is loaded when somebody first opens it. */
export function DeskCommands() {
  const router = useRouter();
  const { toggleColorScheme } = useMantineColorScheme();
  const claim = useClaim();
  const [sheet, setSheet] = useState(false);
  const [open, setOpen] = useState(false);
  const { Palette, failed, load } = usePalette();
  const opener = useRef<Element | null>(null);

  const show = () => {
    opener.current = document.activeElement;
    load();
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  useDeskKeys({ onPalette: show, onSheet: () => setSheet(true) });

  const act = (one: CommandAct) => {
    close();
    if (one.act === 'go') router.push(one.to);
    else if (one.act === 'tool') one.press();
    else if (one.act === 'claim') claim.mutate({ lane: one.lane, adjudicate: one.adjudicate });
    else if (one.act === 'look') toggleColorScheme();
    else setSheet(true);
  };

  return (
    <div>
      <button
        type="button"
        className={classes.quietButton}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        title={words.openHint}
        onClick={show}
      >
        {words.open}
      </button>
      <span role="status">{open && failed ? words.failed : ''}</span>
      {open && Palette ? <Palette onClose={close} onAct={act} /> : null}
      <KeySheet open={sheet} onClose={() => setSheet(false)} />
      <Dialog title={words.notClaimed} open={claim.isError} onClose={claim.reset}>
        <ProblemAlert error={claim.error} />
      </Dialog>
    </div>
  );
}
