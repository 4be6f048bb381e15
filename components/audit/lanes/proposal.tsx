'use client';

import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { compareRules } from '@/components/audit/lanes/compare-rules';
import classes from '@/components/audit/lanes/lanes.module.css';
import { laneName, personName } from '@/components/audit/lanes/view-names';
import { useRights } from '@/components/hooks/use-rights';
import { decidePolicy, type LanesView } from '@/components/queries/audit';
import { keys } from '@/components/queries/keys';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { ProblemAlert } from '@/components/ui/problem-alert';
import { useZone } from '@/components/ui/time';
import type { PolicyVersion } from '@/lib/domain/lane';

const words = text.audit.lanes.proposals;

interface ProposalProps {
  readonly version: PolicyVersion;
  readonly view: LanesView;
}

function Changes({ version, view }: ProposalProps) {
  const inForce = view.lanes.find((lane) => lane.key === version.lane)?.policy ?? null;
  const { changes, same } = compareRules(inForce, version.policy);
  return (
    <>
      {inForce ? null : <p>{words.first}</p>}
      <ul className={classes.changes}>
        {changes.map(({ sentence, mark }) => (
          <li key={sentence}>
            <span className={classes.quiet}>{words[mark]}</span> <span>{sentence}</span>
          </li>
        ))}
      </ul>
      {same.length === 0 ? null : (
        <details>
          <summary className={classes.quiet}>{words.same(same.length)}</summary>
          <ul className={classes.rules}>
            {same.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Decide({ version, view }: ProposalProps) {
  const rights = useRights();
  const client = useQueryClient();
  const decide = useMutation({
    mutationFn: (decision: 'confirm' | 'decline') => decidePolicy(version, decision),
    onSettled: () => client.invalidateQueries({ queryKey: keys.audit.lanes }),
  });
  if (!rights.may('policies.confirm')) return null;
  const own = version.proposedBy === rights.id;
  const lane = laneName(view, version.lane);
  return (
    <>
      <ProblemAlert error={decide.error} />
      {own ? <p className={classes.quiet}>{words.own}</p> : null}
      <div className={classes.acts}>
        {own ? null : (
          <Button
            aria-label={words.confirmLabel(lane, version.version)}
            loading={decide.isPending}
            onClick={() => decide.mutate('confirm')}
          >
            {words.confirm}
          </Button>
        )}
        <Button
          aria-label={words.declineLabel(lane, version.version)}
          disabled={decide.isPending}
          onClick={() => decide.mutate('decline')}
        >
          {words.decline}
        </Button>
      </div>
    </>
  );
}

/** What a proposed policy would change, and the second person's yes or no to it. */
export function Proposal({ version, view }: ProposalProps) {
  const zone = useZone();
  return (
    <article className={classes.proposal}>
      <h3>{words.head(laneName(view, version.lane), version.version)}</h3>
      <p className={classes.quiet}>
        {words.by(personName(view, version.proposedBy), formatTime(version.proposedAt, 'both', zone))}
      </p>
      <Changes version={version} view={view} />
      <Decide version={version} view={view} />
    </article>
  );
}
