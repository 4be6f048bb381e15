'use client';

import { Button } from '@mantine/core';
import { useAct } from '@/components/review/act/use-act';
import { useDesk } from '@/components/review/desk-context';
import { ContextFacts } from '@/components/review/evidence/context-facts';
import { EvidenceItem } from '@/components/review/evidence/evidence-item';
import classes from '@/components/review/form.module.css';
import { StageHead } from '@/components/review/stage-head';
import * as text from '@/components/text/en';
import { Notice } from '@/components/ui/notice';
import { ProblemAlert } from '@/components/ui/problem-alert';

const words = text.review.evidence;

/** The items in the order of their biasing power, each opened by hand. */
export function EvidenceForm() {
  const { view } = useDesk();
  const finish = useAct();
  const items = view.evidence ?? [];
  const closed = items.filter(({ opened }) => !opened).length;
  return (
    <div className={classes.form}>
      <StageHead title={words.title}>{words.lead}</StageHead>
      <ContextFacts />
      {items.length === 0 ? <Notice>{words.none}</Notice> : null}
      <ul className={classes.list}>
        {items.map((item) => (
          <EvidenceItem key={item.key} item={item} />
        ))}
      </ul>
      <div className={classes.block}>
        <p className={classes.quiet}>{closed === 0 ? words.allOpened : words.closed(closed)}</p>
        <ProblemAlert error={finish.error} />
        <div className={classes.actions}>
          <Button
            variant="filled"
            size="sm"
            loading={finish.isPending}
            onClick={() => finish.mutate({ path: 'evidence-finish' })}
          >
            {words.finish}
          </Button>
        </div>
      </div>
    </div>
  );
}
