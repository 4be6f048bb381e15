'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from '@/components/ui/dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** As wide as its content wants, for lists in columns. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** The browser's own modal dialog: it holds the focus, closes on Escape and gives the focus back. */
export function Dialog({ title, open, onClose, wide = false, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (open && element?.open === false) element.showModal();
    if (!open && element?.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className={wide ? classes.wide : classes.dialog}
      onClose={onClose}
    >
      {open ? (
        <div className={classes.body}>
          <h2 id={id}>{title}</h2>
          {children}
        </div>
      ) : null}
    </dialog>
  );
}
