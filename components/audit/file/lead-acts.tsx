'use client';

import { Button } from '@mantine/core';
import { useState } from 'react';
import classes from '@/components/audit/file/file.module.css';
import { useFileChange } from '@/components/audit/file/use-file-change';
import { useRights } from '@/components/hooks/use-rights';
import { changeLead, type LeadAct } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { ReasonDialog } from '@/components/ui/reason-dialog';
import type { Lead } from '@/lib/domain/lead';

const words = text.audit.file.leads.acts;

/** What may follow each state; a recall is final. */
const FOLLOWS: Readonly<Record<Lead['state'], readonly LeadAct[]>> = {
  live: ['suspend', 'recall'],
  suspended: ['resume', 'recall'],
  recalled: [],
  expired: [],
};

interface LeadActsProps {
  readonly lead: Lead;
  readonly matchId: string;
}

/** Suspend, resume and recall, each with a reason. */
export function LeadActs({ lead, matchId }: LeadActsProps) {
  const rights = useRights();
  const [act, setAct] = useState<LeadAct | null>(null);
  const close = () => setAct(null);
  const change = useFileChange(matchId, (input: { readonly act: LeadAct; readonly reason: string }) =>
    changeLead(matchId, lead.id, input.act, input.reason),
  );
  const allowed = FOLLOWS[lead.state].filter((next) =>
    rights.may(next === 'resume' ? 'leads.resume' : 'leads.recall'),
  );
  const begin = (next: LeadAct) => {
    change.reset();
    setAct(next);
  };
  return (
    <div className={classes.acts}>
      {allowed.map((next) => (
        <Button key={next} aria-label={words[next].title} onClick={() => begin(next)}>
          {words[next].button}
        </Button>
      ))}
      <ReasonDialog
        title={act ? words[act].title : ''}
        confirm={act ? words[act].button : ''}
        open={act !== null}
        busy={change.isPending}
        error={change.error}
        onClose={close}
        onConfirm={(reason) => act && change.mutate({ act, reason }, { onSuccess: close })}
      >
        {act ? <p>{words[act].text}</p> : null}
      </ReasonDialog>
    </div>
  );
}
