'use client';

import { type ReactNode, useEffect, useRef } from 'react';
import { labelCells } from '@/components/ui/label-cells';
import classes from '@/components/ui/table-frame.module.css';

/**
 * Lets a wide table scroll by itself, so that the page does not. Where there is no room for columns at all, each row
 * becomes a group of lines with the columns' titles before them (WCAG 1.4.10).
 */
export function TableFrame({ children }: { readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (frame.current) labelCells(frame.current);
  });
  return (
    <div className={classes.frame}>
      <div ref={frame}>{children}</div>
    </div>
  );
}
