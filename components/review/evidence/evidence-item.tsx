'use client';

import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useAct } from '@/components/review/act/use-act';
import { inWords, markOf } from '@/components/review/candidates';
import { useDesk } from '@/components/review/desk-context';
import { EvidenceContentView } from '@/components/review/evidence/evidence-content';
import classes from '@/components/review/form.module.css';
import * as text from '@/components/text/en';
import { ProblemAlert } from '@/components/ui/problem-alert';
import type { EvidenceView } from '@/lib/domain/projection-view';

const words = text.review.evidence;

/** One item: closed it says only its kind and whom it is about; opened, all of where it comes from. */
export function EvidenceItem({ item }: { readonly item: EvidenceView }) {
  const { view } = useDesk();
  const open = useAct();
  const here = useRef<HTMLLIElement>(null);
  const mark = markOf(view, item.candidate);
  const whyId = `why-${item.key}`;
  return (
    <li
      ref={here}
      tabIndex={-1}
      className={classes.item}
      data-quiet={item.content?.counts === false || undefined}
    >
      <div className={classes.line}>
        <h3>
          {inWords(item.kind)} <span className={classes.quiet}>{words.about(mark)}</span>
        </h3>
        {item.content ? null : (
          <Button
            disabled={!item.openable}
            aria-label={words.openItem(inWords(item.kind), mark)}
            aria-describedby={item.openable ? undefined : whyId}
            loading={open.isPending}
            onClick={() =>
              // The button goes: the focus goes to what it opened.
              open.mutate(
                { path: `evidence/${encodeURIComponent(item.key)}/open` },
                { onSuccess: () => here.current?.focus() },
              )
            }
          >
            {words.open}
          </Button>
        )}
      </div>
      {item.content ? (
        <EvidenceContentView content={item.content} />
      ) : (
        <p id={whyId} className={classes.quiet}>
          {item.openable ? words.biasing[item.biasing] : words.notYet}
        </p>
      )}
      <ProblemAlert error={open.error} />
    </li>
  );
}
