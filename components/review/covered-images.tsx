'use client';

import type { ReactNode } from 'react';
import { usePreferences } from '@/components/hooks/use-preferences';
import classes from '@/components/review/wellness.module.css';
import * as text from '@/components/text/en';

/** Images blurred or grey while pointer and focus are elsewhere, where this person wants that; said in words as well. */
export function CoveredImages({ children }: { readonly children: ReactNode }) {
  const [{ images }] = usePreferences();
  return (
    <div className={classes[images]}>
      <p role="status" className={classes.said}>
        {images === 'plain' ? '' : text.review.covered[images]}
      </p>
      {children}
    </div>
  );
}
