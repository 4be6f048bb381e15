'use client';

import classes from '@/components/audit/lanes/lanes.module.css';
import { StopButton } from '@/components/audit/lanes/stop-button';
import { personName } from '@/components/audit/lanes/view-names';
import type { LanesView, LaneView } from '@/components/queries/audit';
import * as text from '@/components/text/en';
import { formatTime } from '@/components/ui/format-time';
import { Section } from '@/components/ui/section';
import { useZone } from '@/components/ui/time';
import type { PolicyVersion } from '@/lib/domain/lane';
import { policySentences } from '@/lib/domain/policy-sentences';

const words = text.audit.lanes;

function Earlier({ version, view }: { readonly version: PolicyVersion; readonly view: LanesView }) {
  const zone = useZone();
  const who = personName(view, version.decidedBy ?? version.proposedBy);
  const at = formatTime(version.decidedAt ?? version.proposedAt, 'both', zone);
  return (
    <details className={classes.version}>
      <summary>
        {words.version(version.version)}: {words.versionLine[version.state](who, at)}
      </summary>
      <ul className={classes.rules}>
        {policySentences(version.policy).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

/** A lane's rules in force as sentences, and the versions that came before. */
export function LaneRules({ lane, view }: { readonly lane: LaneView; readonly view: LanesView }) {
  const earlier = lane.versions
    .filter((version) => version.state === 'superseded' || version.state === 'declined')
    .toSorted((a, b) => b.version - a.version);
  return (
    <Section
      title={lane.name}
      hint={words.inForce(lane.policy.version)}
      actions={<StopButton lane={lane.key} view={view} />}
    >
      <ul className={classes.rules} aria-label={words.rules(lane.name)}>
        {lane.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {earlier.map((version) => (
        <Earlier key={version.version} version={version} view={view} />
      ))}
    </Section>
  );
}
