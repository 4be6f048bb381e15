'use client';

import { useEffect, useRef, useState } from 'react';
import type { Viewer } from '@/components/viewer/use-viewer';
import { newWords, viewWords } from '@/components/viewer/view-words';
import classes from '@/components/viewer/viewer.module.css';
import type { ImageView } from '@/lib/domain/projection-view';

/** A screen reader hears of a change once the hand has rested for so long, and of the change only. */
const QUIET_MS = 700;

/** The state of the view for who cannot see it: what changed is told, and the whole can be read at any time. */
export function ViewTold({
  viewer,
  images,
}: {
  readonly viewer: Viewer;
  readonly images: readonly ImageView[];
}) {
  const now = viewWords(viewer, images, typeof window === 'undefined' ? 1 : window.devicePixelRatio);
  const whole = now.filter((sentence) => sentence !== '').join(' ');
  const told = useRef<readonly string[] | null>(null);
  const latest = useRef(now);
  const [said, say] = useState('');
  useEffect(() => {
    latest.current = now;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the whole text stands for all that it was made of
  useEffect(() => {
    const timer = setTimeout(() => {
      const words = told.current ? newWords(told.current, latest.current) : '';
      told.current = latest.current;
      if (words !== '') say(words);
    }, QUIET_MS);
    return () => clearTimeout(timer);
  }, [whole]);
  return (
    <>
      <p className={classes.unseen} data-view-state>
        {whole}
      </p>
      <p aria-live="polite" className={classes.unseen}>
        {said}
      </p>
    </>
  );
}
