'use client';

import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import { markOf } from '@/components/review/candidates';
import { useDesk } from '@/components/review/desk-context';
import classes from '@/components/review/form.module.css';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';
import type { ReviewView } from '@/lib/domain/projection-view';

const words = text.review.apart;

const nameOf = (view: ReviewView, part: string): string => {
  const [kind = '', candidate] = part.split(/:(.*)/);
  return candidate === undefined ? (words.parts[kind] ?? part) : words.disposition(markOf(view, candidate));
};

/** Where two tabs wrote the same part differently: the form shows one, the person chooses, nothing is lost. */
export function DraftsApart() {
  const { view, drafts } = useDesk();
  const apart = useSyncExternalStore(drafts.subscribe, drafts.apart, drafts.apart);
  return apart.map((part) => (
    <div key={part} role="status">
      <Notice kind="attention" title={words.title}>
        <p>{words.explain(nameOf(view, part))}</p>
        <div className={classes.actions}>
          <Button onClick={() => drafts.swap(part)}>{words.swap}</Button>
          <Button onClick={() => drafts.settle(part)}>{words.settle}</Button>
        </div>
      </Notice>
    </div>
  ));
}
